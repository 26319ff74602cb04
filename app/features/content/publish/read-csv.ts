export interface CsvRow {
  line: number;
  cells: string[];
  /** Where each cell stands in the text, with its quotes. */
  places: { start: number; end: number }[];
}

/** RFC 4180 with LF or CRLF; a quoted cell may hold commas, quotes ("") and line ends. Null: a quote is not closed. */
export function readCsv(text: string): CsvRow[] | null {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let places: CsvRow["places"] = [];
  let cell = "";
  let isQuoted = false;
  let line = 1;
  let start = 1;
  let from = 0;
  const endCell = (at: number): void => {
    cells.push(cell);
    places.push({ start: from, end: at > from && text[at] === "\n" && text[at - 1] === "\r" ? at - 1 : at });
    cell = "";
    from = at + 1;
  };
  const endRow = (at: number): void => {
    endCell(at);
    if (cells.length > 1 || cells[0] !== "") rows.push({ line: start, cells, places });
    cells = [];
    places = [];
    start = line + 1;
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (isQuoted) {
      if (character === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (character === '"') isQuoted = false;
      else cell += character;
      if (character === "\n") line++;
    } else if (character === '"' && cell === "") isQuoted = true;
    else if (character === ",") endCell(i);
    else if (character === "\n") {
      endRow(i);
      line++;
    } else if (character !== "\r" || text[i + 1] !== "\n") cell += character;
  }
  if (isQuoted) return null;
  if (cell !== "" || cells.length > 0) endRow(text.length);
  return rows;
}

/** A line of a CSV file. @example ["a", "b, c"] -> 'a,"b, c"' */
export const csvRow = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
