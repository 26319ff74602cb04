import { diffWords } from "diff";
import type { DiffPart } from "../lesson.ts";

/** Above this, two texts have so little in common that reading both is easier. */
const MOST_EDITS = 1200;

/** What became of the words of a block. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const changes = diffWords(before, after, { maxEditLength: MOST_EDITS });
  if (!changes) {
    return [
      ["-", before],
      ["+", after],
    ];
  }
  return changes.map(({ added, removed, value }) => [added ? "+" : removed ? "-" : "=", value]);
}
