import { type Token, tokensOf } from "./fold-text.ts";

/** Longer questions are cut: nobody types them, and each word costs a look-up. */
const MOST_WORDS = 8;
export const MOST_TYPED = 200;

/**
 * What somebody typed as two questions to the index (FTS5): everything in it together and, where that finds nothing,
 * any of it. Null where there is no word in it.
 */
export function searchQuery(typed: string): { all: string; any: string } | null {
  const tokens = tokensOf(typed.slice(0, MOST_TYPED)).slice(0, MOST_WORDS);
  if (tokens.length === 0) return null;
  return {
    all: tokens.map(together).join(" AND "),
    any: tokens.map(apart).join(" OR "),
  };
}

function together({ words, unspaced }: Token): string {
  if (!unspaced) return ending(words[0] ?? "");
  const [only = ""] = words;
  // The last piece stands alone only at the end of a run, which is not where the reader must have stopped.
  return words.length === 1 ? `${quoted(only)}*` : `"${words.slice(0, -1).join(" ")}"`;
}

function apart({ words, unspaced }: Token): string {
  if (!unspaced) return ending(words[0] ?? "");
  const pairs = words.length === 1 ? words : words.slice(0, -1);
  return pairs.map((word) => `${quoted(word)}*`).join(" OR ");
}

/** A word, better as it is than with another ending: there is no list of endings for every language. */
function ending(word: string): string {
  const stem = [...word].slice(0, Math.max(4, [...word].length - 2)).join("");
  return `(${quoted(word)} OR ${quoted(stem)}*)`;
}

/** Letters, marks and digits only: nothing in it can be taken for an operator. */
const quoted = (word: string): string => `"${word}"`;
