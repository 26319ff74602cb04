import { existsSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ledger } from "../../scripts/translations/ledger.ts";
import { stamp } from "../../scripts/translations/stamp.ts";
import { siteCopy } from "../features/content/site-copy.ts";

let site: ReturnType<typeof siteCopy>;
let said: string[];
beforeEach(() => {
  site = siteCopy("states");
  said = [];
  for (const way of ["log", "error"] as const)
    vi.spyOn(console, way).mockImplementation((line: string) => void said.push(...line.split("\n")));
});
afterEach(() => {
  vi.restoreAllMocks();
  site.remove();
});

const LEDGER = "content/en/demo/demo-states.ledger.jsonl";
const lines = (file: string) => site.read(file).trimEnd().split("\n");

test("ledger writes what is missing, and then nothing", async () => {
  const before = site.read(LEDGER);
  for (const lesson of ["demo-all", "demo-two"]) site.delete(`content/en/demo/${lesson}.ledger.jsonl`);
  expect(await ledger([], site.root)).toBe(0);
  expect(said).toEqual([
    "content/en/demo/demo-all.ledger.jsonl: 21 new blocks, 0 new versions.",
    "content/en/demo/demo-two.ledger.jsonl: 4 new blocks, 0 new versions.",
    "3 ledgers complete, 25 lines added.",
  ]);
  expect(site.read(LEDGER)).toBe(before);
  said = [];
  expect(await ledger(["--change", "critical"], site.root)).toBe(0);
  expect(said).toEqual(["3 ledgers complete, 0 lines added."]);
});

test("ledger says what became of a block, and keeps every line there was", async () => {
  const before = site.read(LEDGER);
  site.replace("content/en/demo/demo-states.mdx", "This paragraph is new.", "This paragraph is newer.");
  expect(await ledger(["--change", "critical"], site.root)).toBe(0);
  const after = site.read(LEDGER);
  expect(after.startsWith(before)).toBe(true);
  expect(JSON.parse(after.slice(before.length))).toMatchObject({
    text: "This paragraph is newer.",
    was: "bvfje90r1a4",
    change: "critical",
  });
});

test("ledger touches no ledger that has an error, and no lesson that has one", async () => {
  const broken = `${site.read(LEDGER)}{`;
  site.write(LEDGER, broken);
  site.write("content/en/demo/demo-two.mdx", "no frontmatter");
  site.delete("content/en/demo/demo-two.ledger.jsonl");
  expect(await ledger([], site.root)).toBe(1);
  expect(site.read(LEDGER)).toBe(broken);
  expect(existsSync(path.join(site.root, "content/en/demo/demo-two.ledger.jsonl"))).toBe(false);
  expect(said.filter((line) => line.includes(" error ")).map((line) => line.split("  ")[0])).toEqual([
    `${LEDGER}:25:1 error ledger/line`,
    "content/en/demo/demo-two.mdx:1:1 error frontmatter/missing",
  ]);
});

test("stamp says whose work a language is, lesson by lesson", async () => {
  await ledger([], site.root);
  said = [];
  const order = ["ar", "demo-all", "--state", "machine-draft", "--by", "lisan-machine"];
  expect(await stamp(order, site.root)).toBe(0);
  expect(said).toEqual([
    "content/ar/demo/demo-all.l10n.jsonl: 7 blocks stamped machine-draft.",
    "7 blocks stamped in 1 lesson.",
  ]);
  const stamps = lines("content/ar/demo/demo-all.l10n.jsonl");
  expect(stamps).toHaveLength(7);
  expect(JSON.parse(stamps[0] ?? "")).toEqual({
    s: JSON.parse(lines("content/en/demo/demo-all.ledger.jsonl")[0] ?? "").h,
    t: expect.stringMatching(/^b/),
    state: "machine-draft",
    by: "lisan-machine",
  });
  said = [];
  expect(await stamp(order, site.root)).toBe(0);
  expect(said).toEqual(["0 blocks stamped in 1 lesson."]);
});

test("stamp refuses what is broken or missing, and says which", async () => {
  const of = ["ar", "demo-states", "--state", "human", "--by", "ana"];
  const file = "content/ar/demo/demo-states.l10n.jsonl";
  expect(await stamp([...of, "--block", "4", "--block", "7", "--block", "11"], site.root)).toBe(1);
  expect(said.slice(-4)).toEqual([
    `${file}: 1 block stamped human.`,
    `${file}: the paragraph "This paragraph is new.": it is not translated.`,
    `${file}: the exercise "Which one learned? A rule Because 0. A g": it is broken; mend it first.`,
    "1 block stamped in 1 lesson.",
  ]);
  expect(lines(file).filter((line) => line.includes('"human","by":"ana"'))).toHaveLength(1);
});

test.each([
  [[], "Say which language"],
  [["en", "--state", "human", "--by", "ana"], "en is the source"],
  [["../..", "--state", "human", "--by", "ana"], '"../.." is not a language'],
  [["ar", "--state", "done", "--by", "ana"], "--state is"],
  [["ar", "--state", "human"], "Say with --by"],
  [["ar", "--state", "reviewed", "--by", "ana"], "--rev goes with"],
  [["ar", "--state", "human", "--by", "a@b.example"], "is not a handle"],
  [["ar", "--state", "human", "--by", "ana", "--block", "0"], "--block takes"],
  [["ar", "demo-all", "--state", "human", "--by", "ana", "--more"], "Unknown option"],
])("stamp %j is not understood", async (args, message) => {
  expect(await stamp(args, site.root)).toBe(2);
  expect(said[0]).toContain(message);
});

test("a lesson that is not there, and an unknown change, are told", async () => {
  expect(await stamp(["sw", "demo-all", "--state", "human", "--by", "ana"], site.root)).toBe(1);
  expect(said).toEqual(['There is no lesson "demo-all" in content/sw.']);
  expect(await ledger(["--change", "big"], site.root)).toBe(2);
});
