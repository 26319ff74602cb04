import { type Problem as ContentProblem, formatProblem } from "../../app/features/content/policy/problem.ts";

/** Something wrong with a string: where it is, what it is, and how to mend it. Files are named from the project's root. */
export interface Problem extends Omit<ContentProblem, "severity"> {
  /** Absent: an error. */
  severity?: "warning";
}

export const isError = ({ severity }: Problem): boolean => severity === undefined;

/** The same lines as for lessons. */
export const printProblem = (problem: Problem): string =>
  formatProblem({ ...problem, severity: problem.severity ?? "error" });
