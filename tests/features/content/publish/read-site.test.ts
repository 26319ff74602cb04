import { afterEach, beforeEach, expect, test } from "vitest";
import { formatProblem, type Problem } from "../../../../app/features/content/policy/problem.ts";
import { referenceChecker } from "../../../../app/features/content/publish/check-references.ts";
import { readSite } from "../../../../app/features/content/publish/read-site.ts";
import { siteCopy } from "../site-copy.ts";

let site: ReturnType<typeof siteCopy>;
beforeEach(() => {
  site = siteCopy();
});
afterEach(() => site.remove());

async function read() {
  const problems: Problem[] = [];
  const found = await readSite({ root: site.root, problems });
  return { found, said: problems.map(formatProblem) };
}

const locale = (): object => JSON.parse(site.read("locales/ar/locale.json"));

test("the small site has nothing to mend", async () => {
  expect((await read()).said).toEqual([]);
});

test.each([
  [
    "zh_cn",
    'locales/zh_cn/locale.json:1:1 error locale/tag  "zh_cn" is not the BCP 47 name of a language.\n  Mend: name it zh-CN.',
  ],
  [
    "iw",
    'locales/iw/locale.json:1:1 error locale/tag  "iw" is not the BCP 47 name of a language.\n  Mend: name it he.',
  ],
  [
    "en-UK",
    'locales/en-UK/locale.json:1:1 error locale/tag  "en-UK" is not the BCP 47 name of a language.\n  Mend: name it en-GB.',
  ],
])("a folder named %s is told its right name, and is no language", async (name, message) => {
  site.make(`locales/${name}/locale.json`, JSON.stringify(locale()));
  const { found, said } = await read();
  expect(said).toEqual([message]);
  expect(found.locales.map(({ tag }) => tag)).toEqual(["ar", "en"]);
});

test("Chinese in one script never asks for the other, whatever its file says", async () => {
  for (const [tag, fallback] of [
    ["zh-Hans", ["en"]],
    ["zh-Hant", ["zh-Hans", "en"]],
    ["zh-TW", ["zh-Hant", "en"]],
  ])
    site.make(`locales/${tag}/locale.json`, JSON.stringify({ ...locale(), fallback }));
  const { found, said } = await read();
  expect(said).toEqual([
    "locales/zh-Hant/locale.json:1:1 error locale/fallback  fallback: zh-Hans is written in other letters than zh-Hant.\n" +
      "  Mend: take zh-Hans out; its readers are not those of zh-Hant.",
  ]);
  const chains = Object.fromEntries(found.locales.map(({ tag, fallback }) => [tag, fallback.join()]));
  expect(chains).toMatchObject({ "zh-Hant": "en", "zh-TW": "zh-Hant,en" });
});

test("glossary and course words keep the digits of their language, and no middle dot beside them", async () => {
  site.make(
    "locales/ar/terms.csv",
    'id,term,definition,note\ntraining,تدريب,"ضبط 12 مرة، مرارًا",\nmodel,نموذج ٢ · ٣,برنامج GPT-4 له ٢ و٣,3\n',
  );
  site.make(
    "content/ar/courses.yml",
    'demo:\n  title: تجربة\n  summary: "٦ · ٨ دروس"\n  learned:\n    - يمكنك عد ٣.\n    - يمكنك عد 45 طائرًا.\n    - "يمكنك\\u202e المتابعة."\n',
  );
  expect((await read()).said.sort()).toEqual([
    "content/ar/courses.yml:3:12 error text/middle-dot  · beside digits in Arabic script reads as the digit ٠.\n  Mend: write a comma, a dash or a word there.",
    'content/ar/courses.yml:6:7 warning text/digits  "45" is not in the digits that locale.json sets (arab).\n  Mend: write ٤٥, the same digits all through.',
    "content/ar/courses.yml:7:7 error unicode/bidi  U+202E reorders text invisibly.\n  Mend: delete it. (U+200C is allowed.)",
    'locales/ar/terms.csv:2:16 warning text/digits  "12" is not in the digits that locale.json sets (arab).\n  Mend: write ١٢, the same digits all through.',
    "locales/ar/terms.csv:3:7 error text/middle-dot  · beside digits in Arabic script reads as the digit ٠.\n  Mend: write a comma, a dash or a word there.",
  ]);
});

test("a lab that does not exist is told, with those that do", async () => {
  const { found } = await read();
  const check = referenceChecker(site.root, found);
  const [locale] = found.locales.filter(({ tag }) => tag === "en");
  if (!locale) throw new Error("no English");
  const lesson = { file: "content/en/demo/demo-all.mdx", locale, course: "demo", lesson: "demo-all" };
  const at = { line: 7, column: 1 };
  expect(await check(lesson, [{ to: "lab", id: "digits", ...at }])).toEqual([]);
  expect((await check(lesson, [{ to: "lab", id: "digts", ...at }])).map(formatProblem)).toEqual([
    'content/en/demo/demo-all.mdx:7:1 error lab/unknown  there is no lab "digts": learners see its finding only.\n' +
      "  Mend: write one of: cutoff, digits, feed, language, next, penguins, reidentify, stereotypes, tokens; a new lab begins in app/features/labs.",
  ]);
});
