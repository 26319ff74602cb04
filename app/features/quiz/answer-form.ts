import type { Answer, ExerciseModel } from "./exercise-model.ts";
import { readNumber } from "./read-number.ts";

/**
 * Why a form holds no answer. `unanswered`: something is left open. `repeated`: a place or partner given twice.
 * `number`: no number in the range and steps asked for. `invalid`: no such option; no form of ours sends it.
 */
export type AnswerCode = "unanswered" | "repeated" | "number" | "invalid";

interface Fields {
  getAll(name: string): unknown[];
}

type Refusal = { code: AnswerCode };

const refuse = (code: AnswerCode): Refusal => ({ code });

export const isRefusal = (read: Answer | Refusal): read is Refusal =>
  typeof read === "object" && read !== null && !Array.isArray(read);

/** Takes an answer in canonical form out of a posted form. Field names are part of the event contract. */
export function readAnswer(model: ExerciseModel, form: Fields): Answer | Refusal {
  switch (model.kind) {
    case "choice":
      return one(form, "answer", model.options);
    case "choices": {
      const ticked = form.getAll("answer").map((value) => index(value, model.options));
      if (ticked.length === 0) return refuse("unanswered");
      if (ticked.includes(null) || new Set(ticked).size < ticked.length) return refuse("invalid");
      return (ticked as number[]).sort((a, b) => a - b);
    }
    case "order":
      return each(form, model.items, model.items, true);
    case "match":
      return each(form, model.pairs, model.pairs, true);
    case "sort":
      return each(form, model.key.length, model.groups, false);
    case "number": {
      const [text, ...more] = form.getAll("answer");
      if (more.length > 0 || (text !== undefined && typeof text !== "string")) return refuse("invalid");
      if (!text?.trim()) return refuse("unanswered");
      const value = readNumber(text, Number.isInteger(model.step) && Number.isInteger(model.min));
      return value !== null && inRange(model, value) ? value : refuse("number");
    }
    case "reflect":
      return null;
  }
}

/** The fields that `readAnswer` turns back into this answer. */
export function writeAnswer(model: ExerciseModel, answer: Answer): [name: string, value: string][] {
  if (model.kind === "reflect" || answer === null) return [];
  if (!Array.isArray(answer)) return [["answer", String(answer)]];
  return answer.map((value, i) => [model.kind === "choices" ? "answer" : `answer-${i}`, String(value)]);
}

/** True if a value is an answer, in canonical form, to this model: for what comes back from storage. */
export function isAnswer(model: ExerciseModel, value: unknown): value is Answer {
  if (model.kind === "reflect") return value === null;
  const numbers: unknown[] = Array.isArray(value) ? value : [value];
  if (!numbers.every((n) => typeof n === "number" && Number.isFinite(n))) return false;
  if (Array.isArray(value) === (model.kind === "choice" || model.kind === "number")) return false;
  const fields = writeAnswer(model, value as Answer);
  const read = readAnswer(model, { getAll: (name) => fields.filter(([n]) => n === name).map(([, v]) => v) });
  return JSON.stringify(read) === JSON.stringify(value);
}

function each(form: Fields, items: number, places: number, permutation: boolean): number[] | Refusal {
  const answer: number[] = [];
  for (let i = 0; i < items; i++) {
    const place = one(form, `answer-${i}`, places);
    if (typeof place !== "number") return place;
    answer.push(place);
  }
  return permutation && new Set(answer).size < items ? refuse("repeated") : answer;
}

function one(form: Fields, name: string, count: number): number | Refusal {
  const values = form.getAll(name);
  if (values.length === 0 || (values.length === 1 && values[0] === "")) return refuse("unanswered");
  return (values.length === 1 ? index(values[0], count) : null) ?? refuse("invalid");
}

const index = (value: unknown, count: number): number | null =>
  typeof value === "string" && /^(0|[1-9]\d{0,2})$/.test(value) && Number(value) < count
    ? Number(value)
    : null;

function inRange({ min, max, step }: Extract<ExerciseModel, { kind: "number" }>, value: number): boolean {
  if (!(value >= min && value <= max)) return false;
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}
