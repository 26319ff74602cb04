import { checkTree } from "../../content/policy/check-tree.ts";
import { parseBody } from "../../content/policy/parse-body.ts";
import { hasErrors, reportOn } from "../../content/policy/problem.ts";
import { type NumberedToken, numbered, skeletonDifference, tokensOf } from "./protect.ts";
import type { Piece, Unit } from "./unit.ts";

export interface Fault {
  code: "exchange/protected" | "exchange/skeleton";
  message: string;
  mend: string;
}

const folded = (text: string): string => text.replace(/\s+/g, " ").trim();
const shown = (codes: readonly string[]): string => codes.map((code) => folded(code).slice(0, 60)).join("  ");

const KEEP = "keep every protected part of the source, each once; only the words between them change.";

/** What a unit says with its protected parts put back: as the translation has them, else as the source. */
export function textOfPieces(pieces: readonly Piece[], unit: Unit): { text: string } | Fault {
  if (pieces.every((piece) => "words" in piece)) return { text: pieces.map(({ words }) => words).join("") };
  const theirs = numbered(tokensOf(unit.source, unit.markup));
  const mine = unit.target === null ? [] : numbered(tokensOf(unit.target, unit.markup), theirs);
  let text = "";
  for (const piece of pieces) {
    if ("words" in piece) {
      text += piece.words;
      continue;
    }
    const isIt = ({ id, type }: NumberedToken): boolean =>
      type !== "words" && String(id) === piece.id && (piece.code === "any" || piece.code === type);
    const known = [...mine.filter(isIt), ...theirs.filter(isIt)];
    const same =
      piece.text === "" ? known[0] : known.find(({ text: one }) => folded(one) === folded(piece.text));
    const found = same && known.find(({ key }) => key === same.key);
    if (!found) {
      const was = known[0] ? `; it was "${shown([known[0].text])}"` : "";
      const message = `the protected part ${piece.id} "${shown([piece.text])}" is not as it was exported${was}.`;
      return { code: "exchange/protected", message, mend: KEEP };
    }
    text += found.text;
  }
  return { text };
}

/** What is against the rules is told by them, in better words. */
function isBroken(text: string): boolean {
  const report = reportOn("");
  const root = parseBody(text, report);
  if (root) checkTree(root, report);
  return hasErrors(report.problems);
}

/** Whether a text has all that the source protects; or else what the translation had before. */
export function skeletonFault(text: string, unit: Unit): Fault | null {
  if (unit.markup !== "mdx" || isBroken(text)) return null;
  const { lost, foreign } = skeletonDifference(text, unit.source, unit.markup);
  if (lost.length + foreign.length === 0) return null;
  if (unit.target !== null) {
    const before = skeletonDifference(text, unit.target, unit.markup);
    if (before.lost.length + before.foreign.length === 0) return null;
  }
  const parts = [
    lost.length > 0 ? `lacks ${shown(lost)}` : "",
    foreign.length > 0 ? `has ${shown(foreign)}, which the source has not` : "",
  ];
  const message = `the translation ${parts.filter(Boolean).join(" and ")}.`;
  return { code: "exchange/skeleton", message, mend: KEEP };
}
