import { afterEach, beforeEach, expect, test } from "vitest";
import { writeChanges } from "../../../../app/features/translation/change-files.ts";
import { listContributions } from "../../../../app/features/translation/contributions.ts";
import { openDeskLesson } from "../../../../app/features/translation/desk/open-desk-lesson.ts";
import { planTaking, type Taking } from "../../../../app/features/translation/proposals/plan-taking.ts";
import { sendProposal } from "../../../../app/features/translation/proposals/send-proposal.ts";
import { markOf } from "../../../../app/features/translation/proposals/stored-proposal.ts";
import { writeLedgers } from "../../../../app/features/translation/write-ledgers.ts";
import { createMemoryDatabase } from "../../../../db/connection.ts";
import { MDX, name, SOURCE, STAMPS, statesSite } from "./states-site.ts";

let site: ReturnType<typeof statesSite>;
beforeEach(() => {
  site = statesSite();
});
afterEach(() => site.remove());

const TEAM = "locales/ar/TEAM.yml";
const NEW = "في كيسومو، ١٤ من ١٠٠ *حافلة* لها شاشة.";

async function sent(texts: Record<string, string>, credit = "", locale = "ar") {
  const db = createMemoryDatabase();
  const proposal = await site.proposal(texts);
  const posted = { root: site.root, locale, proposal, credit, note: "", generation: "g" };
  const done = await sendProposal(db, { ...posted, mayContribute: () => true, now: 0 });
  const [one] = await listContributions(db);
  if (!one) throw new Error(JSON.stringify(done));
  return one;
}
const wish: Taking = { only: [], stale: false, over: false, by: null };
const plan = async (one: Awaited<ReturnType<typeof sent>>, more: Partial<Taking> = {}) =>
  planTaking(site.root, one, { ...wish, ...more });
const codes = ({ problems }: Awaited<ReturnType<typeof plan>>) =>
  problems.map(({ edit, code }) => `${edit} ${code}`);
const files = ({ changes }: Awaited<ReturnType<typeof plan>>) => changes.map(({ file }) => file);
const stateOf = async (words: string) =>
  (await openDeskLesson(site.root, "ar", name))?.blocks.find((one) => one.words.startsWith(words))?.state;
const stamps = () =>
  site
    .read(STAMPS)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, string>);

test("what was sent becomes files: the text, its stamp, and the name that was given", async () => {
  const one = await sent({ "In Kisumu": NEW }, "Ana María");
  const planned = await plan(one);
  expect(codes(planned)).toEqual([]);
  expect(files(planned)).toEqual([MDX, STAMPS, TEAM]);
  expect(site.read(MDX)).not.toContain(NEW);
  await writeChanges(site.root, planned.changes);
  expect(site.read(MDX)).toContain(NEW);
  expect(stamps().filter(({ by }) => by === "ana-maria")).toMatchObject([{ state: "human" }]);
  expect(site.read(TEAM)).toBe(
    "members:\n  - handle: ana-maria\n    name: Ana María\n    roles: [translator]\n    consent: true\n",
  );
  expect(await stateOf("In Kisumu")).toBe("fresh");
});

test("taking again what was taken and not marked changes nothing", async () => {
  const one = await sent({ "In Kisumu": NEW, "The first": "الفقرة الأولى لم تتغير قط." }, "Nour");
  await writeChanges(site.root, (await plan(one)).changes);
  const again = await plan(one);
  expect([codes(again), files(again)]).toEqual([[], []]);
});

test("without a name nobody is named", async () => {
  const before = site.read(STAMPS).split("\n");
  const planned = await plan(await sent({ "In Kisumu": NEW }));
  expect(files(planned)).toEqual([MDX, STAMPS]);
  await writeChanges(site.root, planned.changes);
  const came = site
    .read(STAMPS)
    .split("\n")
    .filter((line) => !before.includes(line));
  expect(came.map((line) => JSON.parse(line))).toEqual([
    { s: expect.any(String), t: expect.any(String), state: "human" },
  ]);
  expect(planned).toMatchObject({ by: null, name: null });
});

test("a machine's words that somebody found right stay a machine's", async () => {
  const line = stamps().find(({ state }) => state === "machine-draft");
  const block = (await openDeskLesson(site.root, "ar", name))?.blocks.find(({ hash }) => hash === line?.s);
  const one = await sent({ [line?.s ?? ""]: block?.own ?? "" }, "Nour");
  const planned = await plan(one);
  expect(files(planned)).toEqual([STAMPS, TEAM]);
  await writeChanges(site.root, planned.changes);
  expect(stamps().find(({ s }) => s === line?.s)).toEqual({ ...line, state: "machine-edited", by: "nour" });
  expect(files(await plan(one))).toEqual([]);
});

test("an e-mail address goes into no file", async () => {
  const planned = await plan(await sent({ "In Kisumu": NEW }, "nour@example.org"));
  expect(files(planned)).toEqual([MDX, STAMPS]);
  expect(JSON.stringify(planned.changes)).not.toContain("example.org");
});

test("nobody takes another's place by giving their name", async () => {
  const yaml = "members:\n  - handle: bo\n    name: Ana María\n    roles: [reviewer]\n    consent: true\n";
  site.make(TEAM, yaml);
  const one = await sent({ "In Kisumu": NEW }, "ana maría");
  expect(codes(await plan(one))).toEqual(["-1 take/name"]);
  // The same person, and a namesake.
  expect(files(await plan(one, { by: "bo" }))).toEqual([MDX, STAMPS]);
  const other = await plan(one, { by: "ana2" });
  expect(other.changes.at(-1)).toMatchObject({ file: TEAM, after: expect.stringContaining("handle: ana2") });
});

