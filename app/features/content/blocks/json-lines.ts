import type { z } from "zod";
import { checkText } from "../policy/check-text.ts";
import type { Reporter } from "../policy/problem.ts";

/** Far more than the longest lesson's history; a lesson itself has 64 KB. */
const MAX_BYTES = 1024 * 1024;

/**
 * One JSON object a line. A line that is wrong is told and left out; the others stand.
 * Union merges may leave a line twice, which harms nothing here.
 */
export function readLines<T>(
  bytes: Uint8Array,
  schema: z.ZodType<T>,
  code: string,
  mend: string,
  report: Reporter,
): T[] {
  const text = checkText(bytes, report, MAX_BYTES);
  const found: T[] = [];
  for (const [index, line] of (text ?? "").split("\n").entries()) {
    if (line.trim() === "") continue;
    const at = { line: index + 1, column: 1 };
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      report.error(at, code, "this line is not one JSON object.", mend);
      continue;
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) {
      found.push(parsed.data);
      continue;
    }
    const [issue] = parsed.error.issues;
    const keys = issue?.code === "unrecognized_keys" ? [...issue.path, ...issue.keys] : (issue?.path ?? []);
    const where = keys.map(String).join(".");
    report.error(
      at,
      code,
      `${where ? `${where}: ` : ""}${issue?.message ?? "not a line of this kind"}.`,
      mend,
    );
  }
  return found;
}

export const printLines = (lines: readonly object[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join("");
