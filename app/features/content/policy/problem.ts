/** Something wrong in a contributed file, told so that its author can mend it. Lines and columns count from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  /** An error takes the file out; a warning never does. */
  severity: "error" | "warning";
  code: string;
  message: string;
  mend: string;
}

export interface Place {
  line: number;
  column: number;
}

/** Collects the problems of one file. */
export interface Reporter {
  problems: Problem[];
  error(place: Place, code: string, message: string, mend: string): void;
  warn(place: Place, code: string, message: string, mend: string): void;
}

export function reportOn(file: string): Reporter {
  const problems: Problem[] = [];
  const add =
    (severity: Problem["severity"]) => (place: Place, code: string, message: string, mend: string) => {
      problems.push({ file, line: place.line, column: place.column, severity, code, message, mend });
    };
  return { problems, error: add("error"), warn: add("warning") };
}

export const START: Place = { line: 1, column: 1 };

export function hasErrors(problems: Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}

/** @example "content/es/meet/meet-spot.mdx:42:1 error exercise/answer  q3: ...\n  Mend: ..." */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, code, message, mend } = problem;
  return `${file}:${line}:${column} ${severity} ${code}  ${message}\n  Mend: ${mend}`;
}

/** Line and column of an offset in UTF-16 units. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  let line = 1;
  for (let i = before.indexOf("\n"); i !== -1; i = before.indexOf("\n", i + 1)) line++;
  return { line, column: offset - start + 1 };
}

export function byPlace(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
