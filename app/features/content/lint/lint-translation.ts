import type { Piece } from "../compile/pieces.ts";
import type { ReadLesson } from "../compile/read-lesson.ts";
import { digitValue } from "../policy/characters.ts";
import type { Place, Reporter } from "../policy/problem.ts";
import { attribute, everyNode, placeOf, type TreeNode } from "../policy/tree.ts";
import { lintDigits } from "./lint-digits.ts";
import { withoutSpelt } from "./spelt-numbers.ts";
import { isCopiedProse } from "./untranslated.ts";

type Worded = Exclude<Piece, { type: "open" | "close" }>;

/** Numbers in a text as ASCII digits, thousands signs dropped, sorted. @example "٢٬٥٠٠" -> ["2500"] */
export function numbersIn(text: string): string[] {
  const ascii = Array.from(text, (character) => digitValue(character) ?? character).join("");
  const found = ascii.match(/\d+(?:[.,\u066b\u066c'’\u00a0\u202f]\d+)*/g) ?? [];
  return found
    .map((number) =>
      number
        .replace(/[,\u066c'’\u00a0\u202f.](?=\d{3}(?:\D|$))/g, "")
        .replace(/[,\u066b]/g, ".")
        .replace(/\.$/, ""),
    )
    .sort();
}

function textWithSpaces(node: TreeNode): string {
  if (node.value !== undefined) return node.value;
  return (node.children ?? []).map(textWithSpaces).join(" ");
}

/** The words without code: that stays as it is. */
function proseOf(node: TreeNode): string {
  if (node.type === "inlineCode" || node.type === "code") return "";
  if (node.value !== undefined) return node.value;
  return (node.children ?? []).map(proseOf).join(" ");
}

function idsIn(node: TreeNode, name: string): string[] {
  const found: string[] = [];
  for (const child of everyNode(node)) {
    if (child.type === "mdxJsxTextElement" && child.name === name) found.push(attribute(child, "id") ?? "");
  }
  return found.sort();
}

/** Links of a text by where they lead, each with its first place. */
function linksIn(node: TreeNode, find: RegExp): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const child of everyNode(node)) {
    if (child.type !== "link" || !child.url || !find.test(child.url) || found.has(child.url)) continue;
    found.set(child.url, placeOf(child));
  }
  return found;
}

/** A new address outside is for a reviewer to open; a heading is named as in the source, in every language. */
function lintLinks(own: ReadLesson, source: ReadLesson, report: Reporter): void {
  const links = linksIn(source.root, /^https:/);
  for (const [url, at] of linksIn(own.root, /^https:/)) {
    if (links.has(url)) continue;
    report.warn(at, "link/new", `${url} is not in the source.`, "a reviewer should open it once.");
  }
  const anchors = source.pieces.flatMap((piece) =>
    piece.type === "block" && piece.anchor ? [`#${piece.anchor}`] : [],
  );
  const known = new Set([...linksIn(source.root, /^#/).keys(), ...anchors]);
  for (const [url, at] of linksIn(own.root, /^#/)) {
    if (known.has(url)) continue;
    const mend = `keep the source's address${anchors.length > 0 ? `: ${anchors.join(", ")}` : ""}.`;
    report.warn(at, "link/anchor", `${url} is no heading of the source.`, mend);
  }
}

function shape(piece: Worded): string {
  return piece.type === "block"
    ? piece.kind
    : piece.type === "exercise"
      ? `exercise ${piece.id}`
      : piece.type;
}

/** How two lists differ, in words; null: they do not. */
export function difference(mine: readonly string[], theirs: readonly string[]): string | null {
  if (mine.join("\n") === theirs.join("\n")) return null;
  const list = (ids: readonly string[]) => (ids.length > 0 ? ids.join(", ") : "none");
  return `the source has ${list(theirs)}, this has ${list(mine)}`;
}

/** A source block and what renders it, as `pairBlocks` tells; `piece` is a place in `ReadLesson.pieces`. */
export interface LintPair {
  source: { piece: number };
  own: { piece: number } | null;
  state: string;
}

/** A block of the translation, and the blocks of the source that it renders. */
type Row = [own: Worded, sources: Worded[]];

const isWorded = (piece: Piece | undefined): piece is Worded =>
  piece !== undefined && piece.type !== "open" && piece.type !== "close";

/** What renders an older source says what that said: only the rest is compared. */
function rowsOf(pairs: readonly LintPair[], own: ReadLesson, source: ReadLesson): Row[] {
  const rows = new Map<number, Row | null>();
  for (const pair of pairs) {
    const [mine, theirs] = [own.pieces[pair.own?.piece ?? -1], source.pieces[pair.source.piece]];
    if (!pair.own || !isWorded(mine) || !isWorded(theirs)) continue;
    const isOld = pair.state === "stale" || pair.state === "critical";
    const row = rows.get(pair.own.piece);
    if (isOld || row === null) rows.set(pair.own.piece, null);
    else if (row) row[1].push(theirs);
    else rows.set(pair.own.piece, [mine, [theirs]]);
  }
  return [...rows.values()].filter((row) => row !== null);
}

/** Tells the first block that has no like in the source. True: none has. */
function lintShape(mine: Worded[], theirs: Worded[], report: Reporter): boolean {
  const other = mine.findIndex((piece, index) => !theirs[index] || shape(piece) !== shape(theirs[index]));
  if (other < 0 && mine.length === theirs.length) return true;
  const [here, there] = other < 0 ? [undefined, theirs[mine.length]] : [mine[other], theirs[other]];
  const named = (piece: Worded | undefined): string => (piece ? shape(piece) : "nothing");
  const message = `blocks: ${mine.length} here, ${theirs.length} in the source; the first that differs: ${named(here)} for ${named(there)}.`;
  const mend = "keep the source's blocks where you can, or stamp what renders which.";
  report.warn(placeOf((here ?? mine.at(-1))?.node), "structure/blocks", message, mend);
  return false;
}

/** Where one or two lack, they may have been joined with their neighbours; more than that are not written yet. */
const FEW = 2;

/** Every block here renders one of the source, and of that some are still to do: work, and no oversight. */
function isDoneInPart(own: ReadLesson, pairs: readonly LintPair[]): boolean {
  const paired = new Set(pairs.flatMap((pair) => pair.own?.piece ?? []));
  const isAllPaired = own.pieces.every((piece, at) => !isWorded(piece) || paired.has(at));
  return isAllPaired && pairs.filter((pair) => !pair.own).length > FEW;
}

function lintRow([piece, originals]: Row, report: Reporter): void {
  const at = placeOf(piece.node);
  const compare = (read: (node: TreeNode) => string[]): string | null =>
    difference(read(piece.node), originals.flatMap(({ node }) => read(node)).sort());
  const theirs = originals.flatMap(({ node }) => numbersIn(textWithSpaces(node))).sort();
  const words = originals.map(({ node }) => textWithSpaces(node)).join(" ");
  const numbers = difference(withoutSpelt(numbersIn(textWithSpaces(piece.node)), theirs, words), theirs);
  if (numbers) report.warn(at, "text/numbers", `numbers: ${numbers}.`, "write the source's numbers.");
  const facts = compare((node) => idsIn(node, "Fact"));
  if (facts) report.warn(at, "text/facts", `facts: ${facts}.`, "cite what the source cites.");
  const terms = compare((node) => idsIn(node, "Term"));
  if (terms) report.warn(at, "text/terms", `terms: ${terms}.`, "mark the words that the source marks.");
  const isCode = piece.type === "block" && piece.kind === "code";
  const isSame = originals.some(({ hash }) => hash === piece.hash);
  if (!isCode && isSame && isCopiedProse(proseOf(piece.node))) {
    const mend = "translate them, if they are not names.";
    report.warn(at, "text/untranslated", "the same words as the source.", mend);
  }
}

/**
 * Compares words block by block: numbers, facts, terms, links, and text left as it was. Warnings only.
 * `digits`: the numbering system of the translation's locale.json.
 * `pairs`: what renders what, where that is known; else both lessons must have the same blocks in the same order.
 */
export function lintTranslation(
  own: ReadLesson,
  source: ReadLesson,
  report: Reporter,
  digits?: string,
  pairs?: readonly LintPair[],
): void {
  const [mine, theirs] = [own.pieces.filter(isWorded), source.pieces.filter(isWorded)];
  lintLinks(own, source, report);
  if (digits !== undefined) lintDigits(own.root, digits, report);
  // Once somebody has said what renders what, other blocks are no oversight.
  const isStamped = pairs?.some(({ state }) => state !== "unstamped" && state !== "missing");
  const isAlike = isStamped || (pairs && isDoneInPart(own, pairs)) || lintShape(mine, theirs, report);
  const inStep = (): Row[] =>
    isAlike ? mine.flatMap((piece, index): Row[] => (theirs[index] ? [[piece, [theirs[index]]]] : [])) : [];
  for (const row of pairs ? rowsOf(pairs, own, source) : inStep()) lintRow(row, report);
}
