import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { lessonsOf, openLessonPair } from "../../app/features/translation/open-lesson-pair.ts";
import { check } from "../../scripts/translations/check.ts";
import { pseudo } from "../../scripts/translations/pseudo.ts";

let folder: string;
let out: string;
let said: string[];
const listen = () => {
  said = [];
  for (const way of ["log", "error"] as const)
    vi.spyOn(console, way).mockImplementation((text) => void said.push(String(text)));
};
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "lisan-pseudo-"));
  out = path.join(folder, "site");
  listen();
  expect(await pseudo(["--out", out], ".")).toBe(0);
  vi.restoreAllMocks();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(listen);
afterEach(() => vi.restoreAllMocks());

test("every string and every block came through the checks, without one warning", async () => {
  expect(await check(["en-XA", "ar-XB"], out)).toBe(0);
  expect(said.at(-1)).toMatch(/ 0 errors, 0 warnings\.$/);
  expect(said.filter((line) => line.includes("still to do"))).toEqual([]);
});

test("every block of every lesson stands for its source, and says no word of it", async () => {
  const names = await lessonsOf(out, "en");
  expect(names.length).toBeGreaterThan(5);
  for (const tag of ["en-XA", "ar-XB"])
    for (const name of names) {
      const { found, problems } = await openLessonPair(out, tag, name);
      expect(problems).toEqual([]);
      const { counts, orphans } = found?.paired ?? {};
      expect(counts).toMatchObject({ fresh: counts?.total, missing: 0, stale: 0, unstamped: 0 });
      expect(orphans).toEqual([]);
      for (const { source, own } of found?.paired.pairs ?? []) {
        expect(own?.traits).toEqual(source.traits);
        expect(own?.words).not.toMatch(/\b(?:the|of|and|is)\b/);
      }
    }
});

test("ids, ticks, links and tags are byte for byte those of the source", async () => {
  for (const { course, lesson } of await lessonsOf(out, "en")) {
    const bones = (tag: string) =>
      readFileSync(path.join(out, `content/${tag}/${course}/${lesson}.mdx`), "utf8").match(
        /<[^>]*>|^ *(?:[-*>]|\d+\.) (?:\[[ x]\])?|\]\([^)]*\)|^#+ /gm,
      );
    expect(bones("ar-XB")).toEqual(bones("en"));
    expect(bones("en-XA")).toEqual(bones("en"));
  }
});

test("it is written twice alike, and the site itself stays as it is", async () => {
  expect(existsSync("locales/ar-XB") || existsSync("content/en-XA")).toBe(false);
  const site = path.join(folder, "one-course");
  for (const part of ["locales/en", "content/en/courses.yml", "content/en/meet"])
    cpSync(part, path.join(site, part), { recursive: true });
  const written = () => {
    const files = readdirSync(small, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    return files.map((one) => readFileSync(path.join(one.parentPath, one.name), "utf8")).sort();
  };
  const small = path.join(folder, "twice");
  expect(await pseudo(["--out", small], site)).toBe(0);
  const first = written();
  expect(first.length).toBeGreaterThan(50);
  expect(await pseudo(["--out", small], site)).toBe(0);
  expect(written()).toEqual(first);
});

test("a folder of somebody else's, or one of the site, is refused and left alone", async () => {
  const own = path.join(folder, "own");
  mkdirSync(own);
  writeFileSync(path.join(own, "diary.txt"), "mine");
  const site = path.join(folder, "small");
  cpSync("tests/fixtures/content/site", site, { recursive: true });
  for (const to of [own, site, folder, path.join(site, "content/x"), path.join(site, "locales")])
    expect(await pseudo(["--out", to], site), to).toBe(1);
  expect(readdirSync(own)).toEqual(["diary.txt"]);
  expect(readdirSync(site).sort()).toEqual(["content", "locales"]);
  expect(await pseudo([], site)).toBe(2);
  expect(await pseudo(["--out", own, "more"], site)).toBe(2);
});
