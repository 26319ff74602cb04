import type { BlockKind, ContainerName } from "../lesson.ts";
import { componentRule } from "../policy/components.ts";
import type { Reporter } from "../policy/problem.ts";
import { attribute, everyNode, placeOf, plainText, type TreeNode } from "../policy/tree.ts";
import { anchorMaker } from "./anchors.ts";
import { blockHash } from "./block-hash.ts";
import { soleParagraph } from "./exercise-rows.ts";
import type { FigurePiece, Piece } from "./pieces.ts";
import { readExercise } from "./read-exercise.ts";

const KINDS: Readonly<Record<string, BlockKind>> = {
  paragraph: "paragraph",
  heading: "heading",
  list: "list",
  table: "table",
  blockquote: "quote",
  code: "code",
  thematicBreak: "rule",
};

function readFigure(node: TreeNode, report: Reporter): FigurePiece | null {
  const children = node.children ?? [];
  const list = children.at(-1)?.type === "list" ? children.at(-1) : undefined;
  const caption = list ? children.slice(0, -1) : children;
  const words = soleParagraph(caption);
  if (!words) {
    const mend = "write one paragraph that says in words what is drawn, then the list of its texts.";
    report.error(placeOf(node), "figure/caption", "a figure needs one paragraph.", mend);
    return null;
  }
  const slots: TreeNode[][] = [];
  for (const item of list?.children ?? []) {
    const text = typeof item.checked === "boolean" ? null : soleParagraph(item.children ?? []);
    if (!text) {
      report.error(
        placeOf(item),
        "figure/slot",
        "a text of a figure is one short line.",
        "write - and the words.",
      );
      return null;
    }
    slots.push(text);
  }
  const name = attribute(node, "name") ?? "";
  return { type: "figure", name, hash: blockHash(node), node, caption: words, slots };
}

/** Ids must be unique on a page, whatever they belong to. */
function idsOf(root: TreeNode, report: Reporter): Set<string> {
  const ids = new Set<string>();
  for (const node of everyNode(root)) {
    const role = componentRule(node.name)?.role;
    if (node.type !== "mdxJsxFlowElement" || (role !== "exercise" && role !== "lab" && role !== "figure"))
      continue;
    const own = role === "figure" ? `figure-${attribute(node, "name")}` : (attribute(node, "id") ?? "");
    if (ids.has(own)) {
      const message = `"${role === "figure" ? attribute(node, "name") : own}" is used twice in this lesson.`;
      report.error(placeOf(node), "exercise/id", message, "give the second one an id of its own.");
    }
    if (role !== "figure" && /^(?:source|figure)-/.test(own)) {
      report.error(placeOf(node), "exercise/id", `"${own}" is kept for the page.`, "choose another id.");
    }
    ids.add(own);
  }
  return ids;
}

export interface Extracted {
  pieces: Piece[];
  /** Exercises and figures that are not what they should be; each was told. */
  broken: TreeNode[];
}

/** Takes a checked tree apart into pieces, in reading order. */
export function extractPieces(root: TreeNode, report: Reporter): Extracted {
  const pieces: Piece[] = [];
  const broken: TreeNode[] = [];
  const anchorFor = anchorMaker(idsOf(root, report));
  const take = (node: TreeNode): void => {
    const rule = node.type === "mdxJsxFlowElement" ? componentRule(node.name) : undefined;
    if (rule?.role === "exercise") {
      const piece = readExercise(node, report);
      if (piece) pieces.push(piece);
      else broken.push(node);
    } else if (rule?.role === "figure") {
      const piece = readFigure(node, report);
      if (piece) pieces.push(piece);
      else broken.push(node);
    } else if (rule?.role === "lab") {
      const [id, lab] = [attribute(node, "id") ?? "", attribute(node, "name") ?? ""];
      pieces.push({ type: "lab", id, lab, hash: blockHash(node), node });
    } else if (rule?.role === "container") {
      const name = node.name as ContainerName;
      const kind = attribute(node, "kind");
      pieces.push(kind === undefined ? { type: "open", name, node } : { type: "open", name, kind, node });
      for (const child of node.children ?? []) take(child);
      pieces.push({ type: "close", name });
    } else {
      const kind = KINDS[node.type] ?? "paragraph";
      const piece = { type: "block" as const, kind, hash: blockHash(node), node };
      pieces.push(kind === "heading" ? { ...piece, anchor: anchorFor(plainText(node)) } : piece);
    }
  };
  for (const node of root.children ?? []) take(node);
  return { pieces, broken };
}
