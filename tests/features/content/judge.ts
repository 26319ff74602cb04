import { parseFragment } from "parse5";
import { htmlOf } from "../../../app/features/content/compile/assemble.ts";
import type { Part } from "../../../app/features/content/lesson.ts";

interface Node {
  nodeName: string;
  attrs?: { name: string; value: string; prefix?: string }[];
  childNodes?: Node[];
  content?: Node;
}

/** What runs, loads, submits, redraws or reaches out. Unlike the pipeline's own oracle, a list of what is bad. */
const ACTIVE =
  /^(script|style|iframe|frame|object|embed|applet|link|meta|base|form|input|button|textarea|select|template|noscript|img|image|picture|video|audio|source|track|canvas|svg:?script|use|animate.*|set|feimage|filter|handler|math|marquee|dialog|portal|slot|title|html|head|body)$/i;
const LOADS =
  /^(src|srcset|srcdoc|action|formaction|poster|data|background|ping|cite|longdesc|manifest|code|codebase|archive|profile|usemap|dynsrc|lowsrc|from|to|values|by|content|http-equiv)$/i;

function look(node: Node, found: string[]): void {
  if (ACTIVE.test(node.nodeName)) found.push(`element ${node.nodeName}`);
  if (node.nodeName === "#comment") found.push("comment");
  for (const { name, value, prefix } of node.attrs ?? []) {
    if (/^on/i.test(name)) found.push(`handler ${name}`);
    else if (name.toLowerCase() === "style") found.push("style attribute");
    else if (LOADS.test(name)) found.push(`loading attribute ${name}`);
    else if (name === "href" || prefix === "xlink" || name.endsWith(":href")) {
      const address = new URL(value, "https://lisan.test/en/here");
      const isInside = address.origin === "https://lisan.test" && !/^[\s\\/]{2}/.test(value);
      const isLink =
        node.nodeName === "a" && (address.protocol === "https:" || address.protocol === "mailto:");
      if (!isLink && !(isInside && node.nodeName === "a")) found.push(`address ${value}`);
      if (/^[\s\\]*[/\\][\s\\/]*[/\\]/.test(value)) found.push(`address without scheme ${value}`);
    }
  }
  for (const child of [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])])
    look(child, found);
}

/** What a browser would find in this HTML that must not be there; empty is clean. */
export function judge(html: string): string[] {
  const found: string[] = [];
  look(parseFragment(html) as unknown as Node, found);
  return found;
}

export function judgeParts(parts: Part[]): string[] {
  return htmlOf(parts).flatMap(judge);
}
