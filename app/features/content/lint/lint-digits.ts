import { digitValue, zeroOf } from "../policy/characters.ts";
import type { Reporter } from "../policy/problem.ts";
import { placeOf, type TreeNode } from "../policy/tree.ts";

const NUMBER = /\p{Nd}+(?:[.,\u066b\u066c]\p{Nd}+)*/gu;

/** Is it part of a name, as in GPT-4, CC BY 4.0 or a-2.example? Such digits stay ASCII in every script. */
function inName(text: string, start: number, end: number): boolean {
  return (
    /[A-Za-z][\w.'’/-]* ?$/.test(text.slice(Math.max(0, start - 40), start)) ||
    /^[\w.'’/-]*[A-Za-z]/.test(text.slice(end, end + 40))
  );
}

/** The first number of a text in other digits than its language's, and how it is written with them. */
export function otherDigits(
  text: string,
  digits: string,
): { number: string; mended: string; index: number } | null {
  const zero = zeroOf(digits)?.codePointAt(0);
  if (zero === undefined) return null;
  const isArabic = digits.startsWith("arab");
  const ours = (sign: string): string => {
    const value = digitValue(sign);
    if (value !== null) return String.fromCodePoint(zero + value);
    const isPoint = sign === "." || sign === "\u066b";
    return isArabic ? (isPoint ? "\u066b" : "\u066c") : isPoint ? "." : ",";
  };
  for (const hit of text.matchAll(NUMBER)) {
    const [number] = hit;
    if (Array.from(number).every((sign) => digitValue(sign) === null || ours(sign) === sign)) continue;
    const mended = Array.from(number, ours).join("");
    if (/[0-9]/.test(number) && inName(text, hit.index, hit.index + number.length)) continue;
    return { number, mended, index: hit.index };
  }
  return null;
}

/** What is said of it, in a lesson and in a UI string alike. */
export function digitsProblem(number: string, mended: string, digits: string): [string, string, string] {
  const message = `"${number}" is not in the digits that locale.json sets (${digits}).`;
  return ["text/digits", message, `write ${mended}, the same digits all through.`];
}

/** Warns of numbers in other digits than the language's, once for each stretch of text. Code and addresses may have them. */
export function lintDigits(node: TreeNode, digits: string, report: Reporter): void {
  if (node.type === "code" || node.type === "inlineCode") return;
  if (node.type === "text") {
    const hit = otherDigits(node.value ?? "", digits);
    if (!hit) return;
    const before = (node.value ?? "").slice(0, hit.index).split("\n");
    const { line, column } = placeOf(node);
    const last = before.at(-1)?.length ?? 0;
    const at = { line: line + before.length - 1, column: before.length > 1 ? last + 1 : column + last };
    report.warn(at, ...digitsProblem(hit.number, hit.mended, digits));
    return;
  }
  if (node.type === "link" && /^https?:/.test(node.children?.[0]?.value ?? "")) return;
  for (const child of node.children ?? []) lintDigits(child, digits, report);
}
