/**
 * The language-neutral half of an exercise: what is asked of the grader, never the words.
 * Frozen contract: its canonical JSON is hashed, kept for ever, and named by every event.
 * Indices count from 0, in the order of the source lesson.
 */
export type ExerciseModel =
  /** `key` is the right option; null asks for a prediction or an opinion, which has no score. */
  | { kind: "choice"; options: number; key: number | null }
  /** `key` lists every right option, ascending. */
  | { kind: "choices"; options: number; key: number[] }
  /** The source writes the items in the right order. */
  | { kind: "order"; items: number }
  /** Item i belongs to partner i. */
  | { kind: "match"; pairs: number }
  /** Right within `tolerance` of `answer`; `predict` true: shown, never scored. */
  | {
      kind: "number";
      answer: number;
      tolerance: number;
      min: number;
      max: number;
      step: number;
      predict: boolean;
    }
  /** `key[i]` is the group of item i. */
  | { kind: "sort"; groups: number; key: number[] }
  /** Private: nothing but "it was done" ever leaves the device. */
  | { kind: "reflect" };

export type ExerciseKind = ExerciseModel["kind"];

/**
 * An answer in canonical form.
 * choice, number: a number. choices: ascending option indices. order: the position (0-based) given to item i.
 * match: the partner given to item i. sort: the group given to item i. reflect: null.
 */
export type Answer = number | number[] | null;

/** The words of an exercise in one language, as safe HTML. */
export interface ExerciseWords {
  prompt: string;
  /** Options, items or, for `number`, exactly three: below, near, above. Empty for `reflect`. */
  options: { label: string; feedback: string }[];
  /** match: what the items are matched with. */
  partners?: string[];
  /** sort: the names of the groups. */
  groups?: string[];
  /** reflect: shown once it is done. */
  note?: string;
}

/** What grading says. `correct` null: there was nothing to be right about. Scores as in xAPI. */
export interface Grade {
  correct: boolean | null;
  raw: number;
  min: 0;
  max: number;
  /** raw / max, or null where max is 0. */
  scaled: number | null;
  /** Per option or item of the answer that has a verdict of its own: right or not. */
  rows: (boolean | null)[];
}

/** What the page shows of an answered exercise. */
export type ResultMark = "correct" | "incorrect" | "done";
