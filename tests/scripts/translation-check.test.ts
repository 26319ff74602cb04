import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { checkAll } from "../../app/features/translation/check-all.ts";
import { mendFiles } from "../../app/features/translation/mend-files.ts";
import { annotation } from "../../scripts/translations/annotation.ts";
import { check } from "../../scripts/translations/check.ts";
import { ledger } from "../../scripts/translations/ledger.ts";
import { siteCopy } from "../features/content/site-copy.ts";

const LESSON = "content/ar/demo/demo-all.mdx";
const STATES = "content/ar/demo/demo-states.mdx";

let site: ReturnType<typeof siteCopy>;
let said: string[];
let complained: string[];
beforeEach(() => {
  site = siteCopy("states");
  said = [];
  complained = [];
  vi.spyOn(console, "log").mockImplementation((text) => void said.push(String(text)));
  vi.spyOn(console, "error").mockImplementation((text) => void complained.push(String(text)));
});
afterEach(() => {
  vi.restoreAllMocks();
  site.remove();
});

const cacheDir = () => path.join(site.dataDir, "cache");
const learn = (only?: string[]) => checkAll({ root: site.root, cacheDir: cacheDir(), ...(only && { only }) });

test("what is wrong ends it with 1 and says where; what is missing or old is work, and warnings are hushed", async () => {
  expect(await check(["ar"], site.root)).toBe(1);
  expect(complained).toEqual([
    `${STATES}:34:1 error exercise/feedback  "تخمين" has no feedback.\n  Mend: under it, indented by two spaces, write > and one paragraph that says why.`,
  ]);
  expect(said[0]).toMatch(
    /^ar still to do: 1 lesson, \d+ missing blocks, 1 critically stale block, 2 stale blocks, \d+ unstamped blocks \(npm run translations -- next ar\)\.$/,
  );
  expect(said[1]).toMatch(
    /^2 lessons, 0 as before, in [\d.]+ s: 1 error, \d+ warnings \(--warnings shows them\)\.$/,
  );
  site.delete(STATES);
  expect(await check(["ar"], site.root)).toBe(0);
});

test("only what changed is checked again, and what was found stays found", async () => {
  const first = await learn();
  expect([first.lessons, first.anew]).toEqual([5, 5]);
  const second = await learn();
  expect([second.lessons, second.anew]).toEqual([5, 0]);
  expect(second.problems).toEqual(first.problems);
  expect(second.work).toEqual(first.work);

  site.replace(LESSON, "كل الأنواع", "كل نوع");
  expect((await learn()).anew).toBe(1);
  // Its translation is judged by it, so both are checked again; a stamp and a ledger count as the lesson does.
  site.replace("content/en/demo/demo-states.mdx", "This paragraph is new.", "This paragraph is newer.");
  expect((await learn()).anew).toBe(2);
  await ledger([], site.root);
  expect((await learn()).anew).toBe(2);
  site.replace("content/ar/demo/demo-states.l10n.jsonl", /^.*\n/, "");
  expect((await learn()).anew).toBe(1);
  expect((await learn()).anew).toBe(0);
});

test("checking a part keeps what is known of the rest; a spoilt memory is forgotten", async () => {
  await learn();
  site.replace(LESSON, "كل الأنواع", "كل نوع");
  const part = await learn(["content/ar/"]);
  expect([part.lessons, part.anew]).toEqual([2, 1]);
  expect((await learn()).anew).toBe(0);
  const [file = ""] = readdirSync(cacheDir());
  const memory = JSON.parse(readFileSync(path.join(cacheDir(), file), "utf8"));
  for (const spoilt of ["{", JSON.stringify({ ...memory, compiler: "older" })]) {
    site.write(path.relative(site.root, path.join(cacheDir(), file)), spoilt);
    expect((await learn()).anew).toBe(5);
  }
});

test("a part is a language, a folder or a file; findings elsewhere are not told", async () => {
  site.write("locales/ar/ui/common.json", '{"go":""}');
  const told = async (...words: string[]) => {
    complained = [];
    await check(words, site.root);
    return complained.map((line) => line.split(":")[0]);
  };
  expect(await told("ar")).toEqual([STATES, "locales/ar/ui/common.json"]);
  expect(await told("locales/ar")).toEqual(["locales/ar/ui/common.json"]);
  expect(await told("content/ar/demo")).toEqual([STATES]);
  expect(await told(STATES)).toEqual([STATES]);
  expect(await told(LESSON)).toEqual([]);
  expect(await told(path.join(site.root, STATES), "locales/ar/ui/common.json")).toHaveLength(2);
});

test.each([["sw"], ["content/sw"], ["../site"], ["/etc/passwd"], ["app"], [""]])(
  "%j is nothing of a language: not understood",
  async (word) => {
    expect(await check([word], site.root)).toBe(2);
    expect(complained[0]).toContain(`"${word}" is no language here, and no file of one.`);
  },
);

