import { linkKind } from "../policy/check-url.ts";
import { attribute, type TreeNode } from "../policy/tree.ts";
import { CJK_BREAK } from "./cjk-break.ts";

/** What links and citations need to know of the lesson around them. */
export interface RewriteContext {
  locale: string;
  /** A numbering system of CLDR. */
  digits: string;
  /** Grow in the order of first use. */
  facts: string[];
  terms: string[];
}

function indexIn(list: string[], id: string): number {
  const at = list.indexOf(id);
  return at >= 0 ? at : list.push(id) - 1;
}

function link(url: string, properties: Record<string, unknown>, children: TreeNode[]): TreeNode {
  return { type: "link", url, title: null, data: { hProperties: properties }, children };
}

function rewriteComponent(node: TreeNode, context: RewriteContext): TreeNode {
  const id = attribute(node, "id") ?? "";
  if (node.name === "Fact") {
    const number = indexIn(context.facts, id) + 1;
    const shown = new Intl.NumberFormat("en", { numberingSystem: context.digits }).format(number);
    const cited = link(`#source-${number}`, {}, [{ type: "text", value: shown }]);
    return {
      type: "emphasis",
      data: { hName: "sup", hProperties: { className: ["fact"] } },
      children: [cited],
    };
  }
  indexIn(context.terms, id);
  const url = `/${context.locale}/glossary#${id}`;
  return link(url, { className: ["term"] }, rewriteAll(node.children ?? [], context));
}

function rewriteNode(node: TreeNode, context: RewriteContext): TreeNode {
  if (node.type === "mdxJsxTextElement") return rewriteComponent(node, context);
  if (node.type === "text") return { type: "text", value: (node.value ?? "").replace(CJK_BREAK, "") };
  const { position: _position, children, ...rest } = node;
  if (node.type === "link") {
    const kind = linkKind(node.url ?? "");
    const inside = rewriteAll(children ?? [], context);
    if (kind === "inside") return link(`/${context.locale}${node.url}`, {}, inside);
    return link(node.url ?? "", kind === "outside" ? { rel: "noopener" } : {}, inside);
  }
  return children ? { ...rest, children: rewriteAll(children, context) } : rest;
}

/**
 * Words before a citation, held to it by a word joiner in place of the space: its number never begins a line. Between
 * two citations the space stays, or 1 and 2 would be read as 12.
 */
function heldToNext(text: string): string {
  return text.trim() === "" ? "\u00a0" : `${text.trimEnd()}\u2060`;
}

/** A copy of checked nodes in which nothing but plain Markdown is left; the originals stay as they were. */
export function rewriteAll(nodes: TreeNode[], context: RewriteContext): TreeNode[] {
  const rewritten = nodes.map((node) => rewriteNode(node, context));
  for (const [at, node] of rewritten.entries()) {
    if (node.type === "text" && nodes[at + 1]?.name === "Fact") node.value = heldToNext(node.value ?? "");
  }
  return rewritten;
}
