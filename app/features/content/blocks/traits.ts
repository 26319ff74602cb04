import { numbersIn } from "../lint/lint-translation.ts";
import { attribute, everyNode, type TreeNode } from "../policy/tree.ts";

/** What a text keeps in every language, sorted. */
export function traitsOf(words: string, node?: TreeNode): string[] {
  const traits = numbersIn(words).map((number) => `number ${number}`);
  for (const child of node ? everyNode(node) : []) {
    if (child.type === "link" && child.url) traits.push(`link ${child.url}`);
    if (child.type !== "mdxJsxTextElement" || !child.name) continue;
    traits.push(`${child.name.toLowerCase()} ${attribute(child, "id") ?? ""}`);
  }
  return traits.sort();
}

/** How much two lists have in common, each thing counted as often as it stands there: 0 to 1. */
function share(mine: readonly string[], theirs: readonly string[]): number {
  if (mine.length + theirs.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const one of mine) counts.set(one, (counts.get(one) ?? 0) + 1);
  let common = 0;
  for (const one of theirs) {
    const left = counts.get(one) ?? 0;
    if (left === 0) continue;
    counts.set(one, left - 1);
    common++;
  }
  return (2 * common) / (mine.length + theirs.length);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Likeness of two texts of one language, by their words: 0 to 1. */
export function likeWords(a: string, b: string): number {
  const [mine, theirs] = [wordsOf(a), wordsOf(b)];
  return mine.length + theirs.length === 0 ? Number(a === b) : share(mine, theirs);
}

interface Likened {
  words: string;
  traits: readonly string[];
}

/**
 * Likeness of a text and its translation: by what no language changes, and by length.
 * `ratio`: how long the whole translation is for one character of the source.
 */
export function likeAcross(source: Likened, own: Likened, ratio: number): number {
  const expected = Math.max(1, source.words.length * ratio);
  const length = Math.max(1, own.words.length);
  const byLength = Math.min(expected, length) / Math.max(expected, length);
  if (source.traits.length + own.traits.length === 0) return byLength;
  return 0.7 * share(source.traits, own.traits) + 0.3 * byLength;
}
