import remarkCjkFriendly from "remark-cjk-friendly";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { checkSigns } from "./check-signs.ts";
import type { Reporter } from "./problem.ts";
import { explainSyntax, type SyntaxFault } from "./syntax-problem.ts";
import type { TreeNode } from "./tree.ts";

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMdx)
  .use(remarkCjkFriendly)
  .freeze();

/** Syntax, and the signs in it: nothing in the text is run, resolved or fetched. */
export function parseBody(body: string, report: Reporter): TreeNode | null {
  let root: TreeNode;
  try {
    root = processor.parse(body) as unknown as TreeNode;
  } catch (error) {
    const { place, code, message, mend } = explainSyntax((error ?? {}) as SyntaxFault, body);
    report.error(place, code, message, mend);
    return null;
  }
  checkSigns(root, body, report);
  return root;
}
