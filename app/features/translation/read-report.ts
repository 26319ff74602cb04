import { MOST, type ReportReason, reportReasons } from "./contributions.ts";
import { readPlainText, type TextRefusal } from "./plain-text.ts";
import { blockIn } from "./report-place.ts";

/** What the form holds, as it was typed: shown again when it could not be taken. */
export interface TypedReport {
  reason: string;
  text: string;
  credit: string;
  /** Of the part that was chosen; "" is the lesson as a whole. */
  block: string;
}

export interface ReportErrors {
  reason?: "none";
  text?: TextRefusal;
  credit?: TextRefusal;
}

export interface Report {
  reason: ReportReason;
  text: string;
  credit: string | null;
  block: string | null;
}

export const emptyReport: TypedReport = { reason: "", text: "", credit: "", block: "" };

const isReason = (value: string): value is ReportReason => reportReasons.some((reason) => reason === value);

/** A posted report, or what is the matter with it, field by field. */
export function readReport(
  form: FormData,
): { report: Report; typed: TypedReport } | { errors: ReportErrors; typed: TypedReport } {
  const typed = {
    reason: field(form, "reason"),
    text: field(form, "text"),
    credit: field(form, "credit"),
    block: field(form, "block"),
  };
  const text = readPlainText(typed.text, { most: MOST.text, lines: "many" });
  const credit = readPlainText(typed.credit, { most: MOST.credit, lines: "one" });
  const errors: ReportErrors = {};
  if (!isReason(typed.reason)) errors.reason = "none";
  if ("code" in text) errors.text = text;
  if ("code" in credit && credit.code !== "empty") errors.credit = credit;
  if (!isReason(typed.reason) || "code" in text || errors.credit) return { errors, typed };
  return {
    report: {
      reason: typed.reason,
      text: text.text,
      credit: "text" in credit ? credit.text : null,
      block: blockIn(typed.block),
    },
    typed,
  };
}

/** A field sent twice, or as a file, is no form of ours. */
function field(form: FormData, name: string): string {
  const [value, ...others] = form.getAll(name);
  return typeof value === "string" && others.length === 0 ? value : "";
}
