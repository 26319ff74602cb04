import { expect, test } from "vitest";
import type { Course } from "../../../app/features/content/course.ts";
import type { LessonSummary } from "../../../app/features/progress/fold.ts";
import { courseProgress } from "../../../app/features/reading/course-progress.ts";
import { nextStep } from "../../../app/features/reading/next-step.ts";

const course = (id: string, order: number, lessons: string[]): Course => ({
  id,
  order,
  level: 1,
  minutes: 10,
  ageFrom: 11,
  private: false,
  prerequisites: [],
  lessons: lessons.map((lesson) => ({ id: lesson, minutes: 5, competences: [], plan: [], secret: false })),
});

const summary = (completed: boolean, lastAt: number): LessonSummary => ({
  completed,
  success: false,
  raw: 0,
  max: 1,
  lastAt,
  exercises: {},
  languages: [],
  attempts: 0,
  unsolved: 0,
});

const first = course("first", 1, ["a", "b"]);
const second = course("second", 2, ["c", "d"]);

test("a newcomer is led to the first lesson of the first course", () => {
  expect(nextStep([second, first], new Map())).toEqual({ course: "first", lesson: "a", begun: false });
});

test("a returning learner goes on in the course she touched last", () => {
  const known = new Map([
    ["first/a", summary(false, 10)],
    ["second/c", summary(true, 20)],
  ]);
  expect(nextStep([first, second], known)).toEqual({ course: "second", lesson: "d", begun: true });
});

test("a finished course hands over to the next one", () => {
  const known = new Map([
    ["first/a", summary(true, 10)],
    ["first/b", summary(true, 11)],
  ]);
  expect(nextStep([first, second], known)).toEqual({ course: "second", lesson: "c", begun: true });
});

test("whoever has finished everything has no next step", () => {
  const known = new Map([
    ["first/a", summary(true, 1)],
    ["first/b", summary(true, 2)],
  ]);
  expect(nextStep([first], known)).toBeNull();
});

test("rows woven are lessons finished, in whatever order they were done", () => {
  const progress = courseProgress(first, new Map([["first/b", summary(true, 1)]]));
  expect(progress).toMatchObject({ finished: 1, next: "a", stages: { a: "none", b: "done" } });
});

test("a private course is never what one goes on with, and having begun it does not show", () => {
  const secret = { ...course("secret", 0, ["s", "t"]), private: true };
  expect(nextStep([secret, first], new Map([["secret/s", summary(false, 50)]]))).toEqual({
    course: "first",
    lesson: "a",
    begun: false,
  });
});
