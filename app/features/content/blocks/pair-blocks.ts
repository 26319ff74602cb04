import { type Block, nameOf } from "./block.ts";
import { type History, historyOf } from "./history.ts";
import type { LedgerLine } from "./ledger.ts";
import { leftovers } from "./leftovers.ts";
import { bestInOrder } from "./sequences.ts";
import { lapsedStamps, stampedPlaces } from "./stamped-places.ts";
import type { Stamp } from "./stamps.ts";

export type PairState = "fresh" | "stale" | "critical" | "missing" | "unstamped";

/** A source block and what renders it. */
export interface Pair {
  source: Block;
  /** Null where it is missing, and only there. */
  own: Block | null;
  state: PairState;
  /** The stamp that says so. */
  stamp?: Stamp;
  /** A stamp for this source block whose rendering was edited since: nobody vouches for it as it is now. */
  lapsed?: Stamp;
  /** The version of the source that `own` renders, where that is not the one of today. */
  was?: string;
  /** Reviewed as both sides are now. */
  reviewed?: true;
  /** It stands in another order than in the source. */
  moved?: true;
  /** `own` renders more than one source block. The gravest state of them is the state of all. */
  merged?: true;
}

export interface Pairing {
  /** One for every source block, in its order. */
  pairs: Pair[];
  /** Own blocks that render nothing: no learner sees them. */
  orphans: Block[];
}

const GRAVITY: Record<PairState, number> = { fresh: 0, unstamped: 1, stale: 2, critical: 3, missing: 4 };

type Said = Omit<Pair, "source" | "own">;

const STATE = { typo: "fresh", normal: "stale", critical: "critical" } as const;

/** What the stamps of a rendering say about one source block. */
function judge(source: Block, stamps: readonly Stamp[], history: History): Said {
  let best: Said | null = null;
  const rank = ({ state, was }: Said): number => GRAVITY[state] + (was ? 0.5 : 0);
  for (const stamp of stamps) {
    const descent = history.follow(stamp.s, (hash) => hash === source.hash);
    if (!descent) continue; // For another block, or for a version that nobody remembers.
    const said: Said = { state: STATE[descent.change ?? "typo"], stamp };
    if (stamp.s !== source.hash) said.was = stamp.s;
    else if (stamp.state === "reviewed") said.reviewed = true;
    // The last of equals: lines are appended.
    if (!best || rank(said) <= rank(best)) best = said;
  }
  const last = stamps.at(-1);
  return best ?? (last ? { state: "stale", stamp: last, was: last.s } : { state: "unstamped" });
}

/** Pairs every block of a source lesson with the block of its translation that renders it. */
export function pairBlocks(
  source: readonly Block[],
  own: readonly Block[],
  stamps: readonly Stamp[],
  ledger: readonly LedgerLine[],
): Pairing {
  const history = historyOf(ledger);
  const stampsOf = Map.groupBy(stamps, ({ t }) => t);
  const rendered = new Map<number, number>();
  const used = new Set<number>();
  const moved = new Set<number>();
  const pair = (i: number, j: number): void => {
    rendered.set(i, j);
    used.add(j);
  };

  for (const [i, block] of source.entries()) {
    const name = nameOf(block);
    const j = name === null ? -1 : own.findIndex((one, at) => !used.has(at) && nameOf(one) === name);
    if (j >= 0) pair(i, j);
  }

  const entries = stampedPlaces(source, own, stampsOf, history);
  const free = (i: number): boolean => !rendered.has(i) && nameOf(source[i] as Block) === null;
  const inOrder = bestInOrder(source.length, entries.length, (i, at) =>
    Number(free(i) && source[i]?.hash === entries[at]?.key),
  );
  const settled = new Set<number>();
  for (const [i, at] of inOrder) {
    settled.add(at);
    pair(i, entries[at]?.j ?? 0);
  }
  for (const [at, { j, key }] of entries.entries()) {
    if (settled.has(at)) continue;
    const i = source.findIndex(({ hash }, place) => hash === key && free(place));
    if (i < 0) continue;
    pair(i, j);
    moved.add(i);
  }

  for (const [i, j] of leftovers(source, own, rendered, entries, stampsOf, stamps, history)) pair(i, j);

  const lapsed = lapsedStamps(source, own, stamps, history);
  const timesUsed = Map.groupBy([...rendered.values()], String);
  const pairs = source.map((block, i): Pair => {
    const j = rendered.get(i);
    const one = j === undefined ? undefined : own[j];
    const old = lapsed.get(block.hash);
    if (j === undefined || !one)
      return { source: block, own: null, state: "missing", ...(old && { lapsed: old }) };
    const said = judge(block, stampsOf.get(one.hash) ?? [], history);
    return {
      source: block,
      own: one,
      ...said,
      ...(said.state === "unstamped" && old && { lapsed: old }),
      ...(moved.has(i) && { moved: true }),
      ...((timesUsed.get(String(j))?.length ?? 0) > 1 && { merged: true }),
    };
  });
  for (const merged of Map.groupBy(
    pairs.filter((one) => one.merged),
    ({ own: one }) => String(one?.start),
  ).values()) {
    const [worst] = [...merged].sort((a, b) => GRAVITY[b.state] - GRAVITY[a.state]);
    for (const one of merged) {
      one.state = worst?.state ?? one.state;
      if (one.state !== "fresh") delete one.reviewed;
    }
  }
  return { pairs, orphans: own.filter((_, j) => !used.has(j)) };
}
