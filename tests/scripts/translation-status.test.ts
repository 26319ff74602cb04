import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { diff } from "../../scripts/translations/diff.ts";
import { ledger } from "../../scripts/translations/ledger.ts";
import { status } from "../../scripts/translations/status.ts";

const LESSON = "meet/meet-spot";
let root: string;
let said: string[];
let complained: string[];

/** The real lessons of one course in English and Swahili, with their ledgers and stamps. */
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "lisan-status-"));
  const parts = ["en", "sw"].flatMap((tag) => [`content/${tag}/courses.yml`, `content/${tag}/meet`]);
  for (const part of [...parts, "locales/en", "locales/sw", "locales/ar"])
    cpSync(part, path.join(root, part), { recursive: true });
  said = [];
  complained = [];
  vi.spyOn(console, "log").mockImplementation((text) => said.push(String(text)));
  vi.spyOn(console, "error").mockImplementation((text) => complained.push(String(text)));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const edit = (locale: string, from: string, to: string) => {
  const file = path.join(root, "content", locale, `${LESSON}.mdx`);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
};
const json = async (locale: string) => {
  said = [];
  await status([locale, "--json"], root);
  return JSON.parse(said.join("\n"));
};

test("a language as it stands: everything fresh; one without lessons: everything missing", async () => {
  const swahili = await json("sw");
  const whole = swahili.lessons.filter(
    ({ course, lesson }: { course: string; lesson: string }) => course === "meet" && !lesson.includes("form"),
  );
  expect(whole).toHaveLength(6);
  for (const lesson of whole) {
    expect(lesson).toMatchObject({ stale: 0, critical: 0, missing: 0, orphan: 0, unstamped: 0, reviewed: 0 });
    expect(lesson.fresh).toBe(lesson.total);
  }
  const arabic = await json("ar");
  expect(arabic.total).toMatchObject({ fresh: 0, missing: swahili.total.total, total: swahili.total.total });
});

test("a change of the source makes one block stale, and diff shows its words; a typo makes none", async () => {
  edit("en", "You cannot look inside most machines.", "You can seldom look inside a machine.");
  await ledger([], root);
  const { lessons, total } = await json("sw");
  expect(total).toMatchObject({ stale: 1 });
  expect(lessons.find(({ stale }: { stale: number }) => stale === 1)).toMatchObject({ lesson: "meet-spot" });
  said = [];
  expect(await diff(["sw", "meet-spot"], root)).toBe(0);
  expect(said.join("\n")).toMatch(/^content\/sw\/meet\/meet-spot\.mdx:\d+:1 block \d+, stale\n/);
  expect(said.join("\n")).toContain("[-cannot-]");
  expect(said.at(-1)).toBe("Blocks older than their source: 1.");

  edit("en", "You can seldom look inside a machine.", "You can rarely look inside a machine.");
  await ledger(["--change", "typo"], root);
  expect((await json("sw")).total.stale, "a typo does not undo the change before it").toBe(1);
});

test("words of the translation that were changed lose their stamp", async () => {
  const text = readFileSync(path.join(root, "content/sw", `${LESSON}.mdx`), "utf8");
  const title = /^title: (.*)$/m.exec(text)?.[1] ?? "";
  edit("sw", `title: ${title}`, "title: Jina jingine");
  expect((await json("sw")).total).toMatchObject({ unstamped: 1 });
});

test("what is not understood changes nothing and says what would be", async () => {
  expect(await status(["tlh"], root)).toBe(2);
  expect(complained.join()).toContain('There is no language "tlh" in locales. Languages: ar, sw.');
  expect(await status(["sw", "--colour"], root)).toBe(2);
  expect(await diff([], root)).toBe(2);
  expect(await diff(["sw", "no-such"], root)).toBe(2);
  expect(await status(["--help"], root)).toBe(0);
});
