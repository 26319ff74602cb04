import { plainText } from "../policy/tree.ts";
import type { Piece } from "./pieces.ts";

const segmenters = new Map<string, Intl.Segmenter>();

/** Words as the language counts them; Chinese has no spaces. */
export function countWords(text: string, locale: string): number {
  if (
    !/[\p{Script=Han}\p{Script=Thai}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
      text,
    )
  ) {
    return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu)?.length ?? 0;
  }
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: "word" });
  segmenters.set(locale, segmenter);
  let count = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) count++;
  return count;
}

/** Words a learner reads; the facilitator's note and the version on paper are not counted. */
export function countLessonWords(pieces: Piece[], locale: string): number {
  let aside = 0;
  let words = 0;
  for (const piece of pieces) {
    if (piece.type === "open" || piece.type === "close") {
      if (piece.name !== "Callout") aside += piece.type === "open" ? 1 : -1;
    } else if (aside === 0) words += countWords(spacedText(piece.node), locale);
  }
  return words;
}

/** Text with a space between blocks, which `plainText` would glue together. */
export function spacedText(node: Parameters<typeof plainText>[0]): string {
  const blocks = ["paragraph", "heading", "tableCell", "code"];
  if (blocks.includes(node.type) || !node.children) return plainText(node);
  return node.children.map(spacedText).join(" ");
}
