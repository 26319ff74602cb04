import type { LedgerLine } from "../blocks/ledger.ts";
import { wordsOfLine } from "../blocks/ledger.ts";
import { wordDiff } from "../blocks/word-diff.ts";
import type { CompiledLesson, DiffPart } from "../lesson.ts";
import { isShown, type JudgedPair, type LessonPair, type PairedLessons, pieceOf } from "./pair-lessons.ts";
import type { Origin, Piece, WordedPiece } from "./pieces.ts";

/** A language that words are taken from, best first; its pairs have the same source blocks in the same places. */
export interface Layer {
  lang: string;
  direction: "ltr" | "rtl";
  lessons: LessonPair;
  paired: PairedLessons;
}

export interface Followed extends Pick<CompiledLesson, "title" | "summary" | "front" | "older"> {
  pieces: Piece[];
}

/** What changed in the source since a block was translated: of all the source blocks that it renders. */
function changesOf(
  pair: JudgedPair,
  pairs: readonly JudgedPair[],
  ledger: readonly LedgerLine[],
): DiffPart[] {
  const group = pair.merged ? pairs.filter(({ own }) => own === pair.own) : [pair];
  return group.flatMap(({ source, was }) => {
    const old = ledger.find(({ h }) => h === was);
    return old ? wordDiff(wordsOfLine(old), source.words) : [];
  });
}

/** The words of a translation, and all else of the source: key, order, level, and the ids that links name. */
function inPlaceOf(mine: WordedPiece, source: WordedPiece, origin: Origin): WordedPiece {
  if (mine.type === "exercise" && source.type === "exercise")
    return { ...mine, model: source.model, ...origin };
  if (mine.type === "lab" && source.type === "lab") return { ...mine, lab: source.lab, ...origin };
  if (mine.type !== "block" || source.type !== "block") return { ...mine, ...origin };
  const { anchor, id } = source;
  const node = source.kind === "heading" ? { ...mine.node, depth: source.node.depth ?? 2 } : mine.node;
  return { ...mine, node, ...(anchor && { anchor }), ...(id && { id }), ...origin };
}

/** Names the source's blocks as `assembleParts` does: a block has one id in every language. */
function withIds(pieces: readonly Piece[]): Piece[] {
  let blocks = 0;
  return pieces.map((piece) =>
    piece.type === "block" && !piece.anchor ? { ...piece, id: `b${++blocks}` } : piece,
  );
}

/**
 * A translated lesson in the order and the boxes of its source. Each block is the translation's where that may be
 * shown; else that of the next language of the chain which has it fresh; else the source's, in the source's language.
 * `layers`: the lesson's own language first.
 */
export function followSource(layers: readonly [Layer, ...Layer[]], sourceLang: string): Followed {
  const [own, ...chain] = layers;
  const { pairs } = own.paired;
  const source = own.lessons.source.read;
  const fallback = (at: number): Layer | undefined =>
    chain.find(({ paired }) => {
      const pair = paired.pairs[at];
      return pair?.state === "fresh" && !pair.merged && isShown(pair);
    });

  const shownAlready = new Set<unknown>();
  const pieces = withIds(source.pieces).flatMap((piece, index): Piece[] => {
    if (piece.type === "open" || piece.type === "close") return [piece];
    const at = pairs.findIndex((pair) => pair.source.piece === index);
    const pair = pairs[at];
    if (!pair) return [piece]; // Code and rules have no language.
    if (pair.own && isShown(pair)) {
      if (shownAlready.has(pair.own)) return [];
      shownAlready.add(pair.own);
      const mine = pieceOf(own.lessons.own.read, pair.own);
      const isStale = pair.state === "stale";
      const origin = isStale ? { stale: { diff: changesOf(pair, pairs, own.lessons.ledger) } } : {};
      if (mine) return [inPlaceOf(mine, piece, origin)];
    }
    const layer = fallback(at);
    const theirs = layer?.paired.pairs[at]?.own;
    const lent = layer && theirs && pieceOf(layer.lessons.own.read, theirs);
    if (lent) return [inPlaceOf(lent, piece, { lang: layer.lang, direction: layer.direction })];
    return [{ ...piece, lang: sourceLang, direction: "ltr" }];
  });

  const words = { title: "", summary: "", ...source.frontmatter };
  const front: CompiledLesson["front"] = {};
  const older: CompiledLesson["older"] = {};
  for (const key of ["title", "summary"] as const) {
    const at = pairs.findIndex((pair) => pair.source.kind === key);
    const pair = pairs[at];
    const layer = pair && isShown(pair) ? own : fallback(at);
    words[key] = layer?.lessons.own.read.frontmatter[key] ?? words[key];
    if (layer !== own) front[key] = layer?.lang ?? sourceLang;
    else if (pair?.state === "stale") older[key] = changesOf(pair, pairs, own.lessons.ledger);
  }
  return {
    ...words,
    pieces,
    ...(Object.keys(front).length > 0 && { front }),
    ...(Object.keys(older).length > 0 && { older }),
  };
}
