import { seededRandom, shuffled } from "../random.ts";
import type { Piece } from "./pieces.ts";

/** How many pieces a feed shows at once. */
export const SHOWN = 6;

/** How often a reader chooses. With more choices the few pieces of one lesson run out, and it widens again. */
export const CHOICES = 3;

/** A text as what is special in it: how much each of its words tells. */
type Weights = ReadonlyMap<string, number>;

export interface Feed {
  pieces: readonly Piece[];
  weights: readonly Weights[];
}

/** Languages that part no words are cut into pairs of characters; the others into words. */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((run) => {
    if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(run)) return [run];
    const letters = [...run];
    return letters.length === 1
      ? letters
      : letters.slice(1).map((letter, at) => (letters[at] ?? "") + letter);
  });
}

/** TF-IDF: a word tells more the oftener it stands in a piece, and the fewer pieces it stands in. */
export function prepareFeed(pieces: readonly Piece[]): Feed {
  const counts = pieces.map(({ title, text }) => countWords([...wordsOf(title), ...wordsOf(text)]));
  const inPieces = countWords(counts.flatMap((count) => [...count.keys()]));
  const weights = counts.map((count) => {
    const weighed = [...count].map(([word, times]): [string, number] => [
      word,
      (1 + Math.log(times)) * Math.log(pieces.length / (inPieces.get(word) ?? 1)),
    ]);
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0));
    return new Map(weighed.map(([word, weight]) => [word, length > 0 ? weight / length : 0]));
  });
  return { pieces, weights };
}

/** How alike two texts are: from 0, no word in common, to 1. */
export function alike(one: Weights, other: Weights): number {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [word, weight] of short) sum += weight * (long.get(word) ?? 0);
  return sum;
}

/** What the program believes of a reader: the sum of what was chosen. */
export function profileOf({ weights }: Feed, chosen: readonly number[]): Map<string, number> {
  const profile = new Map<string, number>();
  for (const at of chosen) {
    for (const [word, weight] of weights[at] ?? []) profile.set(word, (profile.get(word) ?? 0) + weight);
  }
  return profile;
}

/** The words that weigh most in it. */
export const topWords = (profile: Weights, count: number): string[] =>
  [...profile]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([word]) => word);

/** How much being unlike what is shown already counts, where the feed shall be varied. */
const UNLIKE = 0.5;
/** Among so many of the likeliest pieces the varied feed chooses. */
const LIKELIEST = 60;

/**
 * The next pieces: those most like what was chosen, and not chosen yet. A varied feed takes care that each is unlike
 * those before it (maximal marginal relevance).
 */
export function recommend(feed: Feed, chosen: readonly number[], varied: boolean): number[] {
  const profile = profileOf(feed, chosen);
  const rated = feed.weights
    .map((weights, at) => ({ at, like: alike(weights, profile) / Math.max(1, chosen.length) }))
    .filter(({ at }) => !chosen.includes(at))
    .sort((a, b) => b.like - a.like || a.at - b.at);
  if (!varied) return rated.slice(0, SHOWN).map(({ at }) => at);
  const others = rated.slice(0, LIKELIEST);
  const shown: number[] = [];
  while (shown.length < SHOWN && others.length > 0) {
    const worth = others.map(({ at, like }) => (1 - UNLIKE) * like - UNLIKE * closest(feed, at, shown));
    const best = worth.indexOf(Math.max(...worth));
    shown.push(...others.splice(best, 1).map(({ at }) => at));
  }
  return shown;
}

function closest({ weights }: Feed, at: number, shown: readonly number[]): number {
  const own = weights[at] ?? new Map();
  return Math.max(0, ...shown.map((other) => alike(own, weights[other] ?? new Map())));
}

/** The first feed knows nothing of its reader: drawn by lot. */
export const firstFeed = ({ pieces }: Feed, seed: number): number[] =>
  Array.from(
    shuffled(
      pieces.map((_, at) => at),
      seed,
    ).slice(0, SHOWN),
  );

/** The measure of narrowing: of how many lessons the pieces shown are. */
export const lessonsIn = ({ pieces }: Feed, shown: readonly number[]): number =>
  new Set(shown.map((at) => pieces[at]?.lesson)).size;

/**
 * Made-up readers, who take one piece by lot and then always the first: of how many lessons their feed is, on average,
 * before each choice and after the last.
 */
export function narrowing(feed: Feed, readers: number, varied: boolean): number[] {
  const sums = Array.from({ length: CHOICES + 1 }, () => 0);
  for (let reader = 1; reader <= readers; reader++) {
    let shown = firstFeed(feed, reader);
    const chosen: number[] = [];
    const first = Math.floor(seededRandom(reader)() * SHOWN);
    for (let turn = 0; turn <= CHOICES; turn++) {
      sums[turn] = (sums[turn] ?? 0) + lessonsIn(feed, shown);
      const taken = shown[turn === 0 ? first : 0];
      if (taken === undefined) continue;
      chosen.push(taken);
      shown = recommend(feed, chosen, varied);
    }
  }
  return sums.map((sum) => sum / readers);
}

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
