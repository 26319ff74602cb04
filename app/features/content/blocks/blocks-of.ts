import { isMap, isScalar, parseDocument } from "yaml";
import { blockHash, frontmatterHash } from "../compile/block-hash.ts";
import { CJK_BREAK } from "../compile/cjk-break.ts";
import { spacedText } from "../compile/count-words.ts";
import type { Piece } from "../compile/pieces.ts";
import type { ReadLesson } from "../compile/read-lesson.ts";
import { componentRule } from "../policy/components.ts";
import { placeAt } from "../policy/problem.ts";
import { attribute, type TreeNode } from "../policy/tree.ts";
import type { Block, TranslatedKind } from "./block.ts";
import { traitsOf } from "./traits.ts";

/** Words on one line, as a reader sees them. */
export const onOneLine = (text: string): string => text.replace(CJK_BREAK, "").replace(/\s+/g, " ").trim();

const FRONT = ["title", "summary"] as const;

/** Title and summary, by the place of their values in the YAML. */
function frontBlocks(read: ReadLesson, text: string): Block[] {
  const yaml = text.slice(4, text.indexOf("\n---\n", 3) + 1);
  const { contents } = parseDocument(yaml);
  const items = isMap(contents) ? contents.items : [];
  return FRONT.flatMap((kind): Block[] => {
    const line = read.frontmatter[kind];
    if (line === undefined) return [];
    const pair = items.find(({ key }) => isScalar(key) && key.value === kind);
    const [from = 0, to = 0] = (isScalar(pair?.value) && pair.value.range) || [];
    const words = onOneLine(line);
    const [start, end] = [4 + from, 4 + to];
    return [
      {
        hash: frontmatterHash(kind, line),
        kind,
        box: "",
        text: text.slice(start, end),
        start,
        end,
        ...placeAt(text, start),
        piece: -1,
        words,
        traits: traitsOf(line),
      },
    ];
  });
}

function blockOf(node: TreeNode, kind: TranslatedKind, text: string, box: string, piece: number): Block {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const [from, to] = [start.offset ?? 0, end.offset ?? 0];
  const spaced = spacedText(node);
  const words = onOneLine(spaced);
  const id = kind === "figure" ? attribute(node, "name") : attribute(node, "id");
  return {
    hash: blockHash(node),
    kind,
    ...(id && { id }),
    box,
    text: text.slice(from, to),
    start: from,
    end: to,
    line: start.line,
    column: start.column,
    piece,
    words,
    // Before spaces are folded: in French and Russian a narrow one stands inside a number.
    traits: traitsOf(spaced, node),
  };
}

function kindOf(piece: Exclude<Piece, { type: "open" | "close" }>): TranslatedKind | null {
  if (piece.type !== "block") return piece.type;
  return piece.kind === "rule" ? null : piece.kind;
}

/** Every block of a lesson whose versions are remembered: code too, which nobody translates. */
export function ledgerBlocksOf(read: ReadLesson, bytes: Uint8Array): Block[] {
  const text = new TextDecoder().decode(bytes);
  const blocks: Block[] = [];
  let box = "";
  for (const [index, piece] of read.pieces.entries()) {
    if (piece.type === "open") box = piece.kind ? `${piece.name} ${piece.kind}` : piece.name;
    else if (piece.type === "close") box = "";
    else {
      const kind = kindOf(piece);
      if (kind) blocks.push(blockOf(piece.node, kind, text, box, index));
    }
  }
  for (const node of read.broken) {
    const kind = componentRule(node.name)?.role === "figure" ? "figure" : "exercise";
    blocks.push({ ...blockOf(node, kind, text, "", -1), broken: true });
  }
  blocks.sort((a, b) => a.start - b.start);
  return [...frontBlocks(read, text), ...blocks];
}

/** The blocks that a translation renders, in the order of the file; title and summary come first. */
export function blocksOf(read: ReadLesson, bytes: Uint8Array): Block[] {
  return ledgerBlocksOf(read, bytes).filter(({ kind }) => kind !== "code");
}
