import { checkAttributes } from "./check-attributes.ts";
import { checkPhrasing } from "./check-phrasing.ts";
import { reportUnknown } from "./component-name.ts";
import { componentRule } from "./components.ts";
import type { Reporter } from "./problem.ts";
import { placeOf, type TreeNode } from "./tree.ts";

/** Where a block stands; decides what may stand there. */
type Where = "root" | "container" | "lab" | "exercise" | "figure" | "nested";

const BLOCKS: Readonly<Record<Where, readonly string[]>> = {
  root: ["paragraph", "heading", "list", "table", "blockquote", "code", "thematicBreak"],
  container: ["paragraph", "heading", "list", "table", "blockquote", "code", "thematicBreak"],
  lab: ["paragraph", "list", "table", "blockquote", "code"],
  exercise: ["paragraph", "list", "table", "blockquote", "code"],
  figure: ["paragraph", "list"],
  nested: ["paragraph", "list", "blockquote", "code"],
};

const ROLES: Readonly<Record<Where, readonly string[]>> = {
  root: ["exercise", "container", "figure", "lab"],
  container: ["exercise", "figure", "lab"],
  lab: [],
  exercise: [],
  figure: [],
  nested: [],
};

const MAX_DEPTH = 6;

/** Why a kind of node is refused, and what to write instead. */
const REFUSED: Readonly<Record<string, readonly [string, string, string]>> = {
  mdxjsEsm: ["mdx/import", "imports and exports are not allowed.", "start the line with another word."],
  mdxFlowExpression: [
    "mdx/expression",
    "{...} is code, and not allowed.",
    "write \\{ for a brace that is text.",
  ],
  html: ["mdx/html", "raw HTML is not allowed.", "use Markdown, or a component of docs/authoring.md."],
  definition: ["mdx/reference", "reference links are not allowed.", "write [words](https://...) in place."],
  footnoteDefinition: ["mdx/footnote", "footnotes are not allowed.", 'cite with <Fact id="..." />.'],
};

function checkComponent(node: TreeNode, where: Where, depth: number, report: Reporter): void {
  const rule = componentRule(node.name);
  const place = placeOf(node);
  if (!rule) {
    reportUnknown(node.name, place, report);
    return;
  }
  if (rule.role === "inline") {
    const mend = "put it inside a sentence.";
    report.error(place, "component/place", `<${node.name}> stands alone on its line.`, mend);
    return;
  }
  if (!ROLES[where].includes(rule.role)) {
    const mend = "move it out, to a line of its own between paragraphs.";
    report.error(place, "component/place", `<${node.name}> may not stand here.`, mend);
    return;
  }
  checkAttributes(node, rule, report);
  if ((node.children ?? []).length === 0) {
    const mend = "write its text between the opening and the closing tag.";
    report.error(place, "component/empty", `<${node.name}> is empty.`, mend);
    return;
  }
  const children = node.children ?? [];
  const mayTick = node.name === "Choice" || node.name === "Choices" || node.name === "Question";
  for (const child of children) checkBlock(child, rule.role, depth + 1, mayTick, report);
}

function checkBlock(node: TreeNode, where: Where, depth: number, mayTick: boolean, report: Reporter): void {
  const place = placeOf(node);
  if (depth > MAX_DEPTH) {
    report.error(place, "file/nesting", "nested too deeply.", "use fewer levels of lists and quotes.");
    return;
  }
  if (node.type === "mdxJsxFlowElement") {
    checkComponent(node, where, depth, report);
    return;
  }
  if (!BLOCKS[where].includes(node.type)) {
    const [code, message, mend] = Object.hasOwn(REFUSED, node.type)
      ? (REFUSED[node.type] as readonly [string, string, string])
      : [
          "block/place",
          `a ${node.type} may not stand here.`,
          "see docs/authoring.md for what may stand where.",
        ];
    report.error(place, code, message, mend);
    return;
  }
  switch (node.type) {
    case "heading":
      if (node.depth !== 2 && node.depth !== 3) {
        const mend = "use ## or ###; the title comes from the frontmatter.";
        report.error(place, "heading/level", `a heading of level ${node.depth}.`, mend);
      }
      checkPhrasing(node, report);
      return;
    case "paragraph":
      checkPhrasing(node, report);
      return;
    case "list":
      if (!mayTick) checkTicks(node, report);
      for (const item of node.children ?? []) checkBlocks(item.children ?? [], "nested", depth + 1, report);
      return;
    case "blockquote":
      checkBlocks(node.children ?? [], "nested", depth + 1, report);
      return;
    case "table":
      for (const row of node.children ?? [])
        for (const cell of row.children ?? []) checkPhrasing(cell, report);
      return;
    case "code":
      checkCode(node, report);
      return;
  }
}

/** A box to tick is a form's control; only the options of an exercise have one. */
function checkTicks(list: TreeNode, report: Reporter): void {
  for (const item of list.children ?? []) {
    if (typeof item.checked !== "boolean") continue;
    const mend = "delete the [ ] or [x]; only the options of <Choice> and <Choices> have one.";
    report.error(placeOf(item), "list/tick", "a box to tick outside an exercise's options.", mend);
    return;
  }
}

function checkCode(node: TreeNode, report: Reporter): void {
  if (node.meta || (node.lang && !/^[a-z0-9-]{1,20}$/.test(node.lang))) {
    report.error(placeOf(node), "code/info", "only a language may stand after ```.", "delete the rest.");
  }
}

function checkBlocks(nodes: TreeNode[], where: Where, depth: number, report: Reporter): void {
  for (const node of nodes) checkBlock(node, where, depth, false, report);
}

/** The allow-list: what is not named here does not enter. */
export function checkTree(root: TreeNode, report: Reporter): void {
  checkBlocks(root.children ?? [], "root", 0, report);
}
