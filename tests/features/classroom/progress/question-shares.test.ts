import { expect, test } from "vitest";
import type { Member } from "../../../../app/features/classroom/progress/class-work.ts";
import {
  type Question,
  questionShares,
} from "../../../../app/features/classroom/progress/question-shares.ts";
import { readDetailedWork } from "../../../../app/features/classroom/progress/read-class-work.ts";
import type { Answer, ExerciseModel } from "../../../../app/features/quiz/exercise-model.ts";
import { grade } from "../../../../app/features/quiz/grade.ts";
import { addMember, answer, COURSES, DAY, emptyClass, required } from "./class-fixture.ts";

const member = (user: string, joinedAt: number | null = 0): Member => ({
  user,
  name: null,
  seat: 1,
  since: 0,
  createdAt: 0,
  joinedAt,
});
const question = (model: ExerciseModel): Question => ({ id: "q", model, modelHash: "now" });

function share(model: ExerciseModel, answers: (Answer | undefined)[], modelHash = "now") {
  const work = new Map(
    answers.flatMap((given, at) => {
      if (given === undefined) return [];
      const { correct, raw, max } = grade(model, given);
      const last = { answer: given, correct, occurredAt: 1, id: "e", modelHash };
      return [[`u${at}`, { exercises: { q: { attempts: 1, bestRaw: raw, max, first: 1, last } } }] as const];
    }),
  );
  const members = answers.map((_, at) => member(`u${at}`));
  return questionShares([question(model)], [...members, member("empty-seat", null)], work)[0];
}

test("which wrong option was chosen, who is right, who left it out", () => {
  expect(share({ kind: "choice", options: 3, key: 1 }, [1, 2, 2, undefined])).toMatchObject({
    answered: 3,
    leftOut: 1,
    right: 1,
    rows: [0, 1, 2],
  });
});

test("ticks are counted option by option", () => {
  expect(share({ kind: "choices", options: 3, key: [0, 2] }, [[0, 2], [0], [1]])).toMatchObject({
    right: 1,
    rows: [2, 1, 1],
  });
});

test("of items, those put in a wrong place", () => {
  expect(
    share({ kind: "order", items: 3 }, [
      [0, 1, 2],
      [1, 0, 2],
    ]),
  ).toMatchObject({ right: 1, rows: [1, 1, 0] });
  expect(share({ kind: "sort", groups: 2, key: [0, 1] }, [[0, 0]])).toMatchObject({ rows: [0, 1] });
});

test("below, near and above of a number; an opinion and a reflection have no right", () => {
  const number = {
    kind: "number",
    answer: 5,
    tolerance: 1,
    min: 0,
    max: 10,
    step: 1,
    predict: false,
  } as const;
  expect(share(number, [1, 5, 6, 9])).toMatchObject({ right: 2, rows: [1, 2, 1] });
  expect(share({ ...number, predict: true }, [1])?.right).toBeNull();
  expect(share({ kind: "choice", options: 2, key: null }, [1])).toMatchObject({ right: null, rows: [0, 1] });
  expect(share({ kind: "reflect" }, [null])).toMatchObject({ right: null, rows: [], answered: 1 });
});

test("answers to an older version count as answered, and are not read by today's options", () => {
  expect(share({ kind: "choice", options: 2, key: 0 }, [0, 1], "before")).toMatchObject({
    answered: 2,
    older: 2,
    rows: [0, 0],
  });
});

test("a lesson is read question by question, without what is not the class's to see", async () => {
  const db = await emptyClass();
  addMember(db, "a");
  addMember(db, "b", { since: 9 * DAY });
  await answer(db, { user: "a", lesson: "meet/spot", option: 2, receivedAt: DAY });
  await answer(db, { user: "b", lesson: "meet/spot", option: 0, receivedAt: DAY });
  await answer(db, { user: "a", lesson: "meet/rules", receivedAt: DAY });
  const catalog = { courses: COURSES, required };
  const one = await readDetailedWork(db, "k", catalog, { user: null, lesson: "meet/spot" });
  expect([...one.work].map(([user, own]) => [user, [...own.keys()]])).toEqual([
    ["a", ["meet/spot"]],
    ["b", []],
  ]);
  expect(one.work.get("a")?.get("meet/spot")?.exercises.q1?.last.answer).toBe(2);
  const hers = await readDetailedWork(db, "k", catalog, { user: "a", lesson: null });
  expect([...(hers.work.get("a")?.keys() ?? [])].sort()).toEqual(["meet/rules", "meet/spot"]);
});
