import type { Block } from "../../../../app/features/content/blocks/block.ts";
import { ledgerBlocksOf } from "../../../../app/features/content/blocks/blocks-of.ts";
import {
  type Change,
  completeLedger,
  type LedgerLine,
} from "../../../../app/features/content/blocks/ledger.ts";
import { type Pairing, pairBlocks } from "../../../../app/features/content/blocks/pair-blocks.ts";
import type { Stamp } from "../../../../app/features/content/blocks/stamps.ts";
import { readLesson } from "../../../../app/features/content/compile/read-lesson.ts";
import { bytesOf, lessonText } from "../lesson-text.ts";

/** Every block of a lesson with this body, title and summary and code left in. */
export function allBlocksIn(body: string): Block[] {
  const bytes = bytesOf(lessonText(body));
  const { lesson, problems } = readLesson("a.mdx", bytes, true);
  if (!lesson) throw new Error(JSON.stringify(problems));
  return ledgerBlocksOf(lesson, bytes);
}

/** The blocks of a body, without its frontmatter. */
export const blocksIn = (body: string): Block[] => allBlocksIn(body).slice(2);

/** A ledger of a lesson's versions, one after the other. */
export function ledgerOf(first: string, ...later: [change: Change, body: string][]): LedgerLine[] {
  const ledger = completeLedger(blocksIn(first), []);
  for (const [change, body] of later) ledger.push(...completeLedger(blocksIn(body), ledger, change));
  return ledger;
}

/** Stamps that say of each block of one body that it renders the block in the same place of another. */
export function stampsOf(source: string, own: string): Stamp[] {
  const mine = blocksIn(own);
  return blocksIn(source).flatMap(({ hash: s }, at): Stamp[] => {
    const t = mine[at]?.hash;
    return t ? [{ s, t, state: "machine-draft", by: "ana" }] : [];
  });
}

/** A line for each pair, to be compared at a glance: "Water. = Maji. fresh". */
export function told({ pairs, orphans }: Pairing): string[] {
  const lines = pairs.map(({ source, own, state, moved, merged, lapsed, reviewed }) => {
    const marks = Object.entries({ moved, merged, lapsed: lapsed && true, reviewed });
    const set = marks.flatMap(([name, value]) => (value ? [name] : []));
    return [`${source.words} = ${own?.words ?? "-"}`, state, ...set].join(" ");
  });
  return [...lines, ...orphans.map(({ words }) => `- = ${words}`)];
}

export const pairsOf = (
  source: string,
  own: string,
  stamps: Stamp[] = [],
  ledger: LedgerLine[] = [],
): string[] => told(pairBlocks(blocksIn(source), blocksIn(own), stamps, ledger));
