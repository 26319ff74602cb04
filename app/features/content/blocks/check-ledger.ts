import type { ReadLesson } from "../compile/read-lesson.ts";
import { type Problem, reportOn, START } from "../policy/problem.ts";
import { ledgerBlocksOf } from "./blocks-of.ts";
import { readLedger } from "./ledger.ts";

/**
 * A source lesson whose ledger lacks a block of today would lose it with its next change; without a ledger it would
 * lose all of them, and each language would be told that everything is new. Both are errors: they are told of the
 * source's own files, so that they stop whoever changes the source, before it is merged. What is merged has a whole
 * ledger, and whoever translates, and touches no source, never meets them.
 */
export function checkLedger(
  read: ReadLesson,
  bytes: Uint8Array,
  ledger: { file: string; bytes: Uint8Array },
): Problem[] {
  const report = reportOn(ledger.file);
  const mend = "run `npm run translations -- ledger`, and say with --change how much was changed.";
  if (ledger.bytes.length === 0) {
    report.error(START, "ledger/missing", "this lesson has no ledger.", mend);
    return report.problems;
  }
  const known = new Set(readLedger(ledger.bytes, report).map(({ h }) => h));
  const missing = ledgerBlocksOf(read, bytes).filter(({ hash }) => !known.has(hash));
  for (const { line, kind } of missing) {
    report.error(START, "ledger/incomplete", `the ${kind} on line ${line} of the lesson is not in it.`, mend);
  }
  return report.problems;
}