test("--fix mends BOM, CR and NFC, says where, and touches nothing outside the languages", async () => {
  const spoil = (text: string) => `\ufeff${text.normalize("NFD").replaceAll("\n", "\r\n")}`;
  const files = [LESSON, "locales/ar/terms.csv", "content/ar/demo/demo-states.l10n.jsonl"];
  const before = files.map(site.read);
  for (const file of files) site.write(file, spoil(site.read(file)));
  const outside = spoil(site.read("content/facts.yml"));
  site.write("content/facts.yml", outside);
  await check(["--fix", "ar"], site.root);
  expect(said.slice(0, 3).map((line) => line.replace(/:.*/, ""))).toEqual([...files].sort());
  expect(said.find((line) => line.startsWith(LESSON))).toMatch(/: mended bom, crlf(?:, nfc)?\.$/);
  expect(files.map(site.read)).toEqual(before);
  expect(site.read("content/facts.yml")).toBe(outside);
  expect(await mendFiles(site.root)).toEqual([]);
});

test("a change of English turns no finished translation into errors; --fix takes out what went, and says so", async () => {
  site.write("locales/en/ui/common.json", '{ "go": "Go on", "more": { "why": "Why?" } }');
  site.write(
    "locales/ar/ui/common.json",
    '{\n  "go": "هيا",\n  "gone": "ذهب",\n  "more": {\n    "why": "لماذا؟",\n    "who": "من؟"\n  },\n  "all": {\n    "gone": "كل",\n    "gone_one": "ل"\n  }\n}\n',
  );
  site.make("locales/ar/ui/old.json", '{ "a": "أ" }');
  expect(await check(["locales/ar", "--warnings"], site.root)).toBe(0);
  expect(complained.map((line) => line.split(".\n")[0])).toEqual([
    'locales/ar/ui/common.json:3:3 warning string/extra  "gone" is not in the source',
    'locales/ar/ui/common.json:6:5 warning string/extra  "more.who" is not in the source',
    'locales/ar/ui/common.json:9:5 warning string/extra  "all.gone" is not in the source',
    'locales/ar/ui/common.json:10:5 warning string/extra  "all.gone_one" is not in the source',
    'locales/ar/ui/old.json:1:1 warning string/extra  the source has no "old"',
  ]);
  said = [];
  await check(["locales/ar", "--fix"], site.root);
  expect(site.read("locales/ar/ui/common.json")).toBe(
    '{\n  "go": "هيا",\n  "more": {\n    "why": "لماذا؟"\n  }\n}\n',
  );
  expect(said[0]).toBe('locales/ar/ui/common.json: took out "gone" ("ذهب"), which the source does not have.');
  expect(said).toHaveLength(6);
  expect(await mendFiles(site.root)).toEqual([]);
});

test("of a language that is begun, it says what learners see, and how much more they need to see it", async () => {
  const first = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`a${at}`, `Text ${at}`]));
  site.write("locales/en/ui/common.json", JSON.stringify(first));
  site.write("locales/ar/ui/common.json", '{ "a0": "ا" }');
  site.write(LESSON, "---\ntitle: الكل\n---\n");
  site.delete(STATES);
  expect(await check(["ar"], site.root)).toBe(0);
  expect(said.slice(1, 3)).toEqual([
    "  its pages speak it after 3 more strings of the first pages; until then, the language it falls back to",
    expect.stringMatching(
      /^ {2}content\/ar\/demo\/demo-all\.mdx: 1 of \d+ blocks; learners see it after \d+ more$/,
    ),
  ]);
  // What is missing is counted as work, and no finding for each.
  await check(["locales/ar"], site.root);
  expect(said.at(-1)).toMatch(/ 0 errors, 0 warnings\.$/);
});

test("--json is all of it for a program, --annotations lines for GitHub that no text can break out of", async () => {
  await check(["ar", "--json"], site.root);
  expect(JSON.parse(said.join("\n"))).toMatchObject({ lessons: 2, work: [{ locale: "ar" }], mended: [] });
  said = [];
  complained = [];
  expect(await check(["ar", "--annotations"], site.root)).toBe(1);
  expect(complained.length).toBeGreaterThan(1);
  expect(complained.find((line) => line.startsWith("::error"))).toBe(
    `::error file=${STATES},line=34,col=1,title=exercise/feedback::"تخمين" has no feedback.%0AMend: under it, indented by two spaces, write > and one paragraph that says why.`,
  );
  const hostile = { line: 1, column: 1, severity: "warning", code: "a:b,c", mend: "100%" } as const;
  expect(annotation({ ...hostile, file: "a\n::set-env::b,c:d.mdx", message: "x\r\n::error::y" })).toBe(
    "::warning file=a%0A%3A%3Aset-env%3A%3Ab%2Cc%3Ad.mdx,line=1,col=1,title=a%3Ab%2Cc::x%0D%0A::error::y%0AMend: 100%25",
  );
});

test("lessons of a language that was never added are told: nobody would see them", async () => {
  site.make("content/pt_br/demo/demo-all.mdx", "---\ntitle: Tudo\n---\n\nTudo.\n");
  expect(await check(["content/pt_br"], site.root)).toBe(1);
  expect(complained).toEqual([
    "content/pt_br:1:1 error locale/missing  there is no locales/pt_br, so nobody sees what is here.\n  Mend: run npm run translations -- add pt-BR, and name the folder so.",
  ]);
});

test("a broken locale.json or strings file is told once, by whoever knows the line", async () => {
  site.write("locales/ar/ui/common.json", '{"go": "a"');
  site.replace("locales/ar/locale.json", /"direction": *"rtl"/, '"direction": "up"');
  await check(["locales/ar"], site.root);
  expect(complained.map((line) => line.split("  ")[0])).toEqual([
    "locales/ar/locale.json:1:1 error locale/invalid",
  ]);
});
