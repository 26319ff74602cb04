import path from "node:path";
import { sourceLocale } from "../../i18n/source-locale.ts";
import { ledgerBlocksOf } from "../content/blocks/blocks-of.ts";
import { printLines } from "../content/blocks/json-lines.ts";
import { type Change, completeLedger, type LedgerLine, readLedger } from "../content/blocks/ledger.ts";
import { type Problem, reportOn } from "../content/policy/problem.ts";
import { ledgerFile, lessonFile } from "../content/publish/lesson-files.ts";
import { writeAtomically } from "../content/publish/write-files.ts";
import { bytesOf, lessonsOf, openText } from "./open-lesson-pair.ts";

export interface LedgerWritten {
  file: string;
  added: LedgerLine[];
}

/**
 * Completes the ledger of every source lesson. A ledger with an error is told and left as it is: what is appended to
 * it could be wrong.
 */
export async function writeLedgers(
  root: string,
  change: Change = "normal",
): Promise<{ written: LedgerWritten[]; problems: Problem[] }> {
  const written: LedgerWritten[] = [];
  const problems: Problem[] = [];
  for (const { course, lesson } of await lessonsOf(root, sourceLocale)) {
    const file = ledgerFile(course, lesson);
    const { found, problems: said } = await openText(root, lessonFile(sourceLocale, course, lesson), false);
    const report = reportOn(file);
    const bytes = (await bytesOf(root, file)) ?? new Uint8Array();
    const ledger = readLedger(bytes, report);
    problems.push(...said, ...report.problems);
    if (!found || report.problems.length > 0) continue;
    const added = completeLedger(ledgerBlocksOf(found.read, found.bytes), ledger, change);
    if (added.length > 0) {
      const before = new TextDecoder().decode(bytes);
      const gap = before === "" || before.endsWith("\n") ? "" : "\n";
      await writeAtomically(path.join(root, file), before + gap + printLines(added), true);
    }
    written.push({ file, added });
  }
  return { written, problems };
}
