import type { Block } from "../blocks/block.ts";
import { blocksOf } from "../blocks/blocks-of.ts";
import type { LedgerLine } from "../blocks/ledger.ts";
import { type Pair, pairBlocks } from "../blocks/pair-blocks.ts";
import type { Stamp } from "../blocks/stamps.ts";
import type { BlockCounts } from "../lesson.ts";
import { type Reporter, reportOn, START } from "../policy/problem.ts";
import { placeOf } from "../policy/tree.ts";
import { checkExercise } from "./check-exercise.ts";
import type { BlockPiece, WordedPiece } from "./pieces.ts";
import type { ReadLesson } from "./read-lesson.ts";

export interface LessonText {
  read: ReadLesson;
  bytes: Uint8Array;
}

/** A lesson and its translation, and what is known of their common past. */
export interface LessonPair {
  own: LessonText;
  source: LessonText;
  stamps: readonly Stamp[];
  ledger: readonly LedgerLine[];
}

/** A pair of blocks, and whether the translation's may be shown. */
export interface JudgedPair extends Pair {
  /** There, and broken: told as an error, and the source stands in. */
  unfit?: true;
}

export interface PairedLessons {
  pairs: JudgedPair[];
  orphans: Block[];
  counts: BlockCounts;
}

/** The piece that a block is; none for title, summary, and what could not be read. */
export function pieceOf(read: ReadLesson, { piece }: Block): WordedPiece | null {
  const found = read.pieces[piece];
  return found && found.type !== "open" && found.type !== "close" ? found : null;
}

/** Whether a piece of a translation may stand for its source's: `isOld`, the source has changed since. */
export function standsFor(
  mine: WordedPiece | null,
  theirs: WordedPiece | null,
  isOld: boolean,
  report: Reporter,
): boolean {
  if (mine?.type === "exercise" && theirs?.type === "exercise")
    return checkExercise(mine, theirs, isOld, report);
  if (mine?.type === "figure" && theirs?.type === "figure" && mine.slots.length !== theirs.slots.length) {
    const message = `the source has ${theirs.slots.length} texts in "${mine.name}", this has ${mine.slots.length}.`;
    const tell = isOld ? report.warn : report.error;
    tell(placeOf(mine.node), "figure/slots", message, "write one item for each of the source's, in order.");
    return false;
  }
  return true;
}

function fits({ own, source, state }: Pair, lessons: LessonPair, report: Reporter): boolean {
  if (!own || own.broken) return false;
  const isOld = state === "stale" || state === "critical";
  return standsFor(pieceOf(lessons.own.read, own), pieceOf(lessons.source.read, source), isOld, report);
}

/** Blocks that no learner sees: the page has the source's blocks, in the source's order. */
function tellOrphans(orphans: Block[], lessons: LessonPair, report: Reporter): void {
  const ids = lessons.source.read.pieces.flatMap((piece) => (piece.type === "exercise" ? [piece.id] : []));
  const known = new Set(lessons.ledger.map(({ h }) => h));
  const wasThere = ({ hash }: Block) => lessons.stamps.some(({ s, t }) => t === hash && known.has(s));
  for (const orphan of orphans) {
    if (orphan.kind === "exercise" && ids.includes(orphan.id ?? "")) continue; // Told as an id used twice.
    if (orphan.kind === "exercise" && !wasThere(orphan)) {
      const message = `${orphan.id}: the source has no such exercise.`;
      report.error(orphan, "exercise/answer", message, `use the source's ids: ${ids.join(", ")}.`);
      continue;
    }
    const message = `this ${orphan.kind} renders nothing of the source; learners do not see it.`;
    report.warn(orphan, "structure/orphan", message, "join it with the block it belongs to, or delete it.");
  }
}

/** Code is the same in every language, and always shown from the source. */
function checkCode({ own, source, ledger }: LessonPair, report: Reporter): void {
  const codeIn = (read: ReadLesson) =>
    read.pieces.filter((piece): piece is BlockPiece => piece.type === "block" && piece.kind === "code");
  // Code of an older source is nobody's mistake.
  const known = new Set([...codeIn(source.read).map(({ hash }) => hash), ...ledger.map(({ h }) => h)]);
  for (const piece of codeIn(own.read)) {
    if (known.has(piece.hash)) continue;
    const message = "a code block differs from the source.";
    report.error(placeOf(piece.node), "code/translated", message, "copy it from the source, unchanged.");
  }
}

function countsOf(pairs: readonly JudgedPair[]): BlockCounts {
  const counts = { usable: 0, fresh: 0, stale: 0, critical: 0, missing: 0, unstamped: 0, reviewed: 0 };
  for (const pair of pairs) {
    counts[pair.unfit ? "missing" : pair.state] += 1;
    if (isShown(pair)) counts.usable += 1;
    if (pair.reviewed && !pair.unfit) counts.reviewed += 1;
  }
  return { total: pairs.length, ...counts };
}

/** Whether learners get the translation's block. */
export const isShown = ({ own, state, unfit }: JudgedPair): boolean =>
  own !== null && !unfit && state !== "critical" && state !== "missing";

/** Pairs two lessons block by block, and tells what in the translation cannot stand for its source. */
export function pairLessons(lessons: LessonPair, report: Reporter = reportOn("")): PairedLessons {
  const { own, source, stamps, ledger } = lessons;
  const { pairs, orphans } = pairBlocks(
    blocksOf(source.read, source.bytes),
    blocksOf(own.read, own.bytes),
    stamps,
    ledger,
  );
  const judged = pairs.map(
    (pair): JudgedPair => (pair.own && !fits(pair, lessons, report) ? { ...pair, unfit: true } : pair),
  );
  checkCode(lessons, report);
  tellOrphans(orphans, lessons, report);
  for (const { source: block, own: mine } of judged) {
    if (mine || block.kind !== "exercise") continue;
    const message = `${block.id} is not translated; learners see it in the source language.`;
    report.warn(START, "exercise/missing", message, "translate it.");
  }
  return { pairs: judged, orphans, counts: countsOf(judged) };
}
