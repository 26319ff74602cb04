import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { Block } from "../../content/blocks/block.ts";
import { blocksOf } from "../../content/blocks/blocks-of.ts";
import { wordDiff } from "../../content/blocks/word-diff.ts";
import type { JudgedPair } from "../../content/compile/pair-lessons.ts";
import { type BlockCounts, blocksToReading } from "../../content/lesson.ts";
import { lessonFile } from "../../content/publish/lesson-files.ts";
import { type LessonName, type OpenedPair, openLessonPair, openText } from "../open-lesson-pair.ts";
import type { Work } from "./piece.ts";

/** As many missing blocks, and a lesson counts as nearly there. */
const NEAR = 5;

/** Blocks until the lesson is readable; of one that is, until it is whole. */
const distanceOf = (counts: BlockCounts): number => blocksToReading(counts) || counts.total - counts.usable;

/** The work that a lesson needs, block by block. What is broken is told as a problem, and is none of it. */
export async function lessonPieces(root: string, locale: string, name: LessonName): Promise<Work[]> {
  const { found, problems } = await openLessonPair(root, locale, name);
  if (found) return found.paired.pairs.flatMap((pair, at) => pieceOf(found, pair, at));
  const own = lessonFile(locale, name.course, name.lesson);
  // It is there and cannot be read, or its source cannot.
  if (problems.some(({ severity }) => severity === "error")) return [];
  const file = lessonFile(sourceLocale, name.course, name.lesson);
  const source = await openText(root, file, false);
  if (!source.found) return [];
  const blocks = blocksOf(source.found.read, source.found.bytes);
  const distance = blocksToReading({ usable: 0, total: blocks.length });
  const pieces = blocks.map(
    (block, at): Work => ({
      kind: distance <= NEAR ? "near" : "missing",
      file: own,
      line: 1,
      column: 1,
      ...about(file, name.lesson, block, at),
      place: at === 0 ? "new-file" : "below",
      distance,
    }),
  );
  // They stand between one pair of lines ---: the file begins with both.
  const [title, summary, ...others] = pieces;
  if (title?.blockKind !== "title" || summary?.blockKind !== "summary") return pieces;
  return [{ ...title, summary: summary.text }, ...others];
}

const about = (file: string, lesson: string, block: Block, at: number) => ({
  source: { file, line: block.line },
  text: block.text,
  lesson,
  block: at + 1,
  blockKind: block.kind,
  box: block.box,
});

function pieceOf(opened: OpenedPair, pair: JudgedPair, at: number): Work[] {
  const { files, lessons, paired, lesson } = opened;
  const { own, source, state, was, unfit, reviewed } = pair;
  if (unfit) return []; // Told as an error, with its place.
  const base = { file: files.own, ...about(files.source, lesson, source, at) };
  if (!own) {
    const before = paired.pairs.slice(0, at).findLast((one) => one.own !== null)?.own;
    const distance = distanceOf(paired.counts);
    return [
      {
        kind: distance <= NEAR ? "near" : "missing",
        line: before?.line ?? 1,
        column: before?.column ?? 1,
        ...base,
        place: before ? "after" : "first",
        distance,
      },
    ];
  }
  const here = { ...base, line: own.line, column: own.column, own: own.text };
  if (state === "stale" || state === "critical") {
    const old = lessons.ledger.find(({ h }) => h === was)?.text;
    return [
      { kind: state, ...here, diff: old === undefined ? [] : wordDiff(old, source.text, sourceLocale) },
    ];
  }
  if (state === "unstamped") return [{ kind: "unstamped", ...here }];
  return reviewed ? [] : [{ kind: "review", ...here }];
}
