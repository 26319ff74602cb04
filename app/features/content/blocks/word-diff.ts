import { diffWords } from "diff";
import type { DiffPart } from "../lesson.ts";

/** Above this, two texts have so little in common that reading both is easier. */
const MOST_EDITS = 1200;

/** What became of the words of a block. `locale`: where words are not found by their spaces, or have marks above and below. */
export function wordDiff(before: string, after: string, locale?: string): DiffPart[] {
  const intlSegmenter =
    locale === undefined ? undefined : new Intl.Segmenter(locale, { granularity: "word" });
  const changes = diffWords(before, after, {
    maxEditLength: MOST_EDITS,
    ...(intlSegmenter && { intlSegmenter }),
  });
  if (!changes) {
    return [
      ["-", before],
      ["+", after],
    ];
  }
  return changes.map(({ added, removed, value }) => [added ? "+" : removed ? "-" : "=", value]);
}
