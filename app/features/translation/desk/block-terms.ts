import type { Term } from "../../content/generation.ts";
import type { DeskBlock } from "./open-desk-lesson.ts";

/** A word of the glossary that stands in a block. */
export interface BlockTerm {
  id: string;
  /** In the source. */
  term: string;
  /** The accepted translation; null where there is none yet. */
  own: string | null;
  note: string;
}

/** What tells a term in running text; a plural in -s counts. */
const patterns = new WeakMap<Term, RegExp>();

function patternOf(term: Term): RegExp {
  const known = patterns.get(term);
  if (known) return known;
  const escaped = term.term.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}s?(?![\\p{L}\\p{N}])`, "iu");
  patterns.set(term, pattern);
  return pattern;
}

/** The glossary's words in a block: those it marks, and those that simply stand there. */
export function termsIn(
  { words, traits }: Pick<DeskBlock, "words" | "traits">,
  source: readonly Term[],
  own: readonly Term[],
): BlockTerm[] {
  return source
    .filter((term) => traits.includes(`term ${term.id}`) || patternOf(term).test(words))
    .map(({ id, term }) => {
      const accepted = own.find((one) => one.id === id);
      return { id, term, own: accepted?.term ?? null, note: accepted?.note ?? "" };
    });
}
