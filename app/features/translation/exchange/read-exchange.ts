import { type Reporter, reportOn, START } from "../../content/policy/problem.ts";
import type { ReturnedFile } from "./unit.ts";

/** A language with every lesson there is has a few megabytes; more is no file of ours. */
export const MOST_BYTES = 8 * 1024 * 1024;
export const MOST_UNITS = 100_000;

/** The text of a file that came from outside, or null: too large, or not UTF-8. */
export function exchangeText(bytes: Uint8Array, report: Reporter): string | null {
  if (bytes.length > MOST_BYTES) {
    const size = `${Math.ceil(bytes.length / 1024 / 1024)} MB; at most ${MOST_BYTES / 1024 / 1024} MB.`;
    report.error(START, "exchange/size", size, "export one lesson at a time.");
    return null;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    report.error(START, "exchange/utf8", "this is not valid UTF-8.", "save the file as UTF-8.");
    return null;
  }
}

/** What is not read, and why. */
export function unread(
  file: string,
  place: { line: number; column: number },
  message: string,
  mend: string,
): ReturnedFile {
  const report = reportOn(file);
  report.error(place, "exchange/broken", message, mend);
  return { locales: [], units: [], problems: report.problems };
}
