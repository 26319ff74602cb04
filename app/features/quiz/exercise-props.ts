import type { TFunction } from "i18next";
import type { AnswerCode } from "./answer-form.ts";
import type { Answer, ExerciseModel, ExerciseWords, ResultMark } from "./exercise-model.ts";

/** An answered exercise, as the page shows it. */
export interface ExerciseState {
  answer: Answer;
  result: ResultMark;
  rows: (boolean | null)[];
}

export interface ExerciseProps {
  /** "<course>/<lesson>": seeds the shuffle. */
  lesson: string;
  id: string;
  model: ExerciseModel;
  modelHash: string;
  words: ExerciseWords;
  /** Null while it is unanswered. */
  state: ExerciseState | null;
  /** Where the form is posted. */
  action: string;
  t: TFunction;
  /** Language and direction of the words. */
  lang: string;
  dir: "ltr" | "rtl";
  /** Language and direction of the page, where the words stand in another one. */
  page?: { lang: string; dir: "ltr" | "rtl" };
  /** A posted form that held no answer: says why. */
  refused?: AnswerCode | null;
}

/** What the rows of one kind are drawn from. `shown[i]`: is the feedback of row i up, and with which mark. */
export interface RowsProps<Kind extends ExerciseModel["kind"]> {
  id: string;
  lesson: string;
  model: Extract<ExerciseModel, { kind: Kind }>;
  words: ExerciseWords;
  answer: Answer;
  shown: (RowMark | null)[];
  t: TFunction;
  /** Attributes of what speaks the page's language. */
  spoken: { lang?: string; dir?: "ltr" | "rtl" };
}

/** `note` is neutral: a prediction's feedback. */
export type RowMark = "right" | "mend" | "note";
