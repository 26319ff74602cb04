import { expect, test } from "vitest";
import type { Course } from "../../../app/features/content/course.ts";
import type { LessonSummary } from "../../../app/features/progress/fold.ts";
import { finishedAt } from "../../../app/features/reading/finished-at.ts";

const course = { id: "meet", lessons: [{ id: "a" }, { id: "b" }] } as Course;

/** Each number is when an exercise was first answered; it was answered again long after. */
const summary = (completed: boolean, ...firsts: number[]) =>
  ({
    completed,
    lastAt: 9_000,
    exercises: Object.fromEntries(firsts.map((first, at) => [`q${at}`, { first }])),
  }) as unknown as LessonSummary;

test("a course is finished when its last question was first answered, whatever was answered again", () => {
  const known = new Map([
    ["meet/a", summary(true, 50, 70)],
    ["meet/b", summary(true, 10, 60)],
  ]);
  expect(finishedAt(course, known)).toBe(70);
});

test("an open lesson leaves the course open", () => {
  expect(finishedAt(course, new Map([["meet/a", summary(true, 50)]]))).toBeNull();
  const known = new Map([
    ["meet/a", summary(true, 50)],
    ["meet/b", summary(false, 60)],
  ]);
  expect(finishedAt(course, known)).toBeNull();
});
