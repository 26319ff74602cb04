import { afterEach, beforeEach, expect, test } from "vitest";
import { listContributions } from "../../../../app/features/translation/contributions.ts";
import { sendProposal } from "../../../../app/features/translation/proposals/send-proposal.ts";
import { markOf, readKept } from "../../../../app/features/translation/proposals/stored-proposal.ts";
import { createMemoryDatabase, type Db } from "../../../../db/connection.ts";
import { name, statesSite } from "./states-site.ts";

let site: ReturnType<typeof statesSite>;
let db: Db;
let asked: number;
beforeEach(() => {
  site = statesSite();
  db = createMemoryDatabase();
  asked = 0;
});
afterEach(() => site.remove());

const now = Date.UTC(2026, 10, 23);
const words = { credit: "", note: "" };
function send(proposal: unknown, typed = words, allowed = true, locale = "ar") {
  const mayContribute = () => {
    asked += 1;
    return allowed;
  };
  return sendProposal(db, {
    root: site.root,
    locale,
    proposal,
    ...typed,
    generation: "g1",
    mayContribute,
    now,
  });
}

test("what is kept says what it is for, what stood there, and nothing of who sent it but their name", async () => {
  const proposal = await site.proposal({
    "The first": "الفقرة الأولى.",
    "This paragraph is new": "هذه جديدة.",
  });
  expect(await send(proposal, { credit: " Nour\u0020 ", note: "See\r\nthere" })).toEqual({ kept: 2 });
  const [sent, ...others] = await listContributions(db);
  expect(others).toEqual([]);
  expect(sent).toMatchObject({
    kind: "proposal",
    state: "new",
    locale: "ar",
    ...name,
    block: null,
    reason: null,
    text: "See\nthere",
    credit: "Nour",
    generation: "g1",
    createdAt: now,
  });
  const [first, second] = proposal.edits;
  expect(sent && readKept(sent)).toEqual({
    ...name,
    edits: [
      {
        ...first,
        of: markOf("The first paragraph never changed."),
        on: markOf("الفقرة الأولى لم تتغير قط."),
      },
      { ...second, of: expect.stringMatching(/^[\w-]{11}$/) },
    ],
  });
});

test("a confirmed block is kept too", async () => {
  expect(await send(await site.proposal({ "The first": "الفقرة الأولى لم تتغير قط." }))).toEqual({ kept: 1 });
});

test("a warning may be sent, an error may not, and a mistake costs nothing of what a network may send", async () => {
  expect(await send(await site.proposal({ "In Kisumu": "{x}" }))).toMatchObject({
    problems: [{ edit: 0, code: "mdx/expression" }],
    errors: {},
    trouble: null,
    status: 422,
  });
  expect(await send({ ...name, edits: [] })).toMatchObject({
    status: 422,
    problems: [{ code: "proposal/shape" }],
  });
  expect(asked).toBe(0);
  expect(await listContributions(db)).toEqual([]);
  // Another number than the source has.
  expect(await send(await site.proposal({ "In Kisumu": "في كيسومو، ١٣ من ١٠٠ *حافلة*." }))).toEqual({
    kept: 1,
  });
});

test("a name or a note that cannot be kept is told with what is wrong in the texts", async () => {
  const proposal = await site.proposal({ "In Kisumu": "{x}" });
  expect(await send(proposal, { credit: "x".repeat(61), note: "a\u001b[2Jb" })).toMatchObject({
    problems: [{ edit: 0 }],
    errors: { credit: { code: "long", length: 61 }, note: { code: "hidden", sign: "U+001B" } },
    status: 422,
  });
});

test("a network that sent too much keeps nothing", async () => {
  const proposal = await site.proposal({ "The first": "الأولى." });
  expect(await send(proposal, words, false)).toEqual({
    problems: [],
    errors: {},
    trouble: "often",
    status: 429,
  });
  expect(await listContributions(db)).toEqual([]);
});

test("a full inbox keeps nothing", async () => {
  db.$client.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
    INSERT INTO contributions (id, kind, state, locale, course, lesson, reason, text, generation, created_at)
    SELECT 'x' || i, 'report', 'new', 'en', 'demo', 'demo-all', 'other', 'x', 'g', 0 FROM n`);
  expect(await send(await site.proposal({ "The first": "الأولى." }))).toMatchObject({
    trouble: "full",
    status: 503,
  });
});

test("nobody proposes to the source", async () => {
  expect(await send(await site.proposal({ "The first": "x" }), words, true, "en")).toMatchObject({
    status: 422,
    problems: [{ code: "proposal/language" }],
  });
});

test("the largest proposal fits what is kept", async () => {
  site.write(
    "locales/en/ui/common.json",
    JSON.stringify(Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`k${at}`, "Words"]))),
  );
  site.write("locales/ar/ui/common.json", "{}\n");
  const edits = Array.from({ length: 60 }, (_, at) => ({ source: `k${at}`, text: 'ع"\\'.repeat(160) }));
  expect(await send({ course: "ui", lesson: "common", edits })).toEqual({ kept: 60 });
});
