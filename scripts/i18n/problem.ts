/** Something wrong with a string: where it is, what it is, and how to mend it. */
export interface Problem {
  /** From the root of the project, with forward slashes. */
  file: string;
  line: number;
  column: number;
  /** `subject/defect`, stable, so that a contributor can look it up. */
  code: string;
  message: string;
  mend: string;
}

export const printProblem = ({ file, line, column, code, message, mend }: Problem) =>
  `${file}:${line}:${column} error ${code}  ${message}\n  Mend: ${mend}`;
