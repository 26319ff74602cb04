import type { Problem } from "../../content/policy/problem.ts";

export interface FindingChanges {
  new: Problem[];
  gone: Problem[];
}

const nameOf = ({ severity, code, message }: Problem, file: string): string =>
  [file, severity, code, message].join("\n");

/**
 * Findings of two trees, compared by what they say and not by their line: that moves with every line above it.
 * `renamed`: names before, by names of today.
 */
export function changedFindings(
  before: readonly Problem[],
  now: readonly Problem[],
  renamed: ReadonlyMap<string, string>,
): FindingChanges {
  const left = Map.groupBy(before, (problem) => nameOf(problem, problem.file));
  const fresh = now.filter((problem) => {
    const names = [problem.file, renamed.get(problem.file) ?? problem.file];
    return !names.some((file) => left.get(nameOf(problem, file))?.shift());
  });
  return { new: fresh, gone: [...left.values()].flat() };
}
