import { expect, test } from "vitest";
import { checkContent } from "../../../app/features/content/check-content.ts";
import { compileLesson } from "../../../app/features/content/compile/compile-lesson.ts";
import { writeLedgers } from "../../../app/features/translation/write-ledgers.ts";
import { formsInCatalog, formText, KEYS_A, KEYS_B } from "../assessment/form-texts.ts";
import { bytesOf } from "./lesson-text.ts";
import { siteCopy } from "./site-copy.ts";

const job = (text: string, mode: "check" | "compile") => ({
  file: "content/en/demo/demo-form-a.mdx",
  locale: "en",
  digits: "latn",
  direction: "ltr" as const,
  course: "demo",
  lesson: "demo-form-a",
  bytes: bytesOf(text),
  figures: {},
  mode,
});
const told = async (text: string) =>
  (await compileLesson(job(text, "check"))).problems.map(({ line, code }) => `${line} ${code}`);

test("a form compiles to ten questions, and publishes no model that an event could be graded by", async () => {
  const { lesson, models, problems } = await compileLesson(job(formText(KEYS_A), "compile"));
  expect(problems).toEqual([]);
  expect(lesson?.parts.map((part) => part.type === "exercise" && part.id)).toEqual(
    Array.from({ length: 10 }, (_, at) => `b${at + 1}`),
  );
  expect(models).toEqual([]);
});

test("an author is told what is wrong with a form", async () => {
  expect(await told(formText(KEYS_A))).toEqual([]);
  expect(await told(formText(KEYS_A.slice(1)))).toEqual(["1 form/count"]);
  expect(await told(formText([0, 0, 0, 0, 0, 1, 2, 3, 1, 2]))).toEqual(["1 form/key"]);
  expect(await told(formText(KEYS_A).replace('id="b2"', 'id="b11"'))).toEqual(["15 form/order"]);
  expect(await told(formText(KEYS_A, "A", `${"very ".repeat(20)}long`))).toHaveLength(10);
});

test("a question has exactly four options, one of them right, and no feedback", async () => {
  const whole = formText(KEYS_A);
  expect(await told(whole.replace("- [ ] A1 option 3\n", ""))).toEqual(["9 exercise/count"]);
  expect(await told(whole.replace("- [x] A1", "- [ ] A1"))).toEqual(["6 exercise/key"]);
  expect(await told(whole.replace("- [ ] A1 option 3", "- [x] A1 option 3"))).toEqual(["6 exercise/key"]);
  expect(await told(whole.replace("A1 option 3", "A1 option 3\n  > Because."))).toEqual([
    "13 exercise/option",
  ]);
});

test("questions of a form and anything else do not mix", async () => {
  expect(await told(`${formText(KEYS_A)}\nAnd a word to the learner.\n`)).toEqual(["96 form/mixed"]);
});

test("a site tells of a form that no catalog names, of one that is not written, and of a lesson it does not have", async () => {
  const site = siteCopy();
  const found = async () =>
    (await checkContent({ root: site.root })).problems
      .map(({ file, code }) => `${file} ${code}`)
      .filter((line) => /form|demo\.yml/.test(line));
  try {
    site.make("content/en/demo/demo-form-a.mdx", formText(KEYS_A));
    expect(await found()).toEqual(["content/en/demo/demo-form-a.mdx catalog/unlisted"]);
    const catalog = site.read("content/catalog/demo.yml");
    site.write("content/catalog/demo.yml", catalog + formsInCatalog(["demo-all", "demo-gone"]));
    expect(new Set(await found())).toEqual(
      new Set([
        "content/catalog/demo.yml catalog/no-source",
        "content/catalog/demo.yml catalog/form",
        "content/en/demo/demo-form-a.ledger.jsonl ledger/missing",
      ]),
    );
    site.make("content/en/demo/demo-form-b.mdx", formText(KEYS_B, "B"));
    site.write("content/catalog/demo.yml", catalog + formsInCatalog(["demo-all", "demo-two"]));
    expect((await found()).filter((line) => !line.includes("ledger"))).toEqual([]);
    site.make("content/en/demo/demo-two.mdx", formText(KEYS_A, "C"));
    await writeLedgers(site.root);
    expect((await found()).filter((line) => !line.includes("ledger"))).toContain(
      "content/en/demo/demo-two.mdx form/unlisted",
    );
  } finally {
    site.remove();
  }
}, 60_000);
