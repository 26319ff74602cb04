import { unseenIn } from "./characters.ts";
import { checkAttributes } from "./check-attributes.ts";
import { linkKind } from "./check-url.ts";
import { reportUnknown } from "./component-name.ts";
import { componentRule } from "./components.ts";
import type { Place, Reporter } from "./problem.ts";
import { placeOf, type TreeNode } from "./tree.ts";

const PLAIN = ["text", "emphasis", "strong", "inlineCode", "break", "link"];
const MAX_DEPTH = 6;

const REFUSED: Readonly<Record<string, readonly [string, string, string]>> = {
  mdxTextExpression: [
    "mdx/expression",
    "{...} is code, and not allowed.",
    "write \\{ for a brace that is text.",
  ],
  html: ["mdx/html", "raw HTML is not allowed.", "use Markdown, or a component of docs/authoring.md."],
  image: ["image/remote", "pictures are not allowed in the text.", 'use <Figure name="...">.'],
  imageReference: ["image/remote", "pictures are not allowed in the text.", 'use <Figure name="...">.'],
  linkReference: [
    "mdx/reference",
    "reference links are not allowed.",
    "write [words](https://...) in place.",
  ],
  footnoteReference: ["mdx/footnote", "footnotes are not allowed.", 'cite with <Fact id="..." />.'],
  delete: ["text/strike", "struck-out text is not allowed.", "delete it."],
};

/** Full-width signs that end a sentence or a clause, at the end of an address or in its host. */
const SWALLOWED = /[\u3001\u3002\uff0c\uff1b\uff1a\uff01\uff1f\uff08\uff09\u060c\u061b\u061f\u0964]/;

function hasSwallowed(url: string): boolean {
  const host = /^https:\/\/([^/?#]*)/.exec(url)?.[1] ?? "";
  return SWALLOWED.test(host) || SWALLOWED.test(url.slice(-1));
}

function checkLink(node: TreeNode, before: TreeNode | undefined, at: Place, report: Reporter): void {
  const url = node.url ?? "";
  // Told by check-signs: what is invisible in an address, and [words] in the brackets of another keyboard.
  if (unseenIn(url) || /[\]\uff3d][(\uff08]$/.test(before?.value ?? "")) return;
  const text = node.children?.map((child) => child.value ?? "").join("") ?? "";
  const isBare =
    node.children?.length === 1 && (url === text || url.replace(/^(?:mailto:|http:\/\/)/, "") === text);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is a range of them.
  if ((isBare && /[^\x00-\x7f]/.test(url)) || hasSwallowed(url)) {
    const mend = "write [words](https://...), so that the address ends where it should.";
    report.error(at, "link/bare", "the address has swallowed the text after it.", mend);
  } else if (linkKind(url) === null) {
    const message = `"${url.slice(0, 80)}" may not be linked to.`;
    const mend = "use https:, mailto:, /courses/<course>/<lesson>, /glossary#<term> or #<heading>.";
    report.error(at, "link/scheme", message, mend);
  }
  if (node.title) {
    report.error(at, "link/title", "a link title is hidden text.", "say it in the sentence.");
  }
}

function checkInlineComponent(node: TreeNode, at: Place, report: Reporter): boolean {
  const rule = componentRule(node.name);
  if (!rule) {
    reportUnknown(node.name, at, report);
    return false;
  }
  if (rule.role !== "inline") {
    const mend = "put its opening and its closing tag each on a line of its own, with empty lines around.";
    report.error(at, "component/place", `<${node.name}> stands inside a sentence.`, mend);
    return false;
  }
  checkAttributes(node, rule, report);
  const isEmpty = (node.children ?? []).length === 0;
  if (isEmpty !== rule.empty) {
    const mend = rule.empty
      ? `write <${node.name} id="..." />.`
      : `write <${node.name} id="...">word</${node.name}>.`;
    report.error(at, "component/empty", `<${node.name}> ${rule.empty ? "holds text" : "is empty"}.`, mend);
  }
  return true;
}

function check(nodes: TreeNode[], parent: Place, depth: number, inLink: boolean, report: Reporter): void {
  for (const [index, node] of nodes.entries()) {
    const at = placeOf(node, parent);
    if (depth > MAX_DEPTH) {
      report.error(at, "file/nesting", "emphasis nested too deeply.", "use fewer marks.");
      return;
    }
    let linked = inLink;
    if (node.type === "mdxJsxTextElement") {
      if (!checkInlineComponent(node, at, report)) continue;
      linked = true;
      if (inLink) report.error(at, "link/nested", "a link inside a link.", "move one out of the other.");
    } else if (!PLAIN.includes(node.type)) {
      const [code, message, mend] = Object.hasOwn(REFUSED, node.type)
        ? (REFUSED[node.type] as readonly [string, string, string])
        : ["text/place", `a ${node.type} may not stand here.`, "see docs/authoring.md."];
      report.error(at, code, message, mend);
      continue;
    }
    if (node.type === "link") {
      checkLink(node, nodes[index - 1], at, report);
      linked = true;
      if (inLink) report.error(at, "link/nested", "a link inside a link.", "move one out of the other.");
    }
    check(node.children ?? [], at, depth + 1, linked, report);
  }
}

/** Checks what stands inside a paragraph, a heading or a cell. */
export function checkPhrasing(block: TreeNode, report: Reporter): void {
  check(block.children ?? [], placeOf(block), 0, false, report);
}
