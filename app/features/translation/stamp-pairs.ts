import type { Stamp, StampState } from "../content/blocks/stamps.ts";
import type { JudgedPair, PairedLessons } from "../content/compile/pair-lessons.ts";

/** What somebody asserts of blocks. */
export interface StampOrder {
  state: StampState;
  /** Who wrote the words; else whoever the stamp names already. */
  by?: string;
  /** Who checked them: with "reviewed", and with it only. */
  rev?: string;
  /**
   * Places in `PairedLessons.pairs`. Without it: what nobody has stamped, and for a review what is fresh too. A stale
   * block is stamped only where it is named, for that says that it renders the source of today.
   */
  blocks?: ReadonlySet<number>;
}

export interface Stamped {
  /** All lines of the file as it should be. */
  stamps: Stamp[];
  /** Pairs that carry the new stamp. */
  stamped: JudgedPair[];
  /** Pairs that were asked for, and why they have no stamp. */
  refused: { pair: JudgedPair; why: "missing" | "broken" | "own-work" }[];
}

const same = (a: Stamp, b: Stamp): boolean => a.s === b.s && a.t === b.t;

/** Puts stamps on pairs, in the order of the source. Lines of other pairs stay as they are. */
export function stampPairs(
  paired: Pick<PairedLessons, "pairs">,
  before: readonly Stamp[],
  order: StampOrder,
): Stamped {
  const { state, rev, blocks } = order;
  const isMeant = (pair: JudgedPair, at: number): boolean =>
    blocks?.has(at) ??
    (pair.own !== null &&
      !pair.unfit &&
      (pair.state === "unstamped" || (state === "reviewed" && pair.state === "fresh")));
  const lines: Stamp[] = [];
  const gone: Stamp[] = [];
  const stamped: JudgedPair[] = [];
  const refused: Stamped["refused"] = [];
  for (const [at, pair] of paired.pairs.entries()) {
    const refuse = (why: Stamped["refused"][number]["why"]): void => {
      refused.push({ pair, why });
      if (pair.stamp) lines.push(pair.stamp);
    };
    if (!isMeant(pair, at)) {
      if (pair.stamp) lines.push(pair.stamp);
      continue;
    }
    if (!pair.own) refuse("missing");
    else if (pair.unfit) refuse("broken");
    else {
      const by = order.by ?? pair.stamp?.by;
      if (rev !== undefined && by?.toLowerCase() === rev.toLowerCase()) {
        refuse("own-work");
        continue;
      }
      const line = { s: pair.source.hash, t: pair.own.hash, state, ...(by && { by }), ...(rev && { rev }) };
      if (pair.stamp) gone.push(pair.stamp);
      if (pair.lapsed) gone.push(pair.lapsed);
      lines.push(line);
      stamped.push(pair);
    }
  }
  // Of equal blocks one line is enough.
  const kept = lines.filter((line, at) => !lines.slice(at + 1).some((later) => same(line, later)));
  const others = before.filter((line) => ![...kept, ...gone].some((one) => same(line, one)));
  return { stamps: [...kept, ...others], stamped, refused };
}
