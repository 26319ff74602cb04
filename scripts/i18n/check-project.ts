import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Locale, localeFile } from "../../app/i18n/locale.ts";
import { localeNameProblem } from "../../app/i18n/locale-name.ts";
import { compareStrings } from "./compare-strings.ts";
import { keyTypes } from "./key-types.ts";
import { knowsPlurals, pluralForms } from "./plural-forms.ts";
import type { Problem } from "./problem.ts";
import { readStrings, type StringFile } from "./read-strings.ts";
import { type CodeScan, scanCode } from "./scan-code.ts";
import { checkCode, checkUnused, DEFAULT_NAMESPACE } from "./use-of-keys.ts";

const SOURCE = "en";
export const TYPES_FILE = "app/i18n/i18next.d.ts";

type LocaleFile = Omit<Locale, "tag">;

function readLocaleStrings(root: string, tag: string): Map<string, StringFile> {
  const folder = `locales/${tag}/ui`;
  const names = existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder)).sort() : [];
  return new Map(
    names
      .filter((name) => name.endsWith(".json"))
      .map((name) => {
        const file = `${folder}/${name}`;
        return [name.slice(0, -".json".length), readStrings(file, readFileSync(path.join(root, file)))];
      }),
  );
}

function readLocaleFile(root: string, tag: string): { locale: LocaleFile | null; problems: Problem[] } {
  const file = `locales/${tag}/locale.json`;
  const wrong = (code: string, message: string, mend: string): Problem[] => [
    { file, line: 1, column: 1, code, message, mend },
  ];
  const misnamed = localeNameProblem(tag);
  if (misnamed) return { locale: null, problems: wrong("locale/tag", misnamed.message, misnamed.mend) };
  try {
    const parsed = localeFile.safeParse(JSON.parse(readFileSync(path.join(root, file), "utf8")));
    if (parsed.success) return { locale: parsed.data, problems: checkSamples(file, tag, parsed.data) };
    const [issue] = parsed.error.issues;
    const message = `${issue?.path.join(".") || "the file"}: ${issue?.message}.`;
    return {
      locale: null,
      problems: wrong("locale/invalid", message, `compare with locales/${SOURCE}/locale.json.`),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      locale: null,
      problems: wrong("locale/invalid", message, `copy locales/${SOURCE}/locale.json and fill it in.`),
    };
  }
}

/** The sample numbers of locale.json must take the form they stand for, where Intl can tell. */
function checkSamples(file: string, tag: string, locale: LocaleFile): Problem[] {
  if (!knowsPlurals(tag)) return [];
  const rules = new Intl.PluralRules(tag);
  const bad = Object.entries(locale.plurals).flatMap(([form, samples]) =>
    samples
      .filter((n) => rules.select(n) !== form)
      .map((n) => `${n} takes "${rules.select(n)}", not "${form}"`),
  );
  const lacking = [...pluralForms(tag, locale).keys()].filter((form) => !(form in locale.plurals));
  const messages = [...bad, ...lacking.map((form) => `"plurals" lacks "${form}"`)];
  const mend = "give each plural form numbers that take it.";
  return messages.map((message) => ({
    file,
    line: 1,
    column: 1,
    code: "locale/plurals",
    message: `${message}.`,
    mend,
  }));
}

function scanApp(root: string): Map<string, CodeScan> {
  const files = globSync("app/**/*.{ts,tsx}", { cwd: root }).sort();
  return new Map(
    files
      .map((file) => file.split(path.sep).join("/"))
      .filter((file) => !file.endsWith(".d.ts"))
      .map((file) => [file, scanCode(file, readFileSync(path.join(root, file), "utf8"))]),
  );
}

function compareLocale(root: string, tag: string, source: Map<string, StringFile>): Problem[] {
  const { locale, problems } = readLocaleFile(root, tag);
  if (!locale) return problems;
  const target = readLocaleStrings(root, tag);
  for (const [namespace, original] of source) {
    const file = `locales/${tag}/ui/${namespace}.json`;
    const strings = target.get(namespace);
    if (strings) {
      problems.push(...compareStrings(original, strings, tag, locale));
    } else {
      const message = `${original.entries.length} strings of "${namespace}" are missing.`;
      problems.push({
        file,
        line: 1,
        column: 1,
        code: "string/missing",
        message,
        mend: `copy ${original.file} and translate it.`,
      });
    }
  }
  for (const [namespace, { file }] of target) {
    if (source.has(namespace)) continue;
    const message = `the source has no "${namespace}".`;
    problems.push({
      file,
      line: 1,
      column: 1,
      code: "string/extra",
      message,
      mend: "delete the file, or correct its name.",
    });
  }
  return problems;
}

/** The text that the typed keys should have now. The default namespace comes first: plain keys are its own. */
export function wantedTypes(root: string): string {
  const namespaces = [...readLocaleStrings(root, SOURCE).keys()];
  return keyTypes([DEFAULT_NAMESPACE, ...namespaces.filter((name) => name !== DEFAULT_NAMESPACE)]);
}

/** Everything that can be wrong with the UI strings of a project folder, source first. */
export function checkProject(root: string): Problem[] {
  const source = readLocaleStrings(root, SOURCE);
  const scans = scanApp(root);
  const tags = readdirSync(path.join(root, "locales"))
    .filter((tag) => tag !== SOURCE)
    .sort();
  const problems = [SOURCE, ...tags].flatMap((tag) => compareLocale(root, tag, source));
  problems.push(...checkCode(scans, source), ...checkUnused(scans, source));
  const types = path.join(root, TYPES_FILE);
  if (!existsSync(types) || readFileSync(types, "utf8") !== wantedTypes(root)) {
    const message = "the typed keys do not match locales/en/ui.";
    const mend = "run node scripts/i18n-check.ts --fix.";
    problems.push({ file: TYPES_FILE, line: 1, column: 1, code: "types/stale", message, mend });
  }
  return problems;
}
