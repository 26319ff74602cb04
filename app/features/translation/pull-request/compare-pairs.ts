import { type Block, nameOf } from "../../content/blocks/block.ts";
import { historyOf } from "../../content/blocks/history.ts";
import type { Stamp } from "../../content/blocks/stamps.ts";
import type { JudgedPair } from "../../content/compile/pair-lessons.ts";
import type { OpenedPair } from "../open-lesson-pair.ts";
import { plainLines } from "../plain-lines.ts";
import { keyOf } from "./answer-key.ts";
import { type Evidence, evidenceOf, type LanguageKnown, type Said } from "./evidence.ts";

export type BlockState = JudgedPair["state"] | "broken";

/** A block of a translation that is not as it was. */
export interface BlockChange {
  file: string;
  line: number;
  column: number;
  /** As `stamp --block` counts. */
  number: number;
  kind: Block["kind"];
  /** `stamped`: the same words, and another says what they render or how they were made. */
  what: "new" | "changed" | "gone" | "stamped";
  state: { before: BlockState; now: BlockState };
  stamp: { before: Stamp | null; now: Stamp | null };
  /** A review that stood and stands no more, or a new one. */
  review?: "lapsed" | "given";
  source: string;
  before: string | null;
  now: string | null;
  evidence: Evidence[];
}

/** Finds for each pair of today the pair that it was, by source: the same words, the same name, or an older version. */
function earlier(before: OpenedPair | null, now: OpenedPair): (JudgedPair | null)[] {
  const left = new Set(before?.paired.pairs ?? []);
  const { follow } = historyOf(now.lessons.ledger);
  const found: (JudgedPair | null)[] = now.paired.pairs.map(() => null);
  const take = (isSame: (then: Block, today: Block) => boolean): void => {
    for (const [at, { source }] of now.paired.pairs.entries()) {
      if (found[at]) continue;
      for (const pair of left) {
        if (!isSame(pair.source, source)) continue;
        found[at] = pair;
        left.delete(pair);
        break;
      }
    }
  };
  take((then, today) => then.hash === today.hash);
  take((then, today) => nameOf(then) !== null && nameOf(then) === nameOf(today));
  take((then, today) => follow(then.hash, (hash) => hash === today.hash) !== null);
  return found;
}

const stateOf = (pair: JudgedPair | null | undefined): BlockState =>
  pair?.unfit ? "broken" : (pair?.state ?? "missing");

const isReviewed = (pair: JudgedPair | null): boolean => pair?.reviewed === true && !pair.unfit;

const sameStamp = (a: Stamp | undefined, b: Stamp | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

function whatOf(before: JudgedPair | null, now: JudgedPair): BlockChange["what"] | null {
  const [then, today] = [before?.own?.hash, now.own?.hash];
  if (then === undefined) return today === undefined ? null : "new";
  if (today === undefined) return "gone";
  if (then !== today) return "changed";
  return sameStamp(before?.stamp, now.stamp) ? null : "stamped";
}

function said({ lessons }: OpenedPair, side: "own" | "source", block: Block): Said {
  const key = keyOf(lessons[side].read, block);
  const lines = plainLines(lessons[side].read, block);
  return { words: block.words, lines, traits: block.traits, ...(key !== undefined && { key }) };
}

/** Every block of a lesson whose translation is not as it was; what only the source changed is not one of them. */
export function changedBlocks(
  before: OpenedPair | null,
  now: OpenedPair,
  known: LanguageKnown,
): BlockChange[] {
  const then = earlier(before, now);
  return now.paired.pairs.flatMap((pair, at): BlockChange[] => {
    const old = then[at] ?? null;
    const what = whatOf(old, pair);
    if (what === null) return [];
    const lapsed = isReviewed(old) && !isReviewed(pair);
    const given = !isReviewed(old) && isReviewed(pair);
    const words = what !== "stamped" && pair.own;
    const earlierWords = before && old?.own ? said(before, "own", old.own) : null;
    return [
      {
        file: now.files.own,
        line: pair.own?.line ?? 1,
        column: pair.own?.column ?? 1,
        number: at + 1,
        kind: pair.source.kind,
        what,
        state: { before: stateOf(old), now: stateOf(pair) },
        stamp: { before: old?.stamp ?? null, now: pair.stamp ?? null },
        ...(lapsed && { review: "lapsed" as const }),
        ...(given && { review: "given" as const }),
        source: pair.source.text,
        before: old?.own?.text ?? null,
        now: pair.own?.text ?? null,
        evidence: words
          ? evidenceOf(said(now, "source", pair.source), earlierWords, said(now, "own", words), known)
          : [],
      },
    ];
  });
}

/** Reviews that stood and stand no more, also where only the source has changed. */
export function lapsedReviews(before: OpenedPair, now: OpenedPair | null): number {
  const all = before.paired.pairs.filter(isReviewed).length;
  if (!now) return all;
  const then = earlier(before, now);
  return all - now.paired.pairs.filter((pair, at) => isReviewed(pair) && isReviewed(then[at] ?? null)).length;
}
