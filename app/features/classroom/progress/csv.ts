const BOM = "\uFEFF";

/** What a spreadsheet would take for a formula, also as full-width signs, and after spaces that it trims. */
const FORMULA = /^[\s\p{Z}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** The same within a text, where a spreadsheet that divides columns by semicolons or tabs begins a new one. */
const LATER_FORMULA = /([;\t][\s\p{Z}"]*)(?=[=+\-@＝＋－＠])/gu;

/**
 * A table as CSV (RFC 4180) that a spreadsheet opens in any script: UTF-8 with BOM, CRLF. Text that would be run as a
 * formula gets an apostrophe before it; numbers are numbers.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return BOM + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const later = value.replace(LATER_FORMULA, "$1'");
  const safe = FORMULA.test(value) ? `'${later}` : later;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
