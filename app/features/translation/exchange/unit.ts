import type { Problem } from "../../content/policy/problem.ts";

/** How a translation stands, as far as a translator's program needs to know. */
export type UnitState =
  | "missing"
  /** The source has changed since. */
  | "stale"
  /** Nobody has read it, or nobody has said so. */
  | "draft"
  | "done"
  | "reviewed";

/** What in a text no translator changes: MDX around words, or what a UI string puts in. */
export type Markup = "mdx" | "string" | "none";

/** Something to translate, with its name in every file that is exchanged. */
export interface Unit {
  /** @example "lesson/meet/meet-spot/b3e73jd27x2", "ui/common/lessons_few", "terms/ai/term", "courses/meet/title" */
  id: string;
  kind: string;
  markup: Markup;
  /** As it stands in the file; of a title, a summary and a string the words. */
  source: string;
  /** The same of the translation; null where there is none. */
  target: string | null;
  state: UnitState;
  /** For the translator, a line each. */
  notes: string[];
  /** What the source said when it was translated. */
  was?: string;
  /** Of one of several plural forms. */
  plural?: {
    /** The id of all forms together. */
    id: string;
    form: string;
    /** What the source says of one, and of several. */
    one: string;
    other: string;
  };
}

/** The units of one file of the source. */
export interface UnitFile {
  /** @example "content/en/meet/meet-spot.mdx" */
  original: string;
  units: Unit[];
}

/** A stretch of a target as it came back: words, or a protected part by its number. */
export type Piece =
  | { words: string }
  | { code: "alone" | "open" | "close" | "any"; id: string; text: string };

/** A unit as it came back. */
export interface ReturnedUnit {
  id: string;
  source: Piece[];
  target: Piece[];
  /** Whether the file calls it finished; null: it does not say. */
  isDone: boolean | null;
  /** Short hash of the translation that was exported, if there was one and the program kept it. */
  base: string | null;
  line: number;
  column: number;
}

/** What a file from a translator's program holds. */
export interface ReturnedFile {
  /** The languages that it says it is for. */
  locales: string[];
  units: ReturnedUnit[];
  /** Errors: then there are no units. */
  problems: Problem[];
}
