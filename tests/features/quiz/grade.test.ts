import fc from "fast-check";
import { expect, test } from "vitest";
import type { ExerciseKind, ExerciseModel } from "../../../app/features/quiz/exercise-model.ts";
import { grade, isUnscored, resultMark, spokenRows } from "../../../app/features/quiz/grade.ts";
import { modelAndAnswer, models, rightAnswers } from "./exercises.ts";

const kinds = Object.keys(models) as ExerciseKind[];

test.each(kinds.filter((kind) => kind !== "reflect"))(
  "the key of %s scores in full and is correct",
  (kind) => {
    const graded = grade(models[kind], rightAnswers[kind]);
    expect(graded).toMatchObject({ correct: true, scaled: 1, min: 0 });
    expect(graded.raw).toBe(graded.max);
    expect(resultMark(graded)).toBe("correct");
    expect(graded.rows).not.toContain(false);
  },
);

test("choice: only the chosen option has a verdict", () => {
  expect(grade(models.choice, 2)).toEqual({
    correct: false,
    raw: 0,
    min: 0,
    max: 1,
    scaled: 0,
    rows: [null, null, false],
  });
  expect(resultMark(grade(models.choice, 2))).toBe("incorrect");
});

test("a prediction has no score and nothing to be right about", () => {
  const prediction: ExerciseModel = { kind: "choice", options: 3, key: null };
  expect(grade(prediction, 2)).toEqual({
    correct: null,
    raw: 0,
    min: 0,
    max: 0,
    scaled: null,
    rows: [null, null, null],
  });
  expect(resultMark(grade(prediction, 2))).toBe("done");
  expect(spokenRows(prediction, 2)).toEqual([false, false, true]);
  expect(resultMark(grade({ ...models.number, predict: true }, 90))).toBe("done");
  expect(resultMark(grade(models.reflect, null))).toBe("done");
});

test("choices: ticking everything earns nothing, and a missing tick is not correct", () => {
  expect(grade(models.choices, [0, 1, 2, 3])).toMatchObject({ raw: 0, correct: false });
  expect(grade(models.choices, [0])).toMatchObject({ raw: 1, scaled: 0.5, correct: false });
  expect(grade(models.choices, [0, 1])).toMatchObject({ raw: 0, rows: [true, false, null, null] });
  expect(grade(models.choices, [1, 3]).raw).toBe(0);
});

test("order, match and sort score each item in its own place", () => {
  expect(grade(models.order, [1, 0, 2, 3])).toMatchObject({
    raw: 2,
    max: 4,
    rows: [false, false, true, true],
  });
  expect(grade(models.match, [2, 1, 0])).toMatchObject({ raw: 1, max: 3, rows: [false, true, false] });
  expect(grade(models.sort, [0, 1, 1, 1])).toMatchObject({ raw: 3, max: 4, rows: [true, false, true, true] });
});

test.each([
  [37, 0, false],
  [38, 1, true],
  [50, 1, true],
  [51, 2, false],
])("number: %d speaks row %d", (answer, row, correct) => {
  const graded = grade(models.number, answer);
  expect(graded.correct).toBe(correct);
  expect(spokenRows(models.number, answer).indexOf(true)).toBe(row);
  expect(graded.rows[row]).toBe(correct);
});

test("number: binary fractions do not fail a learner", () => {
  const model: ExerciseModel = { ...models.number, answer: 0.3, tolerance: 0, max: 1, step: 0.1 };
  expect(grade(model, 0.1 + 0.2).correct).toBe(true);
});

test("an answer that does not fit earns nothing and breaks nothing", () => {
  expect(grade(models.order, 3)).toMatchObject({ raw: 0, correct: false });
  expect(grade(models.number, null)).toMatchObject({ raw: 0, correct: false });
  expect(grade(models.choices, null)).toMatchObject({ raw: 0, correct: false });
});

test("scores stay in their range, and only the full score is correct", () => {
  fc.assert(
    fc.property(modelAndAnswer, ([model, answer]) => {
      const { correct, raw, max, scaled, rows } = grade(model, answer);
      expect(raw).toBeGreaterThanOrEqual(0);
      expect(raw).toBeLessThanOrEqual(max);
      expect(scaled).toBe(max === 0 ? null : raw / max);
      expect(correct).toBe(max === 0 ? null : raw === max);
      expect(isUnscored(model)).toBe(max === 0);
      const spoken = spokenRows(model, answer);
      expect(spoken).toHaveLength(rows.length);
      // What has a verdict is spoken of; what is not spoken of has none.
      for (const [i, row] of rows.entries()) if (row !== null) expect(spoken[i]).toBe(true);
      if (max > 0) for (const [i, shown] of spoken.entries()) if (shown) expect(rows[i]).not.toBeNull();
    }),
  );
});
