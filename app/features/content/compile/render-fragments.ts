import { bundleMDX } from "mdx-bundler";
import * as React from "react";
import * as jsxRuntime from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import type { TreeNode } from "../policy/tree.ts";
import type { Fragment } from "./pieces.ts";

/** Stands around each fragment. Text cannot imitate it: React escapes every `<` that is not markup. */
const PART = "x-part";
const PARTS = /<x-part>([\s\S]*?)<\/x-part>/g;

/**
 * Compiles fragments to HTML, one mdx-bundler run for all of them. mdx-bundler gets no text to parse:
 * its first plugin puts the checked tree in place of an empty document, so that what was
 * checked is what is compiled, and neither frontmatter engines nor imports are ever looked for.
 */
export async function renderFragments(fragments: Fragment[]): Promise<string[]> {
  const root: TreeNode = {
    type: "root",
    children: fragments.map((children) => ({
      type: "mdxJsxFlowElement",
      name: PART,
      attributes: [],
      children,
    })),
  };
  const { code, errors } = await bundleMDX({
    source: "\n",
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [() => () => root as never],
      rehypePlugins: [],
      tableCellAlignToStyle: false,
      development: false,
    }),
    esbuildOptions: (options) => ({ ...options, minify: false, sourcemap: false, logLevel: "silent" }),
  });
  if (errors.length > 0) throw new Error(errors[0]?.text ?? "mdx-bundler failed");
  const evaluate = new Function("React", "ReactDOM", "_jsx_runtime", code);
  const Lesson = (evaluate(React, {}, jsxRuntime) as { default: React.ComponentType }).default;
  const html = renderToStaticMarkup(React.createElement(Lesson));
  const parts = Array.from(html.matchAll(PARTS), (match) => (match[1] ?? "").trim());
  if (parts.length !== fragments.length) {
    throw new Error(`${fragments.length} fragments went in, ${parts.length} came out`);
  }
  return parts;
}
