import { expect, test } from "vitest";
import type { Course } from "../../../app/features/content/course.ts";
import type { LessonHead } from "../../../app/features/content/lesson.ts";
import { reportHref, reportPlace } from "../../../app/features/translation/report-place.ts";

const titles: Record<string, string> = {
  "en/meet/a": "Find it",
  "sw/meet/a": "Itafute",
  "en/meet/b": "Next",
};
const generation = {
  course: (id: string) =>
    id === "meet" ? ({ id, lessons: [{ id: "a" }, { id: "b" }, { id: "unpublished" }] } as Course) : null,
  hasLesson: (locale: string, course: string, lesson: string) => `${locale}/${course}/${lesson}` in titles,
  lessonHead(locale: string, course: string, lesson: string) {
    const title = titles[`${locale}/${course}/${lesson}`];
    return title ? ({ title } as LessonHead) : null;
  },
};
const place = (query: string) => reportPlace(generation, "sw", new URLSearchParams(query));

test("the lesson by its title in the reader's language, else in the source's", () => {
  expect(place("lesson=meet/a&block=q1")).toEqual({
    course: "meet",
    lesson: "a",
    title: "Itafute",
    lang: "sw",
    block: "q1",
  });
  expect(place("lesson=meet/b")).toMatchObject({ title: "Next", lang: "en", block: null });
});

test.each([
  "",
  "lesson=",
  "lesson=meet",
  "lesson=other/a",
  "lesson=meet/c",
  "lesson=meet/a/b",
  "lesson=meet/unpublished",
])("?%s names no lesson", (query) => {
  expect(place(query)).toBeNull();
});

test("a block that could be none is left out; one that has gone from the lesson stays", () => {
  for (const bad of ["", "a b", "%22%3E", "-x", "x".repeat(101), "..%2F"]) {
    expect(place(`lesson=meet/a&block=${bad}`), bad).toMatchObject({ block: null });
  }
  expect(place("lesson=meet/a&block=b5zr3k79b2f")).toMatchObject({ block: "b5zr3k79b2f" });
});

test("the address of a place leads back to it", () => {
  const href = reportHref("sw", { course: "meet", lesson: "a", block: "q1" });
  expect(href).toBe("/sw/report?lesson=meet/a&block=q1");
  expect(place(href.split("?")[1] ?? "")).toMatchObject({ lesson: "a", block: "q1" });
  expect(reportHref("sw", { course: "meet", lesson: "a" })).toBe("/sw/report?lesson=meet/a");
});
