import { bundleMDX } from "mdx-bundler";
import * as React from "react";
import * as jsxRuntime from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import type { TreeNode } from "../policy/tree.ts";
import type { Fragment } from "./pieces.ts";

/** Stands around each fragment. Text cannot imitate it: React escapes every `<` that is not markup. */
const PART = "x-part";
const PARTS = /<x-part>([\s\S]*?)<\/x-part>/g;

interface Asked {
  fragments: Fragment[];
  resolve(html: string[]): void;
  reject(error: unknown): void;
}

let asked: Asked[] = [];

/**
 * HTML of a lesson's fragments, in their order. Lessons that ask in the same turn share one run of mdx-bundler, a
 * third of whose cost does not depend on the text (docs/decisions/0010); where a shared run fails, each runs alone.
 */
export function renderFragments(fragments: Fragment[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    if (asked.push({ fragments, resolve, reject }) === 1) setImmediate(renderAsked);
  });
}

async function renderAsked(): Promise<void> {
  const waiting = asked;
  asked = [];
  try {
    const html = await bundle(waiting.flatMap(({ fragments }) => fragments));
    let from = 0;
    for (const { fragments, resolve } of waiting) {
      resolve(html.slice(from, from + fragments.length));
      from += fragments.length;
    }
  } catch (error) {
    const [only, ...others] = waiting;
    if (others.length === 0) return only?.reject(error);
    for (const { fragments, resolve, reject } of waiting) await bundle(fragments).then(resolve, reject);
  }
}

/**
 * Compiles fragments to HTML in one run. mdx-bundler gets no text to parse:
 * its first plugin puts the checked tree in place of an empty document, so that what was
 * checked is what is compiled, and neither frontmatter engines nor imports are ever looked for.
 */
async function bundle(fragments: Fragment[]): Promise<string[]> {
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
