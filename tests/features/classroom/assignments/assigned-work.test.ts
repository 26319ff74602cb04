import { expect, test } from "vitest";
import { assignedWork, nextAssigned } from "../../../../app/features/classroom/assignments/assigned-work.ts";
import type { Asked } from "../../../../app/features/classroom/assignments/read-assigned.ts";
import { COURSES } from "../progress/class-fixture.ts";

const asked = (id: string, more: Partial<Asked> = {}): Asked => ({
  id,
  class: "k",
  className: "7b",
  timeZone: "UTC",
  course: "meet",
  lessons: null,
  dueAt: null,
  note: null,
  ...more,
});
const done = (...lessons: string[]) =>
  new Map(lessons.map((lesson) => [lesson, { completed: !lesson.endsWith("?") }] as const));

test("what is to do comes before what is done, what is due sooner before what is due later", () => {
  const work = assignedWork(
    [
      asked("finished", { lessons: ["spot"], dueAt: 1 }),
      asked("no date", { lessons: ["rules"] }),
      asked("later", { lessons: ["rules"], dueAt: 300 }),
      asked("late", { lessons: ["rules"], dueAt: 100 }),
    ],
    COURSES,
    done("meet/spot"),
    200,
  );
  expect(work.map(({ id }) => id)).toEqual(["late", "later", "no date", "finished"]);
  expect(work.map(({ late }) => late)).toEqual([true, false, false, false]);
  expect(nextAssigned(work, true)).toEqual({ course: "meet", lesson: "rules", begun: true });
});

test("a whole course is what it is today; what is not published is asked of nobody", () => {
  const [whole, part] = assignedWork(
    [
      asked("whole"),
      asked("part", { lessons: ["gone", "rules"] }),
      asked("gone", { lessons: ["gone"] }),
      asked("no course", { course: "nowhere" }),
    ],
    COURSES,
    new Map(),
    0,
  );
  expect(whole?.steps.map(({ lesson }) => lesson)).toEqual(["spot", "rules", "hidden"]);
  expect(part?.steps).toEqual([{ lesson: "rules", stage: "none" }]);
});

test("nothing to do, nothing next", () => {
  const all = assignedWork([asked("a", { lessons: ["spot"] })], COURSES, done("meet/spot"), 0);
  expect(all[0]?.done).toBe(true);
  expect(nextAssigned(all, true)).toBeNull();
  expect(nextAssigned([], false)).toBeNull();
});
