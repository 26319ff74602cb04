import type { BlockCounts, CompiledLesson, PublishedModel } from "../lesson.ts";
import type { Problem } from "../policy/problem.ts";
import type { Reference } from "./read-lesson.ts";

/** A file's name, for messages, and what is in it. */
export interface NamedBytes {
  file: string;
  bytes: Uint8Array;
}

/** The same lesson in another language that words may be borrowed from. */
export interface ChainEntry extends NamedBytes {
  locale: string;
  direction: "ltr" | "rtl";
  stamps?: NamedBytes;
}

/** All that compiling one file needs: no disk, no clock, no network behind it. */
export interface CompileJob {
  file: string;
  locale: string;
  digits: string;
  direction: "ltr" | "rtl";
  course: string;
  lesson: string;
  bytes: Uint8Array;
  /** The source lesson, for a translation. */
  source?: NamedBytes;
  /** The stamps of a translation. */
  stamps?: NamedBytes;
  /** The source's ledger: for a translation, and for checking the source itself (empty where there is none). */
  ledger?: NamedBytes;
  /** Where a missing block of a translation is looked for before the source is shown, best first. */
  chain?: ChainEntry[];
  /** Drawings by name: file and text. */
  figures: Record<string, NamedBytes>;
  /** check: every rule and the lint for authors, and no HTML. */
  mode: "compile" | "check";
}

export interface CompileResult {
  lesson: CompiledLesson | null;
  /** Of a source lesson; a translation has none of its own. */
  models: PublishedModel[];
  references: Reference[];
  /** In mode check: how much of the lesson is there. */
  blocks?: BlockCounts;
  problems: Problem[];
}
