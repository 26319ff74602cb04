import { DIMENSIONS, dot, PAIRS, unit, type WordSet } from "./word-set.ts";

/** Between which words the direction lies: the first pair, another, or the mean of all ten. */
export const AXES = ["he", "man", "ten"] as const;
export type Axis = (typeof AXES)[number];

const pairsOf = (axis: Axis) => (axis === "ten" ? PAIRS : PAIRS.filter(([man]) => man === axis));

/** From the word of the woman to that of the man, of length 1. */
export function directionOf(set: WordSet, axis: Axis): Float64Array {
  const sum = new Float64Array(DIMENSIONS);
  for (const [man, woman] of pairsOf(axis)) {
    const [his, her] = [set.vector(man), set.vector(woman)];
    const own = unit(his.map((value, at) => value - (her[at] ?? 0)));
    for (let at = 0; at < DIMENSIONS; at++) sum[at] = (sum[at] ?? 0) + (own[at] ?? 0);
  }
  return unit(sum);
}

/** The cosine of each word with the direction: above nought nearer to "he", below nought nearer to "she". */
export function leanings(set: WordSet, axis: Axis): Map<string, number> {
  const direction = directionOf(set, axis);
  return new Map(set.words.map((word) => [word, dot(set.vector(word), direction)]));
}

/** The words of a theme, those nearest to "she" first; equals by the alphabet. */
export function ordered(words: readonly string[], leaning: ReadonlyMap<string, number>): string[] {
  const of = (word: string) => leaning.get(word) ?? 0;
  return [...words].sort((a, b) => of(a) - of(b) || (a < b ? -1 : 1));
}

/** Further than this from nought a word is said to lean clearly. Few words of plants and animals do. */
export const CLEARLY = 0.2;

export function countClear(words: readonly string[], leaning: ReadonlyMap<string, number>) {
  const all = words.map((word) => leaning.get(word) ?? 0);
  return {
    she: all.filter((lean) => lean <= -CLEARLY).length,
    he: all.filter((lean) => lean >= CLEARLY).length,
    of: all.length,
  };
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export const meanLean = (words: readonly string[], leaning: ReadonlyMap<string, number>): number =>
  mean(words.map((word) => leaning.get(word) ?? 0));

/** The words of the list used most like this one, by the cosine of their vectors. */
export function nearest(set: WordSet, word: string, count: number): { word: string; cosine: number }[] {
  const vector = set.vector(word);
  return set.words
    .filter((other) => other !== word)
    .map((other) => ({ word: other, cosine: dot(vector, set.vector(other)) }))
    .sort((a, b) => b.cosine - a.cosine || (a.word < b.word ? -1 : 1))
    .slice(0, count);
}
