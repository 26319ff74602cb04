import { expect, test } from "vitest";
import {
  countStrings,
  flatStrings,
  stringRows,
} from "../../../../app/features/translation/desk/string-rows.ts";
import type { Locale } from "../../../../app/i18n/locale.ts";

const ar = { tag: "ar", plurals: {} } as unknown as Locale;
const strings: Record<string, Record<string, Record<string, string | object>>> = {
  en: {
    course: {
      title: "Course",
      step_one: "Step one",
      lessons_one: "{{count, number}} lesson",
      lessons_other: "{{count, number}} lessons of {{name}}",
      draft: { more: "More" },
    },
  },
  ar: { course: { title: "دورة", lessons_few: "{{count, number}} دروس", draft: { more: "المزيد" } } },
};
const generation = { strings: (tag: string) => strings[tag] ?? {} };

test("nested keys are joined by dots", () => {
  expect([...flatStrings({ a: { b: { c: "x" } }, d: "y" })]).toEqual([
    ["a.b.c", "x"],
    ["d", "y"],
  ]);
});

test("a plural stands in the forms of the language, with numbers that take them", () => {
  const rows = stringRows(generation, ar, "course") ?? [];
  expect(rows.map(({ key }) => key)).toEqual(["title", "step_one", "lessons", "draft.more"]);
  const lessons = rows[2];
  expect(lessons?.fields.map(({ key }) => key).sort()).toEqual(
    ["few", "many", "one", "other", "two", "zero"].map((form) => `lessons_${form}`),
  );
  expect(lessons?.fields.find(({ form }) => form === "few")).toEqual({
    key: "lessons_few",
    form: "few",
    samples: "3-10",
    source: "{{count, number}} lessons of {{name}}",
    own: "{{count, number}} دروس",
  });
  expect(lessons?.keep).toEqual(["{{count, number}}", "{{name}}"]);
  // A name that only looks like a plural is a plain string.
  expect(rows[1]?.fields).toEqual([
    { key: "step_one", form: "", samples: "", source: "Step one", own: null },
  ]);
  expect(countStrings(rows)).toEqual({ total: 9, done: 3 });
});

test("a file that is not there is none, whatever its name", () => {
  for (const file of ["nothing", "__proto__", "constructor", "../en"])
    expect(stringRows(generation, ar, file)).toBeNull();
});
