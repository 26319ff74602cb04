import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  listContributions,
  type NewContribution,
  storeContribution,
} from "../../app/features/translation/contributions.ts";
import { closeDatabase, type Db, openDatabase } from "../../db/connection.ts";
import { migrate } from "../../db/migrate.ts";
import { inbox } from "../../scripts/translations/inbox.ts";

let folder: string;
let db: Db;
let ids: string[];

const about = { locale: "sw", course: "meet", lesson: "meet-spot", generation: "g", credit: null };
const payload = { edits: [{ source: "b5zr3k79b2f", text: "words" }] };
const sent: NewContribution[] = [
  { ...about, kind: "report", reason: "wrong", block: "q1", text: "Two are right.\nBoth." },
  { ...about, kind: "report", reason: "hurtful", block: null, text: "Not so.", credit: "Nour" },
  { ...about, kind: "proposal", block: null, text: "", payload },
];

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "lisan-inbox-"));
  vi.stubEnv("DATA_DIR", folder);
  db = openDatabase(path.join(folder, "lisan.sqlite"));
  await migrate(db);
  ids = [];
  for (const [at, one] of sent.entries()) {
    const kept = await storeContribution(db, one, Date.UTC(2026, 10, 23, 9, at));
    ids.push(kept === "full" ? "" : kept.id);
  }
});
afterEach(() => {
  closeDatabase(db);
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** What it prints and how it ends. */
async function run(...args: string[]) {
  const out = vi.spyOn(console, "log").mockImplementation(() => {});
  const err = vi.spyOn(console, "error").mockImplementation(() => {});
  out.mockClear();
  err.mockClear();
  const code = await inbox(args);
  const words = (calls: unknown[][]) => calls.map(([line]) => String(line)).join("\n");
  return { code, out: words(out.mock.calls), err: words(err.mock.calls) };
}

test("lists what waits first, with lesson, block, reason, text and date", async () => {
  expect((await run("--decide", ids[2] ?? "", "taken")).code).toBe(0);
  const today = new Date().toISOString().slice(0, 10);
  expect(await run()).toEqual({
    code: 0,
    err: "",
    out: `new  report (hurtful)  sw/meet/meet-spot
    Not so.
  2026-11-23 09:01 UTC  thanks to Nour
  ${ids[1]}

new  report (wrong)  sw/meet/meet-spot#q1
    Two are right.
    Both.
  2026-11-23 09:00 UTC
  ${ids[0]}

taken ${today}  proposal  sw/meet/meet-spot  1 text
  2026-11-23 09:02 UTC
  ${ids[2]}

3 in the list, 2 of them new.`,
  });
  expect((await run("--new")).out).toMatch(/2 in the list, 2 of them new\.$/);
});

test("--json is for programs", async () => {
  const listed = JSON.parse((await run("--json")).out) as Record<string, unknown>[];
  expect(listed.map(({ id }) => id)).toEqual([ids[2], ids[1], ids[0]]);
  expect(listed[0]).toMatchObject({ kind: "proposal", payload, decidedAt: null });
  expect(listed[2]).toEqual({
    ...sent[0],
    id: ids[0],
    state: "new",
    payload: null,
    createdAt: "2026-11-23T09:00:00.000Z",
    decidedAt: null,
  });
});

test("a decision is kept, and made once", async () => {
  const [id = ""] = ids;
  expect(await run("--decide", id, "declined")).toMatchObject({ code: 0, out: `${id} is declined.` });
  expect(await run("--decide", id, "taken")).toMatchObject({ code: 1, out: "" });
  expect((await listContributions(db, { state: "declined" })).map((one) => one.id)).toEqual([id]);
  expect(await run("--decide", "nothing", "taken")).toMatchObject({
    code: 1,
    err: "There is nothing with the id nothing.\n  Mend: copy it from the list.",
  });
});

test("declined in one word", async () => {
  const [id = ""] = ids;
  expect(await run("--decline", id)).toMatchObject({ code: 0, out: `${id} is declined.` });
});

test("one report, and what to do with it; only one language", async () => {
  const [id = ""] = ids;
  expect((await run(id)).out).toBe(`new  report (wrong)  sw/meet/meet-spot#q1
    Two are right.
    Both.
  2026-11-23 09:00 UTC
  ${id}

When it is mended: npm run translations -- inbox --decide ${id} taken`);
  expect((await run("--locale", "ar")).out).toBe("0 in the list, 0 of them new.");
  expect((await run("--take", id)).code).toBe(1);
});

test.each([
  [["--decide", "x"]],
  [["--decide", "x", "new"]],
  [["--decide"]],
  [["--what"]],
  [["a", "b"]],
  [["--only", "1"]],
  [["--take", "a", "--decline", "b"]],
  [["--take", "a", "--by", "a@b.c"]],
  [["--take", "a", "--by", "x-machine"]],
  [["--take", "a", "b"]],
])("%j is not understood", async (args) => {
  const { code, err } = await run(...args);
  expect(code).toBe(2);
  expect(err).toContain("inbox --decide <id> taken");
});

test("a word alone is an id", async () => {
  expect(await run("taken")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^There is nothing with the id taken/),
  });
});

test("where nothing ever ran, nothing is made", async () => {
  vi.stubEnv("DATA_DIR", path.join(folder, "elsewhere"));
  const { code, err } = await run();
  expect(code).toBe(1);
  expect(err).toMatch(/^There is no database at .*\n {2}Mend: /);
  expect(existsSync(path.join(folder, "elsewhere"))).toBe(false);
});

test("a database of an older Lisan is told from an empty inbox, and left alone", async () => {
  db.$client.exec("DROP TABLE contributions");
  expect(await run()).toMatchObject({ code: 1, err: expect.stringContaining("older Lisan") });
});
