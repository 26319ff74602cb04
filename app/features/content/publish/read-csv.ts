/** RFC 4180 with LF or CRLF; a quoted cell may hold commas, quotes ("") and line ends. Null: a quote is not closed. */
export function readCsv(text: string): { line: number; cells: string[] }[] | null {
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  let line = 1;
  let start = 1;
  const endRow = (): void => {
    cells.push(cell);
    cell = "";
    if (cells.length > 1 || cells[0] !== "") rows.push({ line: start, cells });
    cells = [];
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
    else if (character === ",") {
      cells.push(cell);
      cell = "";
    } else if (character === "\n") {
      endRow();
      line++;
    } else if (character !== "\r" || text[i + 1] !== "\n") cell += character;
  }
  if (isQuoted) return null;
  if (cell !== "" || cells.length > 0) endRow();
  return rows;
}
