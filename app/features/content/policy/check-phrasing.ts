import { checkAttributes } from "./check-attributes.ts";
import { linkKind } from "./check-url.ts";
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

/** Signs that a keyboard of another script makes, and that Markdown does not see. */
const LOOKALIKES: [RegExp, string, string][] = [
  [
    /^(?:#{1,6}[\u00a0\u3000]|\uff03)/,
    "a heading sign that Markdown does not see.",
    "write ## and a plain space.",
  ],
  [/\[[^\]\n]*\]\uff08/, "a link in full-width brackets.", "write [words](https://...) with ASCII brackets."],
  [/\uff40[^\uff40\n]+\uff40/, "code in full-width back-quotes.", "write `code` with ASCII back-quotes."],
  [/\{\{|\}\}/, "double braces.", "delete them; lessons have no variables."],
];

function checkLink(node: TreeNode, at: Place, report: Reporter): void {
  const url = node.url ?? "";
  const text = node.children?.map((child) => child.value ?? "").join("") ?? "";
  const isBare =
    node.children?.length === 1 && (url === text || url.replace(/^(?:mailto:|http:\/\/)/, "") === text);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is a range of them.
  if (isBare && /[^\x00-\x7f]/.test(url)) {
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

function checkText(node: TreeNode, at: Place, report: Reporter): void {
  for (const [find, message, mend] of LOOKALIKES) {
    if (find.test(node.value ?? "")) report.error(at, "text/lookalike", message, mend);
  }
}

function checkInlineComponent(node: TreeNode, at: Place, report: Reporter): boolean {
  const rule = componentRule(node.name);
  if (!rule) {
    const shown = node.name ? `<${node.name}>` : "<>";
    const mend =
      "use a component of docs/authoring.md, in plain ASCII letters, or write \\< for the sign itself.";
    report.error(at, "component/unknown", `${shown} is not a component.`, mend);
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
  for (const node of nodes) {
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
    if (node.type === "text") checkText(node, at, report);
    if (node.type === "inlineCode" && /[\u061c\u200b-\u200f\u2060-\u2069]/.test(node.value ?? "")) {
      report.error(at, "unicode/code", "invisible characters in code.", "delete them.");
    }
    if (node.type === "link") {
      checkLink(node, at, report);
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
