import { checkLine } from "../policy/check-signs.ts";
import { type Place, type Reporter, reportOn, START } from "../policy/problem.ts";
import { digitsProblem, otherDigits } from "./lint-digits.ts";

/**
 * The rules for words that stand in no lesson: in a glossary, in the title of a course. `place` is asked only where
 * something is wrong.
 */
export function lintLine(text: string, place: () => Place, digits: string, report: Reporter): void {
  const found = reportOn("");
  checkLine(text, START, found);
  for (const { code, message, mend } of found.problems) report.error(place(), code, message, mend);
  const hit = otherDigits(text, digits);
  if (hit) report.warn(place(), ...digitsProblem(hit.number, hit.mended, digits));
}
