import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Problem, reportOn, START } from "../../app/features/content/policy/problem.ts";
import { checkLanguage, readLanguageStrings } from "../../app/features/translation/strings/check-language.ts";
import { sourceLocale } from "../../app/i18n/source-locale.ts";
import { keyTypes } from "./key-types.ts";
import { type CodeScan, scanCode } from "./scan-code.ts";
import { checkCode, checkUnused, DEFAULT_NAMESPACE } from "./use-of-keys.ts";

export const TYPES_FILE = "app/i18n/i18next.d.ts";

function scanApp(root: string): Map<string, CodeScan> {
  // And what a bundle says to whoever starts it by a double click.
  const files = globSync(["app/**/*.{ts,tsx}", "scripts/bundle/*.ts", "scripts/start-here.ts"], {
    cwd: root,
  }).sort();
  return new Map(
    files
      .map((file) => file.split(path.sep).join("/"))
      .filter((file) => !file.endsWith(".d.ts"))
      .map((file) => [file, scanCode(file, readFileSync(path.join(root, file), "utf8"))]),
  );
}

/** The text that the typed keys should have now. The default namespace comes first: plain keys are its own. */
export function wantedTypes(root: string): string {
  const namespaces = [...readLanguageStrings(root, sourceLocale).keys()];
  return keyTypes([DEFAULT_NAMESPACE, ...namespaces.filter((name) => name !== DEFAULT_NAMESPACE)]);
}

/** Everything that can be wrong with the UI strings of a project folder, source first. */
export function checkProject(root: string): Problem[] {
  const source = readLanguageStrings(root, sourceLocale);
  const scans = scanApp(root);
  const tags = readdirSync(path.join(root, "locales"))
    .filter((tag) => tag !== sourceLocale)
    .sort();
  const problems = [sourceLocale, ...tags].flatMap((tag) => checkLanguage(root, tag, source));
  problems.push(...checkCode(scans, source), ...checkUnused(scans, source));
  const types = path.join(root, TYPES_FILE);
  if (!existsSync(types) || readFileSync(types, "utf8") !== wantedTypes(root)) {
    const report = reportOn(TYPES_FILE);
    const mend = "run node scripts/i18n-check.ts --fix.";
    report.error(START, "types/stale", "the typed keys do not match locales/en/ui.", mend);
    problems.push(...report.problems);
  }
  return problems;
}
