import type { TFunction } from "i18next";
import { expect, test } from "vitest";
import type { CompiledLesson, Part } from "../../../app/features/content/lesson.ts";
import { lessonBody } from "../../../app/features/reading/lesson-body.ts";
import type { Locale } from "../../../app/i18n/locale.ts";

const arabic = { tag: "ar", direction: "rtl", name: "العربية" } as Locale;
const english = { tag: "en", direction: "ltr", name: "English" } as Locale;
const t = ((key: string, words: Record<string, string> = {}) =>
  `[${key}${Object.values(words)
    .map((word) => ` ${word}`)
    .join("")}]`) as unknown as TFunction;

function body(...parts: Part[]): string {
  return lessonBody({
    lesson: { locale: "ar", parts } as CompiledLesson,
    t,
    page: arabic,
    locales: [arabic, english],
    exercise: (id) => `<form id="${id}"></form>`,
    lab: () => null,
  });
}

const block = { type: "block", id: "b1", hash: "b", kind: "paragraph", html: "<p>x</p>" } as const;

test("what stands in another language says so, in its own language and direction", () => {
  expect(body({ ...block, lang: "en" })).toBe(
    '<p class="other">[lesson:inSource الإنجليزية]</p><div lang="en" dir="ltr"><p>x</p></div>',
  );
});

test("what the page says inside a lesson of another language stands in its own", () => {
  const open = { type: "open", name: "Callout", kind: "recap" } as const;
  const html = lessonBody({
    lesson: {
      locale: "en",
      parts: [open, block, { type: "open", name: "Facilitator" }],
    } as unknown as CompiledLesson,
    t,
    page: arabic,
    locales: [arabic, english],
    exercise: () => "",
    lab: () => null,
  });
  expect(html).toContain('<h2 lang="ar" dir="rtl">[lesson:recap]</h2>');
  expect(html).toContain('<summary lang="ar" dir="rtl">[lesson:facilitator]</summary>');
});

test("what is older is shown, and after it what changed in the words of the source", () => {
  const diff = [
    ["=", "In "],
    ["-", "12 <b>"],
    ["+", "14"],
  ] satisfies [string, string][];
  expect(body({ ...block, stale: { diff: diff as never } })).toBe(
    '<p>x</p><details class="older" lang="ar" dir="rtl"><summary>[lesson:older] [lesson:seeChanges]</summary>' +
      '<p lang="en" dir="ltr">In <del><span class="unseen" lang="ar" dir="rtl">[lesson:taken] </span>12 &lt;b&gt;</del>' +
      '<ins><span class="unseen" lang="ar" dir="rtl">[lesson:added] </span>14</ins></p></details>',
  );
});

test("where the old words are not known, it only says that it is older", () => {
  expect(body({ ...block, stale: { diff: [] } })).toBe(
    '<p>x</p><p class="older" lang="ar" dir="rtl">[lesson:older]</p>',
  );
});

test("the note of an exercise stands outside its form, which may be exchanged for a learner's", () => {
  const exercise = { type: "exercise", id: "q1", hash: "b", stale: { diff: [] } } as unknown as Part;
  expect(body(exercise)).toMatch(/<form id="q1"><\/form>.*<p class="older"/s);
});
