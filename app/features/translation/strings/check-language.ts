import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fallbackProblem } from "../../../i18n/fallback.ts";
import { type Locale, localeFile } from "../../../i18n/locale.ts";
import { localeNameProblem } from "../../../i18n/locale-name.ts";
import { knowsPlurals, pluralForms } from "../../../i18n/plural-forms.ts";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import { type Problem, type Reporter, reportOn, START } from "../../content/policy/problem.ts";
import { compareStrings } from "./compare-strings.ts";
import { readStrings, type StringFile } from "./read-strings.ts";

type LocaleFile = Omit<Locale, "tag">;

export const localeFileOf = (tag: string): string => `locales/${tag}/locale.json`;
export const stringsFileOf = (tag: string, namespace: string): string =>
  `locales/${tag}/ui/${namespace}.json`;

/** The UI strings of a language by namespace, in the order of their names. */
export function readLanguageStrings(root: string, tag: string): Map<string, StringFile> {
  const folder = path.join(root, "locales", tag, "ui");
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return new Map(
    names
      .filter((name) => name.endsWith(".json"))
      .map((name) => {
        const namespace = name.slice(0, -".json".length);
        return [namespace, readStrings(stringsFileOf(tag, namespace), readFileSync(path.join(folder, name)))];
      }),
  );
}

/** Reads a language's `locale.json`; null where its name or its content is wrong. */
export function readLocaleFile(root: string, tag: string, report: Reporter): LocaleFile | null {
  const misnamed = localeNameProblem(tag);
  if (misnamed) {
    report.error(START, "locale/tag", misnamed.message, misnamed.mend);
    return null;
  }
  const source = localeFileOf(sourceLocale);
  try {
    const text = readFileSync(path.join(root, localeFileOf(tag)), "utf8");
    const parsed = localeFile.safeParse(JSON.parse(text));
    if (parsed.success) {
      checkSamples(tag, parsed.data, report);
      const chain = fallbackProblem(tag, parsed.data.fallback);
      if (chain) report.error(START, "locale/fallback", chain.message, chain.mend);
      return parsed.data;
    }
    const [issue] = parsed.error.issues;
    const message = `${issue?.path.join(".") || "the file"}: ${issue?.message}.`;
    report.error(START, "locale/invalid", message, `compare with ${source}.`);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    report.error(START, "locale/invalid", message, `copy ${source} and fill it in.`);
  }
  return null;
}

/** The sample numbers of locale.json must take the form they stand for, where Intl can tell. */
function checkSamples(tag: string, locale: LocaleFile, report: Reporter): void {
  if (!knowsPlurals(tag)) return;
  const rules = new Intl.PluralRules(tag);
  const bad = Object.entries(locale.plurals).flatMap(([form, samples]) =>
    samples
      .filter((n) => rules.select(n) !== form)
      .map((n) => `${n} takes "${rules.select(n)}", not "${form}"`),
  );
  const lacking = [...pluralForms(tag, locale).keys()].filter((form) => !(form in locale.plurals));
  for (const message of [...bad, ...lacking.map((form) => `"plurals" lacks "${form}"`)])
    report.error(START, "locale/plurals", `${message}.`, "give each plural form numbers that take it.");
}

/** What is wrong with, and missing from, the UI strings and the `locale.json` of a language. */
export function checkLanguage(root: string, tag: string, source: Map<string, StringFile>): Problem[] {
  const report = reportOn(localeFileOf(tag));
  const locale = readLocaleFile(root, tag, report);
  const { problems } = report;
  if (!locale) return problems;
  const target = readLanguageStrings(root, tag);
  for (const [namespace, original] of source) {
    const strings = target.get(namespace);
    if (strings) {
      problems.push(...compareStrings(original, strings, tag, locale));
      continue;
    }
    const missing = reportOn(stringsFileOf(tag, namespace));
    const message = `${original.entries.length} strings of "${namespace}" are missing.`;
    const mend = `write what you have translated of ${original.file}; npm run translations -- next ${tag} shows it.`;
    missing.warn(START, "string/missing", message, mend);
    problems.push(...missing.problems);
  }
  for (const [namespace, { file }] of target) {
    if (source.has(namespace)) continue;
    const extra = reportOn(file);
    const mend = "correct its name; or delete it, if the source had it once.";
    extra.warn(START, "string/extra", `the source has no "${namespace}".`, mend);
    problems.push(...extra.problems);
  }
  return problems;
}
