import { type Token, tokensOf } from "./fold-text.ts";

/** Longer questions are cut: nobody types them, and each word costs a look-up. */
const MOST_WORDS = 8;
export const MOST_TYPED = 200;

/** Questions to the index (FTS5). */
export interface SearchQueries {
  /** The very words in this order, then all of them somewhere: the first finds the better places. */
  strict: string[];
  /** Any of them; null where nothing was typed. */
  loose: string | null;
}

export function searchQueries(typed: string): SearchQueries {
  const tokens = tokensOf(typed.slice(0, MOST_TYPED)).slice(0, MOST_WORDS);
  if (tokens.length === 0) return { strict: [], loose: null };
  const phrase = `"${tokens.flatMap(({ words }) => words).join(" ")}"`;
  return {
    strict: [phrase, tokens.map(together).join(" AND ")],
    loose: tokens.map(apart).join(" OR "),
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
