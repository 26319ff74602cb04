import { afterEach, beforeEach, expect, test } from "vitest";
import { checkProposal } from "../../../../app/features/translation/proposals/check-proposal.ts";
import { MDX, statesSite } from "./states-site.ts";

let site: ReturnType<typeof statesSite>;
beforeEach(() => {
  site = statesSite();
});
afterEach(() => site.remove());

/** What is said of texts, each with its place. */
async function told(texts: Record<string, string>, locale = "ar") {
  const { problems } = await checkProposal(site.root, locale, await site.proposal(texts));
  return problems.map(
    ({ edit, line, column, severity, code }) => `${edit} ${line}:${column} ${severity} ${code}`,
  );
}
const strings = (lesson: string, texts: Record<string, string>) => ({
  course: "ui",
  lesson,
  edits: Object.entries(texts).map(([source, text]) => ({ source, text })),
});

test("a right text has nothing told of it", async () => {
  expect(await told({ "In Kisumu": "في كيسومو، ١٤ من ١٠٠ *حافلة* لها شاشة." })).toEqual([]);
});

test("what no file may hold is an error of the very text, at its line", async () => {
  const key = (mark: string) => `<Choice id="key">
أيهما؟

- [${mark}] قاعدة
  > لأن 0.
- [x] تخمين
  > لأن 1.
</Choice>`;
  expect(
    await told({
      "The first": "سطر\nآخر\u202e",
      "In Kisumu": "في كيسومو {1 + 1}.",
      key: key("x"),
      "You may drink": "[بئر](javascript:alert)",
    }),
  ).toEqual([
    "0 2:4 error unicode/bidi",
    "1 1:11 error mdx/expression",
    "2 1:1 error exercise/key",
    "3 1:1 error link/scheme",
  ]);
});

test("a warning is placed in its text, in a file of many blocks", async () => {
  expect(await told({ "The first": "الفقرة الأولى.", "In Kisumu": "في كيسومو\n12 من ١٠٠ *حافلة*." })).toEqual(
    ["1 1:1 warning text/numbers", "1 2:1 warning text/digits"],
  );
});

test("a file on disk that cannot be read is no text's fault", async () => {
  site.write(MDX, `${site.read(MDX)}\n{x}\n`);
  const { problems } = await checkProposal(site.root, "ar", await site.proposal({ "The first": "x" }));
  expect(problems.map(({ edit, file, code }) => [edit, file, code])).toEqual([[-1, MDX, "mdx/expression"]]);
});

test("together they may not make a file that is too large", async () => {
  const line = `${"كلمة ".repeat(100)}\n`;
  site.write(MDX, `${site.read(MDX)}\n${`${line}\n`.repeat(65)}`);
  const texts = { "The first": line.repeat(7), "In Kisumu": line.repeat(7) };
  const { problems } = await checkProposal(site.root, "ar", await site.proposal(texts));
  expect(problems.map(({ edit, severity }) => `${edit} ${severity}`)).toEqual(["0 error", "1 error"]);
});

test.each([
  ["the source", "en"],
  ["a path", "../en"],
  ["no language", "zz_ZZ"],
  ["a language by another name", "iw"],
  ["one that differs in case", "AR"],
  ["one that no table knows", "qaa"],
])("%s is never proposed to", async (_, locale) => {
  const { problems } = await checkProposal(site.root, locale, await site.proposal({ "The first": "x" }));
  expect(problems.map(({ code, edit, mend }) => [code, edit, mend !== ""])).toEqual([
    ["proposal/language", -1, true],
  ]);
});

test("a language that nobody has begun is checked by the same rules", async () => {
  expect(await told({ "The first": "پہلا پیراگراف۔" }, "ur")).toEqual([]);
  expect(await told({ "The first": "{x}" }, "ur")).toEqual(["0 1:1 error mdx/expression"]);
});

test.each([
  { course: "demo", lesson: "demo-none" },
  { course: "none", lesson: "demo-states" },
  { course: "ui", lesson: "none" },
])("%j is nowhere", async (where) => {
  const { problems } = await checkProposal(site.root, "ar", {
    ...where,
    edits: await site.edits({ "The first": "x" }),
  });
  expect(problems.some(({ severity }) => severity === "error")).toBe(true);
});

test("strings keep their placeholders and plural forms", async () => {
  site.write(
    "locales/en/ui/common.json",
    '{"hello": "Hello {{name}}", "lessons_one": "{{count}} lesson", "lessons_other": "{{count}} lessons"}\n',
  );
  site.write("locales/ar/ui/common.json", "{}\n");
  const check = async (texts: Record<string, string>, locale = "ar") =>
    (await checkProposal(site.root, locale, strings("common", texts))).problems.map(
      ({ edit, severity, code }) => `${edit} ${severity} ${code}`,
    );
  expect(await check({ hello: "مرحبا {{name}}", lessons_few: "{{count}} دروس" })).toEqual([]);
  expect(await check({ hello: "مرحبا {{nam}}", lessons_few: "دروس", nothing: "x" })).toEqual([
    "0 error string/placeholder",
    "1 error string/placeholder",
    "2 error string/extra",
  ]);
  expect(await check({ hello: "" })).toContain("0 error string/empty");
  expect(await check({ lessons_few: "{{count}}" }, "sw")).toEqual(["0 error string/extra"]);
});

test("the answer to a text is bounded, whatever is wrong with it", async () => {
  const { problems } = await checkProposal(
    site.root,
    "ar",
    await site.proposal({ "The first": "www.a.b ".repeat(400) }),
  );
  expect(problems).toHaveLength(20);
});
