import type { Place } from "./problem.ts";

/** A node of the Markdown tree, as loosely typed as untrusted input is: it is checked before it is believed. */
export interface TreeNode {
  type: string;
  children?: TreeNode[];
  value?: string;
  name?: string | null;
  attributes?: TreeAttribute[];
  depth?: number;
  ordered?: boolean | null;
  start?: number | null;
  checked?: boolean | null;
  url?: string;
  title?: string | null;
  lang?: string | null;
  meta?: string | null;
  align?: (string | null)[] | null;
  data?: Record<string, unknown>;
  position?: { start: Place & { offset?: number }; end: Place & { offset?: number } };
}

export interface TreeAttribute {
  type: string;
  name?: string;
  value?: unknown;
  position?: TreeNode["position"];
}

export function placeOf(node: { position?: TreeNode["position"] } | undefined, fallback?: Place): Place {
  const start = node?.position?.start;
  if (start) return { line: start.line, column: start.column };
  return fallback ?? { line: 1, column: 1 };
}

export function isComponent(node: TreeNode): boolean {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** The value of an attribute of a checked component: always a string. */
export function attribute(node: TreeNode, name: string): string | undefined {
  const found = node.attributes?.find((candidate) => candidate.name === name);
  return typeof found?.value === "string" ? found.value : undefined;
}

/** The words of a node, without its marks. */
export function plainText(node: TreeNode): string {
  if (node.type === "break") return " ";
  if (node.value !== undefined) return node.value;
  return (node.children ?? []).map(plainText).join("");
}

export function* everyNode(node: TreeNode): Generator<TreeNode> {
  yield node;
  for (const child of node.children ?? []) yield* everyNode(child);
}
