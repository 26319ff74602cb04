import type { Block } from "../content/blocks/block.ts";
import { onOneLine } from "../content/blocks/blocks-of.ts";
import { pieceOf } from "../content/compile/pair-lessons.ts";
import type { ReadLesson } from "../content/compile/read-lesson.ts";
import { plainText, type TreeNode } from "../content/policy/tree.ts";

const ONE_LINE = ["paragraph", "heading", "tableCell", "code"];

function linesOf(node: TreeNode): string[] {
  if (ONE_LINE.includes(node.type)) return [onOneLine(plainText(node))].filter((line) => line !== "");
  return (node.children ?? []).flatMap(linesOf);
}

/**
 * The words of a block without marks, a line for each paragraph, item, option, feedback and cell in it. A block and its
 * translation have the same lines where they are built alike.
 */
export function plainLines(read: ReadLesson, block: Block): string[] {
  const piece = pieceOf(read, block);
  return piece ? linesOf(piece.node) : [block.words];
}
