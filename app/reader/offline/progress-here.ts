import { keep, recall } from "../device-store.ts";
import type { Waiting } from "../outbox.ts";

/** How far a lesson is, as this device knows it. */
export type StageHere = "none" | "begun" | "done";

interface LessonHere {
  /** Exercises that the lesson has; 0 where it was never open here. */
  of: number;
  /** By exercise: the fields that were posted. */
  answers: Record<string, Waiting["fields"]>;
  /** What the server said of it. */
  stage?: StageHere;
}

type ProgressHere = Record<string, LessonHere>;

const key = (learner: string) => `lisan.progress.${learner}`;

function read(learner: string): ProgressHere {
  try {
    return (JSON.parse(recall(key(learner)) ?? "{}") ?? {}) as ProgressHere;
  } catch {
    return {};
  }
}

function change(learner: string, lesson: string, with_: (before: LessonHere) => LessonHere): void {
  const all = read(learner);
  keep(key(learner), JSON.stringify({ ...all, [lesson]: with_(all[lesson] ?? { of: 0, answers: {} }) }));
}

/** @param lesson "<course>/<lesson>" */
export const rememberAnswer = (
  learner: string,
  lesson: string,
  { exercise, fields, of }: { exercise: string; fields: Waiting["fields"]; of: number },
): void =>
  change(learner, lesson, (before) => ({
    ...before,
    of,
    answers: { ...before.answers, [exercise]: fields },
  }));

/** What a page of the server says goes further than what is known here, and never back. */
export const rememberStage = (learner: string, lesson: string, stage: StageHere): void =>
  change(learner, lesson, (before) => ({ ...before, stage }));

export const answersHere = (learner: string, lesson: string): LessonHere["answers"] =>
  read(learner)[lesson]?.answers ?? {};

export function stageHere(learner: string, lesson: string): StageHere {
  const { of, answers, stage = "none" } = read(learner)[lesson] ?? { of: 0, answers: {} };
  const given = Object.keys(answers).length;
  if (stage === "done" || (of > 0 && given >= of)) return "done";
  return stage === "begun" || given > 0 ? "begun" : "none";
}

/** Answers of a time when nobody was known belong to whom they made. */
export function adoptProgress(learner: string): void {
  const nobodys = read("");
  keep(key(learner), JSON.stringify({ ...nobodys, ...read(learner) }));
  keep(key(""), null);
}
