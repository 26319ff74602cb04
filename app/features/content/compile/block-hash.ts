import { shortHash } from "../model-hash.ts";
import type { TreeNode } from "../policy/tree.ts";
import { CJK_BREAK } from "./cjk-break.ts";

type Canon = string | [string, ...Canon[]];

const NAMES: Readonly<Record<string, string>> = {
  paragraph: "p",
  emphasis: "em",
  strong: "strong",
  blockquote: "quote",
  table: "table",
  tableRow: "tr",
  tableCell: "td",
  thematicBreak: "hr",
};

function label(node: TreeNode): Canon[] {
  switch (node.type) {
    case "heading":
      return [`h${node.depth}`];
    case "list":
      return [node.ordered ? "ol" : "ul"];
    case "listItem":
      return typeof node.checked === "boolean" ? ["li", node.checked ? "[x]" : "[ ]"] : ["li"];
    case "link":
      return ["a", (node.url ?? "").normalize("NFC")];
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement": {
      const attributes = (node.attributes ?? []).map((item) => `${item.name}=${String(item.value)}`).sort();
      return [`<${node.name}`, ...attributes];
    }
    default:
      return [NAMES[node.type] ?? node.type];
  }
}

/** A line may be broken anywhere: a break is a space, and in Chinese nothing. */
const folded = (text: string): string =>
  text
    .normalize("NFC")
    .replace(CJK_BREAK, "")
    .replace(/[ \t\n]+/g, " ");

/** Words with white space folded, marks as a skeleton. */
function canon(node: TreeNode): Canon {
  if (node.type === "text") return folded(node.value ?? "");
  if (node.type === "break") return " ";
  if (node.type === "inlineCode") return ["code", (node.value ?? "").normalize("NFC")];
  if (node.type === "code") return ["pre", node.lang ?? "", (node.value ?? "").normalize("NFC")];
  const children: Canon[] = [];
  for (const child of (node.children ?? []).map(canon)) {
    const last = children.at(-1);
    if (typeof child === "string" && typeof last === "string") {
      children[children.length - 1] = (last + child).replace(/ +/g, " ");
    } else children.push(child);
  }
  if (typeof children[0] === "string") children[0] = children[0].trimStart();
  const end = children.length - 1;
  const final = children[end];
  if (typeof final === "string" && !["emphasis", "strong", "link"].includes(node.type)) {
    children[end] = final.trimEnd();
  }
  return [...label(node), ...children] as Canon;
}

/**
 * The name of a block's content: it changes with the words, links, attributes and structure,
 * and not with line breaks, list markers or emphasis marks.
 */
export function blockHash(node: TreeNode): string {
  return shortHash(JSON.stringify(canon(node)));
}

/** The same for a line of the frontmatter, whose words may be those of a paragraph too. */
export function frontmatterHash(key: "title" | "summary", value: string): string {
  return shortHash(JSON.stringify([`---${key}`, folded(value).trim()]));
}
