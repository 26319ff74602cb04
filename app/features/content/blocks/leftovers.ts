import { type Block, nameOf } from "./block.ts";
import type { History } from "./history.ts";
import { wordsOfLine } from "./ledger.ts";
import { bestInOrder } from "./sequences.ts";
import { lapsedStamps } from "./stamped-places.ts";
import type { Stamp } from "./stamps.ts";
import { likeAcross, likeWords } from "./traits.ts";

/** More than all likenesses of a lesson together: what is sure keeps its order. */
const SURE = 100_000;

/** What is left between the sure pairs, by kind, box and likeness, in order. */
export function leftovers(
  source: readonly Block[],
  own: readonly Block[],
  rendered: ReadonlyMap<number, number>,
  entries: readonly { j: number }[],
  stampsOf: ReadonlyMap<string, Stamp[]>,
  stamps: readonly Stamp[],
  history: History,
): [number, number][] {
  const lapsed = lapsedStamps(source, own, stamps, history);
  const used = new Set(rendered.values());
  // A block whose stamp names what stands in the source can render nothing else.
  const bound = new Set(entries.map(({ j }) => j));
  const length = (blocks: readonly Block[]) => blocks.reduce((sum, { words }) => sum + words.length, 0);
  const ratio = length(own) / Math.max(1, length(source));
  const score = (i: number, j: number): number => {
    const [theirs, mine] = [source[i], own[j]];
    if (!theirs || !mine) return 0;
    if (rendered.get(i) === j) return SURE;
    if (rendered.has(i) || used.has(j) || bound.has(j)) return 0;
    if (theirs.kind !== mine.kind || nameOf(theirs) !== null) return 0;
    const said = stampsOf.get(mine.hash);
    if (!said) {
      if (theirs.box !== mine.box) return 0;
      // Three for being a pair at all: more pairs are better than a few that are more alike.
      return 3 + likeAcross(theirs, mine, ratio) + Number(lapsed.has(theirs.hash));
    }
    return goneLikeness(theirs, mine, said, history, ratio);
  };
  return bestInOrder(source.length, own.length, score).filter(([i, j]) => rendered.get(i) !== j);
}

/** Stamped for a version that is gone: is this source block what became of it? */
function goneLikeness(
  source: Block,
  own: Block,
  stamps: readonly Stamp[],
  history: History,
  ratio: number,
): number {
  let best = 0;
  for (const { s } of stamps) {
    const line = history.line(s);
    // The ledger knows both, and did not say that one became the other.
    if (line && history.line(source.hash)) continue;
    const likeness = line ? likeWords(wordsOfLine(line), source.words) : likeAcross(source, own, ratio);
    best = Math.max(best, likeness);
  }
  return best >= 0.5 ? 3 + best : 0;
}
