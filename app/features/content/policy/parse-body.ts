import remarkCjkFriendly from "remark-cjk-friendly";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { type Reporter, START } from "./problem.ts";
import type { TreeNode } from "./tree.ts";

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMdx)
  .use(remarkCjkFriendly)
  .freeze();

interface SyntaxProblem {
  reason?: string;
  ruleId?: string;
  source?: string;
  line?: number;
  column?: number;
}

const MENDS: Record<string, string> = {
  "micromark-extension-mdx-expression": "write \\{ for a brace that is text; expressions are not allowed.",
  "micromark-extension-mdxjs-esm":
    "start the sentence with another word; imports and exports are not allowed.",
  "micromark-extension-mdx-jsx":
    'write \\< for a sign that is text; a component is written <Name attribute="value">, in straight quotes.',
  "mdast-util-mdx-jsx": "close each component with its own name, on a line of its own where it holds blocks.",
};

/** Syntax only: nothing in the text is run, resolved or fetched. */
export function parseBody(body: string, report: Reporter): TreeNode | null {
  try {
    return processor.parse(body) as unknown as TreeNode;
  } catch (error) {
    const problem = (error ?? {}) as SyntaxProblem;
    const place = { line: problem.line ?? START.line, column: problem.column ?? START.column };
    const reason = (problem.reason ?? String(error)).replace(/\s+/g, " ").slice(0, 240).replace(/\.$/, "");
    const mend = MENDS[problem.source ?? ""] ?? "compare the line with docs/authoring.md.";
    report.error(place, "mdx/syntax", `${reason}.`, mend);
    return null;
  }
}
