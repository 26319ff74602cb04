import type { FormPlace } from "./form.ts";

/** Before the course, or after it. */
export type Phase = "before" | "after";
export const phases = ["before", "after"] as const satisfies readonly Phase[];

/** An option from 0, "I don't know", or null: left out. */
export type FormAnswer = number | "unknown" | null;

/** What stands of a course and a learner. */
export interface Taken {
  form: FormPlace;
  answers: readonly FormAnswer[];
  score: number;
}
export type TakenPhases = Readonly<Partial<Record<Phase, Taken>>>;

/** Name of the field that holds the answer to a question. */
export const fieldOf = (question: string): string => `answer-${question}`;

/**
 * The answers in a posted form, one a question. Null where one is no answer that the page offers.
 * @param options how many each question offers
 */
export function readAnswers(
  form: Pick<FormData, "getAll">,
  questions: readonly { id: string; options: number }[],
): FormAnswer[] | null {
  const answers: FormAnswer[] = [];
  for (const { id, options } of questions) {
    const [value, ...more] = form.getAll(fieldOf(id));
    if (more.length > 0 || (value !== undefined && typeof value !== "string")) return null;
    if (value === undefined || value === "unknown") answers.push(value ?? null);
    else if (/^\d$/.test(value) && Number(value) < options) answers.push(Number(value));
    else return null;
  }
  return answers;
}

/** How many are right. What is not known and what is left out is neither right nor punished. */
export const scoreOf = (key: readonly number[], answers: readonly FormAnswer[]): number =>
  key.filter((right, at) => answers[at] === right).length;

/** The form of the other phase is the other one; who has none yet gets either, by chance. */
export function formFor(phase: Phase, taken: TakenPhases, chance: () => number = Math.random): FormPlace {
  const other = taken[phase === "before" ? "after" : "before"];
  if (other) return other.form === 0 ? 1 : 0;
  return chance() < 0.5 ? 0 : 1;
}

interface Progress {
  finished: number;
  course: { lessons: readonly unknown[] };
}

/**
 * Whether a form may be taken now. The first is worth nothing once a lesson is finished; the second, before half of
 * them are: a class may do a part of a course. Each is taken once.
 */
export function mayTake(phase: Phase, taken: TakenPhases, { finished, course }: Progress): boolean {
  if (taken.after || taken[phase]) return false;
  return phase === "before" ? finished === 0 : finished * 2 >= course.lessons.length;
}
