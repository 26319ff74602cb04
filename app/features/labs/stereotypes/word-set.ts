/** How many numbers stand for a word. */
export const DIMENSIONS = 100;

/** All numbers of a vector are rounded to steps of this size; those of the pairs to a sixteenth of it. */
export const STEP = 0.04;
export const FINER = 16;

/** The character that stands for nought; its neighbours stand for the steps around it. */
export const NOUGHT = 77;

/** Words that differ in little else than in whom they mean. What lies between the two is the direction. */
export const PAIRS = [
  ["he", "she"],
  ["him", "her"],
  ["his", "hers"],
  ["himself", "herself"],
  ["man", "woman"],
  ["men", "women"],
  ["boy", "girl"],
  ["father", "mother"],
  ["brother", "sister"],
  ["son", "daughter"],
] as const;

export const PAIR_WORDS: readonly string[] = PAIRS.flat();

/** What ships: the words by theme, and their vectors number by number, each line one number of all words. */
export interface PackedWords {
  themes: Record<string, string>;
  vectors: string[];
  /** What the words of `PAIRS` lose by rounding. */
  finer: Record<string, string>;
}

export interface WordSet {
  words: readonly string[];
  themes: ReadonlyMap<string, readonly string[]>;
  /** Of a word of the list: `DIMENSIONS` numbers, of length 1 all together. */
  vector(word: string): Float64Array;
  has(word: string): boolean;
}

export const splitThemes = (themes: Record<string, string>): Map<string, string[]> =>
  new Map(Object.entries(themes).map(([theme, words]) => [theme, words.split(" ")]));

export function readWords({ themes, vectors, finer }: PackedWords): WordSet {
  const byTheme = splitThemes(themes);
  const words = [...byTheme.values()].flat();
  const places = new Map(words.map((word, at) => [word, at]));
  const unpacked = words.map((word, at) => {
    const rest = finer[word];
    return unit(
      vectors.map((line, dimension) => steps(line, at) + (rest ? steps(rest, dimension) / FINER : 0)),
    );
  });
  return {
    words,
    themes: byTheme,
    has: (word) => places.has(word),
    vector: (word) => unpacked[places.get(word) ?? -1] ?? new Float64Array(DIMENSIONS),
  };
}

const steps = (line: string, at: number): number => line.charCodeAt(at) - NOUGHT;

/** The same direction, of length 1. */
export function unit(vector: ArrayLike<number>): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return Float64Array.from(vector, (value) => (length > 0 ? value / length : 0));
}

export function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
}
