import type { Term } from "../content/generation.ts";
import { checkText } from "../content/policy/check-text.ts";
import { type Problem, reportOn, START } from "../content/policy/problem.ts";
import { csvRow, readCsv } from "../content/publish/read-csv.ts";
import type { RefusedText, TextEdit } from "./strings/edit-strings.ts";

const COLUMNS = ["id", "term", "definition", "note"] as const;
const HEADER = `${COLUMNS.join(",")}\n`;
type TermColumn = Exclude<(typeof COLUMNS)[number], "id">;

export interface EditedTable {
  text: string;
  refused: RefusedText[];
  /** Edits of something that is not there yet and that lacks its other words: left out until they come too. */
  waiting: string[];
}

/** What may not stand in any text of ours. */
export function problemsOfLine(text: string): Problem[] {
  const report = reportOn("");
  checkText(new TextEncoder().encode(text), report);
  return report.problems.filter(({ severity }) => severity === "error");
}

export function refusedLine(key: string, code: string, message: string, mend: string): RefusedText {
  const report = reportOn("");
  report.error(START, code, message, mend);
  return { key, problems: report.problems };
}

/** A glossary with these cells ("<term>/<column>") in it, changed at their places; rows that are new stand where the source has them. */
export function editTerms(
  source: readonly Term[],
  own: string | null,
  edits: readonly TextEdit[],
): EditedTable {
  const refused: RefusedText[] = [];
  const wanted = new Map<string, Map<TermColumn, string>>();
  for (const { key, text } of edits) {
    const [id = "", column = ""] = key.split("/");
    const isKnown = source.some((term) => term.id === id) && isColumn(column);
    const words = text.replace(/\r\n?/g, "\n").normalize("NFC").trim();
    const problems = problemsOfLine(words);
    if (!isKnown)
      refused.push(
        refusedLine(key, "term/unknown", `the source has no "${key}".`, "look at the glossary again."),
      );
    else if (problems.length > 0) refused.push({ key, problems });
    else if (words === "" && column !== "note")
      refused.push(refusedLine(key, "string/empty", `"${key}" is empty.`, "write it, or leave it out."));
    else if (isColumn(column)) wanted.set(id, (wanted.get(id) ?? new Map()).set(column, words));
  }
  let text = own ?? HEADER;
  const waiting: string[] = [];
  for (const { id } of source) {
    const cells = wanted.get(id);
    if (!cells) continue;
    const rows = readCsv(text) ?? [];
    const row = rows.find((one) => one.cells[0] === id);
    if (row) {
      for (const column of [...cells.keys()].sort((a, b) => COLUMNS.indexOf(b) - COLUMNS.indexOf(a))) {
        const at = COLUMNS.indexOf(column);
        const place = row.places[at];
        if (!place || row.cells[at] === cells.get(column)) continue;
        text = text.slice(0, place.start) + csvRow([cells.get(column) ?? ""]) + text.slice(place.end);
      }
    } else if (!cells.has("term") || !cells.has("definition")) {
      for (const column of cells.keys()) waiting.push(`${id}/${column}`);
    } else {
      const line = csvRow([id, ...COLUMNS.slice(1).map((column) => cells.get(column as TermColumn) ?? "")]);
      const order = source.map((term) => term.id);
      const before = rows.findLast(
        (one, at) => at === 0 || order.indexOf(one.cells[0] ?? "") < order.indexOf(id),
      );
      const end = before?.places.at(-1)?.end ?? 0;
      text = `${text.slice(0, end)}\n${line}${text.slice(end)}`;
    }
  }
  return { text, refused, waiting };
}

const isColumn = (name: string): name is TermColumn =>
  name !== "id" && (COLUMNS as readonly string[]).includes(name);
