import type { LessonSummary } from "../../progress/fold.ts";
import type { ExerciseModel } from "../../quiz/exercise-model.ts";
import { grade, spokenRows } from "../../quiz/grade.ts";
import type { Member } from "./class-work.ts";

/** An exercise as it is published today. */
export interface Question {
  id: string;
  model: ExerciseModel;
  modelHash: string;
}

/** How a class answered one question: by the last answer of each learner. */
export interface QuestionShare {
  question: Question;
  /** Learners who answered it, in any version. */
  answered: number;
  /** Learners who came to the class and did not. */
  leftOut: number;
  /** Whose last answer is right; null: there is nothing to be right about. */
  right: number | null;
  /**
   * Per option, how many chose it; per item of order, match and sort, how many put it in a wrong place; per
   * below, near, above of a number. Of answers to today's version only.
   */
  rows: number[];
  /** Answers to an older version of it: counted as answered, not in `rows`. */
  older: number;
}

export function questionShares(
  questions: readonly Question[],
  members: readonly Member[],
  /** By user. */
  work: ReadonlyMap<string, Pick<LessonSummary, "exercises">>,
): QuestionShare[] {
  const here = members.filter(({ joinedAt }) => joinedAt !== null);
  return questions.map((question) => {
    const { model, modelHash, id } = question;
    const last = here.flatMap(({ user }) => work.get(user)?.exercises[id]?.last ?? []);
    const today = last.filter((one) => one.modelHash === modelHash);
    const flags = today.map(({ answer }) => rowsOf(model, answer));
    return {
      question,
      answered: last.length,
      leftOut: here.length - last.length,
      right: isScored(model) ? last.filter(({ correct }) => correct === true).length : null,
      rows: Array.from({ length: rowCount(model) }, (_, row) => flags.filter((one) => one[row]).length),
      older: last.length - today.length,
    };
  });
}

type LastAnswer = LessonSummary["exercises"][string]["last"]["answer"];

function rowsOf(model: ExerciseModel, answer: LastAnswer): boolean[] {
  if (model.kind === "choice" || model.kind === "choices" || model.kind === "number")
    return spokenRows(model, answer);
  return grade(model, answer).rows.map((right) => right === false);
}

function rowCount(model: ExerciseModel): number {
  switch (model.kind) {
    case "choice":
    case "choices":
      return model.options;
    case "order":
      return model.items;
    case "match":
      return model.pairs;
    case "sort":
      return model.key.length;
    case "number":
      return 3;
    case "reflect":
      return 0;
  }
}

/** Whatever is graded has an answer that is right, so that no answer at all is wrong. */
const isScored = (model: ExerciseModel): boolean => grade(model, null).correct !== null;
