import { splitArticles, type UdhrText } from "../udhr/udhr-set.ts";
import { countPieces, learnPieces, type Vocabulary } from "./model.ts";

/**
 * Pieces there is room for beside the 256 bytes. Twenty English articles fill it (489 pairs stand twice), so that a
 * second language must share.
 */
export const ROOM = 400;

export interface Price {
  vocabulary: Vocabulary;
  /** Pieces of the ten held-out articles. */
  english: number;
  own: number;
  /** How many times as much as English the language costs. */
  ratio: number;
}

/** The same articles in two languages, with pieces learned from `learnedFrom`. */
export function price(learnedFrom: readonly UdhrText[], english: UdhrText, own: UdhrText): Price {
  const vocabulary = learnPieces(
    learnedFrom.flatMap((one) => splitArticles(one).learn),
    ROOM,
  );
  const cost = (one: UdhrText) =>
    splitArticles(one).held.reduce((sum, article) => sum + countPieces(vocabulary, article), 0);
  const inEnglish = cost(english);
  const inOwn = cost(own);
  return { vocabulary, english: inEnglish, own: inOwn, ratio: inOwn / inEnglish };
}
