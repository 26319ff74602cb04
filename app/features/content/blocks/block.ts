/** What a translator works on at one time. `code` is kept in ledgers only: nobody translates it. */
export type TranslatedKind =
  | "title"
  | "summary"
  | "paragraph"
  | "heading"
  | "list"
  | "table"
  | "quote"
  | "exercise"
  | "figure"
  | "lab"
  | "code";

/** A block of a lesson: plain data, and where it stands in its file. */
export interface Block {
  hash: string;
  kind: TranslatedKind;
  /** Of an exercise or a lab; a figure's name. */
  id?: string;
  /** The box it stands in: "", "Callout surprise", "Facilitator". */
  box: string;
  /** The file's own characters from `start` to `end`. */
  text: string;
  /** Offsets in UTF-16 units: an edit replaces exactly these. */
  start: number;
  end: number;
  line: number;
  column: number;
  /** Place in `ReadLesson.pieces`; -1 for title and summary, and for what is broken. */
  piece: number;
  /** Its words without marks, white space folded. */
  words: string;
  /** What no language changes, sorted: "number 2500", "link https://...", "term training", "fact itu-2025". */
  traits: string[];
  /** An exercise or a figure that could not be read. */
  broken?: true;
}

/** What must be named alike to be the same: it has one place in a lesson, and its id never changes. */
export function nameOf({ kind, id }: Block): string | null {
  if (kind === "title" || kind === "summary") return kind;
  return kind === "exercise" || kind === "figure" || kind === "lab" ? `${kind} ${id}` : null;
}
