import { z } from "zod";

const reportFile = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

export interface Tally {
  passed: number;
  failed: number;
  /** Names of tests that were not run and say why: they carry "[long]" and belong to `npm run test:long`. */
  left: string[];
  /** Names of tests that were not run without saying so; each counts as failed. */
  skipped: string[];
}

/** Counts a Vitest JSON report. A file that could not be loaded, or an error outside every test, counts as one failure. */
export function tallyReport(json: unknown): Tally {
  const report = reportFile.parse(json);
  const tally: Tally = { passed: 0, failed: 0, left: [], skipped: [] };
  for (const file of report.testResults) {
    if (file.assertionResults.length === 0) tally.failed += 1;
    for (const { fullName, status } of file.assertionResults) {
      if (status === "passed") tally.passed += 1;
      else if (status === "failed") tally.failed += 1;
      else (fullName.includes("[long]") ? tally.left : tally.skipped).push(fullName);
    }
  }
  tally.failed += tally.skipped.length;
  if (tally.passed + tally.failed === 0 || (!report.success && tally.failed === 0)) tally.failed += 1;
  return tally;
}
