import type { Db } from "../../../db/connection.ts";
import { type ReportReason, storeContribution } from "./contributions.ts";
import { type ReportErrors, readReport, type TypedReport } from "./read-report.ts";
import type { ReportPlace } from "./report-place.ts";

interface Posted {
  place: ReportPlace;
  /** Language of the page. */
  locale: string;
  /** Id of the generation of content. */
  generation: string;
  form: FormData;
  /** Whether this sender may send one more now; asked only for a report that could be kept. */
  mayContribute(): boolean;
  now: number;
}

/** Why a report was not kept, and all that was typed. */
export interface RefusedReport {
  typed: TypedReport;
  errors: ReportErrors;
  /** Nothing is wrong with the report itself: too many came from here, or too many wait. */
  trouble: "often" | "full" | null;
  /** For the answer. */
  status: 422 | 429 | 503;
}

/** Takes a posted report: keeps it for whoever runs this copy, without a word of who sent it. */
export async function sendReport(
  db: Db,
  { place, locale, generation, form, mayContribute, now }: Posted,
): Promise<{ kept: ReportReason } | RefusedReport> {
  const read = readReport(form);
  const { typed } = read;
  if ("errors" in read) return { typed, errors: read.errors, trouble: null, status: 422 };
  if (!mayContribute()) return { typed, errors: {}, trouble: "often", status: 429 };
  const { course, lesson } = place;
  // A form of an older page asks for no part: then its address tells.
  const block = form.has("block") ? read.report.block : place.block;
  const sent = { kind: "report", locale, course, lesson, generation, ...read.report, block } as const;
  const stored = await storeContribution(db, sent, now);
  if (stored === "full") return { typed, errors: {}, trouble: "full", status: 503 };
  return { kept: read.report.reason };
}
