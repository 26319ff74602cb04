import { type Problem, reportOn } from "../../app/features/content/policy/problem.ts";
import type { StringFile } from "../../app/features/translation/strings/read-strings.ts";
import { splitPlural } from "../../app/i18n/plural-forms.ts";
import type { CodeScan } from "./scan-code.ts";

export const DEFAULT_NAMESPACE = "common";

const namespacesOf = (scan: CodeScan) => [DEFAULT_NAMESPACE, ...scan.namespaces];

/** Every key as t() may be asked for it, with or without its plural suffix. */
const askable = (strings: Map<string, StringFile>) =>
  new Set(
    [...strings].flatMap(([namespace, { entries }]) =>
      entries.flatMap(({ key }) => [`${namespace}:${key}`, `${namespace}:${splitPlural(key)[0]}`]),
    ),
  );

/** True if this module asks for the key: written out, or made by a template such as t(`lesson:${kind}`). */
function uses(scan: CodeScan, namespace: string, key: string): boolean {
  const full = `${namespace}:${key}`;
  const names = namespacesOf(scan).includes(namespace) ? [full, key] : [full];
  if (names.some((name) => scan.literals.has(name))) return true;
  return scan.templates.some(({ before, after }) =>
    names.some((name) => {
      if (!/^[\w-]+[:.]/.test(before) || !name.startsWith(before) || !name.endsWith(after)) return false;
      // A bare "lesson:" would make every key used: then what is put in must stand in the module too.
      const middle = name.slice(before.length, name.length - after.length);
      return !before.endsWith(":") || scan.literals.has(middle);
    }),
  );
}

/** Keys that the code asks for and the source lacks, and words that stand in the code itself. */
export function checkCode(scans: Map<string, CodeScan>, strings: Map<string, StringFile>): Problem[] {
  const known = askable(strings);
  const problems: Problem[] = [];
  for (const [file, scan] of scans) {
    const report = reportOn(file);
    for (const { key, ...place } of scan.calls) {
      const candidates = key.includes(":") ? [key] : namespacesOf(scan).map((name) => `${name}:${key}`);
      if (candidates.some((candidate) => known.has(candidate))) continue;
      const message = `t("${key}") asks for a string that locales/en/ui does not have.`;
      const mend = "add it there, or correct the key.";
      report.error(place, "code/unknown-key", message, mend);
    }
    for (const { text, ...place } of scan.texts) {
      const message = `"${text}" stands in the code, so nobody can translate it.`;
      const mend = "put it into locales/en/ui and show it with t().";
      report.error(place, "code/literal-text", message, mend);
    }
    problems.push(...report.problems);
  }
  return problems;
}

/** Strings of the source that no module asks for, neither by name nor by a template. */
export function checkUnused(scans: Map<string, CodeScan>, strings: Map<string, StringFile>): Problem[] {
  const modules = [...scans.values()];
  const problems: Problem[] = [];
  for (const [namespace, { file, entries }] of strings) {
    const report = reportOn(file);
    for (const { key, ...place } of entries) {
      const names = [key, splitPlural(key)[0]];
      if (names.some((name) => modules.some((scan) => uses(scan, namespace, name)))) continue;
      const message = `"${key}" is used nowhere in the code.`;
      const mend = "delete it in every language.";
      report.error(place, "string/unused", message, mend);
    }
    problems.push(...report.problems);
  }
  return problems;
}
