import type { TranslatedKind } from "../../content/blocks/block.ts";
import type { DiffPart } from "../../content/lesson.ts";
import type { Problem } from "../../content/policy/problem.ts";

/** What a piece of work asks for, in the order in which it helps learners. */
export const PIECE_KINDS = [
  /** Something is wrong: learners see the source in its place, or nothing. */
  "broken",
  /** Words of the pages that everybody meets first. */
  "strings",
  /** Words of the glossary: the lessons use them, so they come before. */
  "term",
  /** Title and outcomes of a course. */
  "course",
  /** A missing block of a lesson that is nearly readable, or nearly whole. */
  "near",
  /** Its source was wrong or harmful: learners see the source until it is done. */
  "critical",
  "stale",
  "missing",
  /** Words of pages that fewer people meet. */
  "more-strings",
  /** Nobody has said which version of the source it renders. */
  "unstamped",
  /** Nobody else has checked it. */
  "review",
] as const;

export type PieceKind = (typeof PIECE_KINDS)[number];

interface Placed {
  file: string;
  line: number;
  column: number;
}

export interface BrokenPiece extends Placed {
  kind: "broken";
  problem: Problem;
}

/** A piece of work for one sitting: where, what it says in the source, and what is there now. */
export interface Work extends Placed {
  kind: Exclude<PieceKind, "broken">;
  /** Where to read the source. */
  source: { file: string; line: number };
  /** What to translate; some strings as JSON, some terms as lines of their table. */
  text: string;
  /** Of strings with plural forms: each form that the language has for whole numbers, and numbers that take it. */
  plurals?: Record<string, string>;
  /** Of the title of a file that is not there yet: the summary, which stands beside it. */
  summary?: string;
  /** What the translation says now. */
  own?: string;
  /** What became of the source since; empty where its old words are not known. */
  diff?: DiffPart[];
  lesson?: string;
  /** The block's number for `stamp --block`. */
  block?: number;
  blockKind?: TranslatedKind;
  /** The box that the block stands in: "Callout surprise"; "" for none. */
  box?: string;
  /** Of what is missing: it makes its file, comes below what makes it, comes first in it, or after what stands at the line. */
  place?: "new-file" | "below" | "first" | "after";
  /** Blocks until the lesson is readable, or whole: the fewer, the sooner. */
  distance?: number;
}

export type Piece = BrokenPiece | Work;

/** Best first; what is equal stays in the order of the catalog and of the file. */
export function byUse(a: Piece, b: Piece): number {
  const rank = ({ kind }: Piece): number => PIECE_KINDS.indexOf(kind);
  const distance = (one: Piece): number => (one.kind === "near" ? (one.distance ?? 0) : 0);
  return rank(a) - rank(b) || distance(a) - distance(b);
}
