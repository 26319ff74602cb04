import { countWords } from "../compile/count-words.ts";
import type { Place, Reporter } from "../policy/problem.ts";
import { everyNode, placeOf, plainText, type TreeNode } from "../policy/tree.ts";

const MOST_WORDS = 20;

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** Where the text at an offset of a block stands in the file. */
function placeWithin(block: TreeNode, offset: number): Place {
  let passed = 0;
  let place = placeOf(block);
  for (const node of everyNode(block)) {
    if (node.value === undefined) continue;
    place = placeOf(node, place);
    if (passed + node.value.length > offset) {
      const before = node.value.slice(0, Math.max(0, offset - passed)).split("\n");
      if (before.length === 1) return { line: place.line, column: place.column + (before[0]?.length ?? 0) };
      return { line: place.line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
    }
    passed += node.value.length;
  }
  return place;
}

/** One idea a sentence. English only. */
export function lintSentences(root: TreeNode, report: Reporter): void {
  for (const block of everyNode(root)) {
    if (block.type !== "paragraph" && block.type !== "heading" && block.type !== "tableCell") continue;
    const text = plainText(block);
    for (const { segment, index } of sentences.segment(text)) {
      const words = countWords(segment, "en");
      if (words <= MOST_WORDS) continue;
      const start = index + (segment.length - segment.trimStart().length);
      const message = `a sentence of ${words} words: "${segment.trim().slice(0, 48)}..."; at most ${MOST_WORDS}.`;
      report.error(
        placeWithin(block, start),
        "lint/sentence",
        message,
        "make two sentences of it, one idea each.",
      );
    }
  }
}