test("of what is taken in part the rest stays", async () => {
  const one = await sent({ "In Kisumu": NEW, "The first": "الأولى." });
  const planned = await plan(one, { only: ["2"] });
  expect([planned.taken, planned.left].map((some) => some.map(({ number }) => number))).toEqual([[2], [1]]);
  expect(planned.changes[0]?.after).not.toContain(NEW);
  expect(codes(await plan(one, { only: ["3"] }))).toEqual(["-1 take/only"]);
});

test("a rule that is broken meanwhile keeps all of it out", async () => {
  const one = await sent({ "In Kisumu": NEW, "The first": "الأولى." });
  const bad = { ...one, payload: (one.payload ?? "").replace("الأولى.", "{x}") };
  const planned = await plan(bad);
  expect([codes(planned), files(planned)]).toEqual([["1 mdx/expression"], []]);
  expect(files(await plan(bad, { only: ["1"] }))).toEqual([MDX, STAMPS]);
});

test("what somebody else changed since is not written over unasked", async () => {
  const one = await sent({ "In Kisumu": NEW, "This paragraph is new": "هذه جديدة." });
  site.replace(MDX, "في كيسومو، ١٢", "كيسومو: ١٢");
  expect(codes(await plan(one))).toEqual(["0 take/overtaken"]);
  expect(files(await plan(one, { over: true }))).toEqual([MDX, STAMPS]);
  expect(files(await plan(one, { only: ["2"] }))).toEqual([MDX, STAMPS]);
});

test("of a source that moved it is taken as what it is: a translation of the older one", async () => {
  const one = await sent({ "The first": "الفقرة الأولى تغيرت." });
  const old = stamps().length;
  site.replace(SOURCE, "The first paragraph never changed.", "The first paragraph changed a lot today.");
  await writeLedgers(site.root);
  expect(codes(await plan(one))).toEqual(["0 take/stale"]);
  const planned = await plan(one, { stale: true });
  expect(codes(planned)).toEqual([]);
  await writeChanges(site.root, planned.changes);
  expect(site.read(MDX)).toContain("الفقرة الأولى تغيرت.");
  expect(await stateOf("The first")).toBe("stale");
  expect(stamps()).toHaveLength(old);
  expect(files(await plan(one, { stale: true }))).toEqual([]);
});

test("a typo in the source costs nothing; a source that is gone leaves nothing to take", async () => {
  const one = await sent({ "The first": "الفقرة الأولى تغيرت.", "In Kisumu": NEW });
  site.replace(SOURCE, "The first paragraph never changed.", "The first paragraph never has changed.");
  await writeLedgers(site.root, "typo");
  const planned = await plan(one);
  expect(codes(planned)).toEqual([]);
  await writeChanges(site.root, planned.changes);
  expect(await stateOf("The first")).toBe("fresh");

  const two = await sent({ "You may drink": "اشرب من البئر النظيفة." });
  site.replace(SOURCE, /You may drink.*\n\n/, "");
  expect(codes(await plan(two, { stale: true }))).toEqual(["0 take/gone"]);
});

test("a language that nobody had begun is begun with it, all or nothing", async () => {
  const one = await sent({ "The first": "پہلا پیراگراف۔" }, "زینب", "ur");
  const planned = await plan(one);
  expect(files(planned)).toEqual([
    "locales/ur/locale.json",
    "locales/ur/terms.csv",
    "content/ur/demo/demo-states.mdx",
    "content/ur/demo/demo-states.l10n.jsonl",
    "locales/ur/TEAM.yml",
  ]);
  await writeChanges(site.root, planned.changes);
  expect(site.read("locales/ur/TEAM.yml")).toMatch(
    /^# Who.*\nmembers:\n {2}- handle: ur-[0-9a-f]{6}\n {4}name: زینب\n/,
  );
  expect(files(await plan(one))).toEqual([]);
});

test("strings go to their file, and tell when the source's words have changed", async () => {
  const one = { ...(await sent({ "The first": "x" })), course: "ui", lesson: "common" };
  const [key = ""] = Object.keys(JSON.parse(site.read("locales/en/ui/common.json")));
  const text = String(JSON.parse(site.read("locales/ar/ui/common.json"))[key] ?? "");
  const payload = (extra: object) => JSON.stringify({ edits: [{ source: key, text: "كلمات", ...extra }] });
  const source = JSON.parse(site.read("locales/en/ui/common.json"))[key];
  const on = markOf(text);
  const right = await plan({ ...one, payload: payload({ of: markOf(source), on }) });
  expect([codes(right), files(right)]).toEqual([[], ["locales/ar/ui/common.json"]]);
  expect(codes(await plan({ ...one, payload: payload({ of: markOf("Other words"), on }) }))).toEqual([
    "0 take/stale",
  ]);
});

test.each([
  ["{"],
  ["null"],
  ['{"edits":[]}'],
  ['{"edits":[{"source":"../x","text":"x"}]}'],
  ['{"h1":"words"}'],
])("a payload like %s is nothing that can be taken", async (payload) => {
  const planned = await plan({ ...(await sent({ "The first": "x" })), payload });
  expect([codes(planned), files(planned)]).toEqual([["-1 take/unread"], []]);
});

test.each([
  { locale: "en" },
  { locale: "../en" },
  { course: ".." },
  { lesson: "../../../locales/ar/locale" },
])("a place like %j in the inbox is nowhere", async (place) => {
  const planned = await plan({ ...(await sent({ "The first": "x" })), ...place });
  expect(planned.changes).toEqual([]);
  expect(planned.problems.some(({ severity }) => severity === "error")).toBe(true);
});
