import type { Answer, ExerciseModel, Grade, ResultMark } from "./exercise-model.ts";

/**
 * Says how right an answer is. Pure, total, and the same on the device and on the server.
 * `choices` scores right ticks minus wrong ticks, at least 0, so that ticking everything earns nothing;
 * order, match and sort score each item in its own right place; nothing but the full score is `correct`.
 * An answer that does not fit the model earns nothing (`isAnswer` tells beforehand).
 */
export function grade(model: ExerciseModel, answer: Answer): Grade {
  switch (model.kind) {
    case "choice": {
      const rows = Array.from({ length: model.options }, (_, i) =>
        model.key === null || answer !== i ? null : model.key === i,
      );
      return model.key === null ? unscored(rows) : scored(answer === model.key ? 1 : 0, 1, rows);
    }
    case "choices": {
      const ticked = list(answer);
      const rows = Array.from({ length: model.options }, (_, i) =>
        model.key.length > 0 && ticked.includes(i) ? model.key.includes(i) : null,
      );
      if (model.key.length === 0) return unscored(rows);
      const right = rows.filter((row) => row === true).length;
      const wrong = rows.filter((row) => row === false).length;
      return scored(Math.max(0, right - wrong), model.key.length, rows);
    }
    case "order":
      return everyItem(
        answer,
        Array.from({ length: model.items }, (_, i) => i),
      );
    case "match":
      return everyItem(
        answer,
        Array.from({ length: model.pairs }, (_, i) => i),
      );
    case "sort":
      return everyItem(answer, model.key);
    case "number": {
      const near = numberRow(model, answer);
      if (model.predict) return unscored([null, null, null]);
      const rows = [0, 1, 2].map((row) => (row === near ? near === 1 : null));
      return scored(near === 1 ? 1 : 0, 1, rows);
    }
    case "reflect":
      return unscored([]);
  }
}

/** Which feedback an answer brings up: one flag per option, item, or (number) below, near, above. */
export function spokenRows(model: ExerciseModel, answer: Answer): boolean[] {
  switch (model.kind) {
    case "choice":
      return Array.from({ length: model.options }, (_, i) => answer === i);
    case "choices":
      return Array.from({ length: model.options }, (_, i) => list(answer).includes(i));
    case "number":
      return [0, 1, 2].map((row) => row === numberRow(model, answer));
    case "reflect":
      return [];
    default:
      return list(answer).map(() => true);
  }
}

export const resultMark = ({ correct }: Grade): ResultMark =>
  correct === null ? "done" : correct ? "correct" : "incorrect";

/** A prediction, an opinion or a reflection: kept, shown, never scored. */
export const isUnscored = (model: ExerciseModel): boolean =>
  model.kind === "reflect" ||
  (model.kind === "choice" && model.key === null) ||
  (model.kind === "choices" && model.key.length === 0) ||
  (model.kind === "number" && model.predict);

const list = (answer: Answer): number[] => (Array.isArray(answer) ? answer : []);

/** 0 below, 1 near, 2 above; -1 for what is no number. Forgives what binary fractions do to 0.1 + 0.2. */
function numberRow(model: Extract<ExerciseModel, { kind: "number" }>, answer: Answer): number {
  if (typeof answer !== "number" || Number.isNaN(answer)) return -1;
  const off = answer - model.answer;
  if (Math.abs(off) <= model.tolerance + 1e-9 * Math.max(1, Math.abs(model.answer))) return 1;
  return off < 0 ? 0 : 2;
}

function everyItem(answer: Answer, key: readonly number[]): Grade {
  const given = list(answer);
  const rows = key.map((right, i) => given[i] === right);
  return scored(rows.filter(Boolean).length, key.length, rows);
}

const unscored = (rows: (boolean | null)[]): Grade => ({
  correct: null,
  raw: 0,
  min: 0,
  max: 0,
  scaled: null,
  rows,
});

const scored = (raw: number, max: number, rows: (boolean | null)[]): Grade => ({
  correct: max > 0 ? raw === max : null,
  raw,
  min: 0,
  max,
  scaled: max > 0 ? raw / max : null,
  rows,
});
