import type { Db } from "../../../db/connection.ts";
import type { Course } from "../content/course.ts";
import type { Generation } from "../content/generation.ts";
import { summaries } from "../progress/read-progress.ts";
import { courseProgress } from "../reading/course-progress.ts";
import { type Form, type FormPlace, formKey, openForm } from "./form.ts";
import {
  type FormAnswer,
  formFor,
  mayTake,
  type Phase,
  readAnswers,
  scoreOf,
  type TakenPhases,
} from "./sitting.ts";
import { keepSitting, takenOf } from "./sittings.ts";

interface Sitter {
  generation: Generation;
  locale: string;
  course: Course;
  phase: Phase;
  /** Null: a stranger. */
  learner: string | null;
}

export interface FormStanding {
  taken: TakenPhases;
  mayTake: boolean;
}

export async function formStanding(db: Db, { course, phase, learner }: Sitter): Promise<FormStanding> {
  const taken = learner ? await takenOf(db, learner, course.id) : {};
  const progress = courseProgress(course, learner ? await summaries(db, learner) : new Map());
  return { taken, mayTake: mayTake(phase, taken, progress) };
}

/** The form that this learner gets in this phase, by chance where both are possible. */
export const drawForm = (sitter: Sitter, taken: TakenPhases): Form | null =>
  openForm(sitter.generation, sitter.locale, sitter.course.id, formFor(sitter.phase, taken));

export type Posted =
  /** No form of ours, or one that this learner does not get. */
  | { what: "broken" }
  /** It may not be taken, or is taken already. */
  | { what: "closed" }
  /** Other questions stand there by now; nothing is kept. */
  | { what: "changed"; form: Form }
  /** Something is open, and it was not said that this is meant. */
  | { what: "open"; form: Form; answers: FormAnswer[] }
  | { what: "whole"; form: Form; answers: FormAnswer[]; score: number };

/** Reads and grades what was posted; keeps nothing. */
export function readPosted(sitter: Sitter, standing: FormStanding, posted: FormData): Posted {
  if (!standing.mayTake) return { what: "closed" };
  const place = ({ "0": 0, "1": 1 } as const)[String(posted.get("form"))] as FormPlace | undefined;
  // By chance either; but never the one that was taken already.
  if (place === undefined || Object.values(standing.taken).some(({ form }) => form === place))
    return { what: "broken" };
  const form = openForm(sitter.generation, sitter.locale, sitter.course.id, place);
  if (!form) return { what: "broken" };
  if (posted.get("version") !== form.version) return { what: "changed", form };
  const questions = form.questions.map(({ id, options }) => ({ id, options: options.length }));
  const answers = readAnswers(posted, questions);
  if (!answers) return { what: "broken" };
  if (answers.includes(null) && posted.get("anyway") !== "yes") return { what: "open", form, answers };
  const score = scoreOf(formKey(sitter.generation, sitter.course.id, place), answers);
  return { what: "whole", form, answers, score };
}

export const keepPosted = (
  db: Db,
  user: string,
  { course, phase }: Sitter,
  { form, answers, score }: Extract<Posted, { what: "whole" }>,
  now: number,
): Promise<void> =>
  keepSitting(db, {
    user,
    course: course.id,
    phase,
    form: form.place,
    version: form.version,
    answers,
    score,
    locale: form.lang,
    at: now,
  });

/** Lessons whose questions were not answered rightly, in the order of the course. */
export function lessonsAgain(
  course: Course,
  key: readonly number[],
  answers: readonly FormAnswer[],
): string[] {
  const missed = new Set(course.forms?.about.filter((_, at) => answers[at] !== key[at]));
  return course.lessons.map(({ id }) => id).filter((id) => missed.has(id));
}
