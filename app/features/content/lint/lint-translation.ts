import type { Piece } from "../compile/pieces.ts";
import type { ReadLesson } from "../compile/read-lesson.ts";
import type { Reporter } from "../policy/problem.ts";
import { attribute, everyNode, placeOf, type TreeNode } from "../policy/tree.ts";

type Worded = Exclude<Piece, { type: "open" | "close" }>;

/** The value of a digit of any script, or null. Decimal digits stand in runs of ten, from zero. */
function digitValue(character: string): number | null {
  if (!/^\p{Nd}$/u.test(character)) return null;
  let zero = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) {
    zero--;
    value++;
  }
  return value;
}

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

function idsIn(node: TreeNode, name: string): string[] {
  const found: string[] = [];
  for (const child of everyNode(node)) {
    if (child.type === "mdxJsxTextElement" && child.name === name) found.push(attribute(child, "id") ?? "");
  }
  return found.sort();
}

function outsideLinks(node: TreeNode): Set<string> {
  const found = new Set<string>();
  for (const child of everyNode(node))
    if (child.type === "link" && child.url?.startsWith("https:")) found.add(child.url);
  return found;
}

function shape(piece: Worded): string {
  return piece.type === "block"
    ? piece.kind
    : piece.type === "exercise"
      ? `exercise ${piece.id}`
      : piece.type;
}

function difference(mine: string[], theirs: string[]): string | null {
  if (mine.join("\n") === theirs.join("\n")) return null;
  const list = (ids: string[]) => (ids.length > 0 ? ids.join(", ") : "none");
  return `the source has ${list(theirs)}, this has ${list(mine)}`;
}

/** Compares words block by block: numbers, facts, terms, links, and text left as it was. Warnings only. */
export function lintTranslation(own: ReadLesson, source: ReadLesson, report: Reporter): void {
  const worded = (pieces: Piece[]) =>
    pieces.filter((piece): piece is Worded => piece.type !== "open" && piece.type !== "close");
  const [mine, theirs] = [worded(own.pieces), worded(source.pieces)];
  const links = outsideLinks(source.root);
  for (const url of outsideLinks(own.root)) {
    if (links.has(url)) continue;
    const message = `${url} is not in the source.`;
    report.warn(placeOf(own.root), "link/new", message, "a reviewer should open it once.");
  }
  if (mine.map(shape).join("\n") !== theirs.map(shape).join("\n")) {
    const message = `${mine.length} blocks where the source has ${theirs.length}, or in another order.`;
    report.warn(
      placeOf(mine[0]?.node),
      "structure/blocks",
      message,
      "keep the source's blocks where you can.",
    );
    return;
  }
  for (const [index, piece] of mine.entries()) {
    const original = theirs[index];
    if (!original) continue;
    const at = placeOf(piece.node);
    const numbers = difference(
      numbersIn(textWithSpaces(piece.node)),
      numbersIn(textWithSpaces(original.node)),
    );
    if (numbers) report.warn(at, "text/numbers", `numbers: ${numbers}.`, "write the source's numbers.");
    const facts = difference(idsIn(piece.node, "Fact"), idsIn(original.node, "Fact"));
    if (facts) report.warn(at, "text/facts", `facts: ${facts}.`, "cite what the source cites.");
    const terms = difference(idsIn(piece.node, "Term"), idsIn(original.node, "Term"));
    if (terms) report.warn(at, "text/terms", `terms: ${terms}.`, "mark the words that the source marks.");
    const isProse = piece.type !== "block" || piece.kind === "paragraph" || piece.kind === "list";
    if (isProse && piece.hash === original.hash && textWithSpaces(piece.node).length > 40) {
      report.warn(
        at,
        "text/untranslated",
        "the same words as the source.",
        "translate them, if they are not names.",
      );
    }
  }
}
