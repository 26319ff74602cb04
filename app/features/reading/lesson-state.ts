import type { Part } from "../content/lesson.ts";
import type { LessonSummary } from "../progress/fold.ts";
import type { Answer, ResultMark } from "../quiz/exercise-model.ts";
import { grade } from "../quiz/grade.ts";

type ExercisePart = Extract<Part, { type: "exercise" }>;

export interface ExerciseState {
  answer: Answer;
  result: ResultMark;
  rows: (boolean | null)[];
}

/**
 * What a learner's page shows of an exercise: her last answer and its verdict.
 * Null when she has not answered, or answered a version that asked something else.
 */
export function exerciseState(part: ExercisePart, summary: LessonSummary | null): ExerciseState | null {
  const last = summary?.exercises[part.id]?.last;
  if (!last || last.modelHash !== part.modelHash) return null;
  const result = last.correct === null ? "done" : last.correct ? "correct" : "incorrect";
  return { answer: last.answer, result, rows: grade(part.model, last.answer).rows };
}
