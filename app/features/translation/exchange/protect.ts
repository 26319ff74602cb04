import { parseBody } from "../../content/policy/parse-body.ts";
import { reportOn } from "../../content/policy/problem.ts";
import type { TreeNode } from "../../content/policy/tree.ts";
import type { Markup } from "./unit.ts";

/** A stretch of a text: words to translate, or something that stays as it is. */
export interface Token {
  /** open and close stand around words: a term, a link. */
  type: "words" | "alone" | "open" | "close";
  text: string;
  /** Alike for what is the same in two languages, however it is spaced. */
  key: string;
}

interface Mark {
  start: number;
  end: number;
  type: Token["type"];
  key?: string;
}

const DIVIDED = ["emphasis", "strong", "delete"];
const AROUND = ["link", "mdxJsxTextElement"];

const spanOf = ({ position }: TreeNode): [number, number] => [
  position?.start.offset ?? 0,
  position?.end.offset ?? 0,
];

/** What is to be translated in a block: the words, and the marks of emphasis among them. */
function marksOf(node: TreeNode, raw: string, marks: Mark[]): void {
  const [start, end] = spanOf(node);
  const children = node.children ?? [];
  const [from, to] = [spanOf(children[0] ?? node)[0], spanOf(children.at(-1) ?? node)[1]];
  if (node.type === "text") marks.push({ start, end, type: "words" });
  else if (children.length === 0 || (node.type === "link" && from === start)) return;
  else if (DIVIDED.includes(node.type) || AROUND.includes(node.type)) {
    const isCode = AROUND.includes(node.type);
    const key = `${raw.slice(start, from)}...${raw.slice(to, end)}`.replace(/\s+/g, " ");
    marks.push({ start, end: from, type: isCode ? "open" : "words", key });
    for (const child of children) marksOf(child, raw, marks);
    marks.push({ start: to, end, type: isCode ? "close" : "words", key });
  } else for (const child of children) marksOf(child, raw, marks);
}

/** Lists of the same kind may have other marks, and tables other widths. */
const keyOf = (code: string): string =>
  code
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(^| )[*+](?= |$)/g, "$1-")
    .replace(/(^| )\d{1,9}[.)](?= |$)/g, "$11.")
    .replace(/:?-+:?(?=\s*\|)/g, "-");

function mdxTokens(raw: string): Token[] {
  const root = parseBody(raw, reportOn(""));
  if (!root) return [{ type: "words", text: raw, key: "" }];
  const marks: Mark[] = [];
  let last = 0;
  for (const block of root.children ?? []) {
    const [start, end] = spanOf(block);
    if (start > last) marks.push({ start: last, end: start, type: "words" });
    marksOf(block, raw, marks);
    last = end;
  }
  if (last < raw.length) marks.push({ start: last, end: raw.length, type: "words" });
  return tokensBetween(raw, marks);
}

const PUT_IN = /\{\{[^}]*\}\}|\$t\([^)]*\)/g;

function stringTokens(raw: string): Token[] {
  const marks: Mark[] = [];
  let last = 0;
  for (const { index, 0: code } of raw.matchAll(PUT_IN)) {
    if (index > last) marks.push({ start: last, end: index, type: "words" });
    marks.push({ start: index, end: index + code.length, type: "alone", key: code.replace(/\s/g, "") });
    last = index + code.length;
  }
  if (last < raw.length) marks.push({ start: last, end: raw.length, type: "words" });
  return tokensBetween(raw, marks);
}

/** Marks in their order, with what stands between them protected. */
function tokensBetween(raw: string, marks: readonly Mark[]): Token[] {
  const tokens: Token[] = [];
  const put = (type: Token["type"], start: number, end: number, key = ""): void => {
    if (start >= end) return;
    const before = tokens.at(-1);
    if (type === "words" && before?.type === "words") before.text += raw.slice(start, end);
    else tokens.push({ type, text: raw.slice(start, end), key });
  };
  let at = 0;
  for (const { start, end, type, key } of marks) {
    put("alone", at, start, keyOf(raw.slice(at, start)));
    put(type, start, end, type === "words" ? "" : key);
    at = Math.max(at, end);
  }
  put("alone", at, raw.length, keyOf(raw.slice(at)));
  return tokens;
}

/** Takes a text apart; its tokens together are the text. */
export function tokensOf(raw: string, markup: Markup): Token[] {
  if (markup === "none") return raw === "" ? [] : [{ type: "words", text: raw, key: "" }];
  return markup === "mdx" ? mdxTokens(raw) : stringTokens(raw);
}

export interface NumberedToken extends Token {
  /** The same for two that are the same in two languages; open and close share one. Words have 0. */
  id: number;
}

const isCode = ({ type }: Token): boolean => type !== "words";

/** Numbers what is protected: like the same thing in the source, else on from there. */
export function numbered(tokens: readonly Token[], like: readonly NumberedToken[] = []): NumberedToken[] {
  const left = like.filter((token) => isCode(token) && token.type !== "close");
  const open: NumberedToken[] = [];
  let next = 1 + Math.max(0, ...like.map(({ id }) => id));
  return tokens.map((token): NumberedToken => {
    if (!isCode(token)) return { ...token, id: 0 };
    if (token.type === "close") return { ...token, id: open.pop()?.id ?? next++ };
    const at = left.findIndex(({ type, key }) => type === token.type && key === token.key);
    const [twin] = at < 0 ? [] : left.splice(at, 1);
    const found = { ...token, id: twin?.id ?? next++ };
    if (token.type === "open") open.push(found);
    return found;
  });
}

const bonesOf = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ type, key }) => (type === "words" || type === "close" || key === "" ? [] : [key])).sort();

/** What a text lacks of what is protected in another, and what it has too much. */
export function skeletonDifference(
  mine: string,
  theirs: string,
  markup: Markup,
): { lost: string[]; foreign: string[] } {
  const foreign = bonesOf(tokensOf(mine, markup));
  const lost: string[] = [];
  for (const bone of bonesOf(tokensOf(theirs, markup))) {
    const at = foreign.indexOf(bone);
    if (at < 0) lost.push(bone);
    else foreign.splice(at, 1);
  }
  return { lost, foreign };
}
