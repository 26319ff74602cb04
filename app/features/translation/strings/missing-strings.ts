import type { Locale } from "../../../i18n/locale.ts";
import { pluralForms, splitPlural } from "../../../i18n/plural-forms.ts";
import type { StringFile } from "./read-strings.ts";

export interface MissingString {
  /** Without a plural form. */
  key: string;
  /** Where the source has it. */
  line: number;
  /** Keys as they are written, with the source's text for each: every plural form that whole numbers take. */
  wanted: { key: string; text: string }[];
  isPlural: boolean;
}

/** In the order in which people count. */
const FORMS = ["zero", "one", "two", "few", "many", "other"] as const;

/**
 * Plural forms that whole numbers take, with numbers that do: also what begins at a million (French, Portuguese), which
 * a language need not have, but whoever writes it must be told of. Forms of fractions are left out.
 */
export function formsToWrite(tag: string, locale: Pick<Locale, "plurals">): Map<string, string> {
  const needed = pluralForms(tag, locale);
  return new Map(
    FORMS.flatMap((form): [string, string][] => {
      const whole = locale.plurals[form]?.filter((sample) => Number.isInteger(sample)) ?? [];
      const samples = whole.length > 0 ? whole.join(", ") : needed.get(form);
      return samples === undefined ? [] : [[form, samples]];
    }),
  );
}

/** Strings of the source that a language has nothing of; one that lacks a plural form only is an error, told elsewhere. */
export function missingStrings(
  source: StringFile,
  target: StringFile | undefined,
  tag: string,
  locale: Pick<Locale, "plurals">,
): MissingString[] {
  const forms = [...formsToWrite(tag, locale).keys()];
  const plurals = new Set(
    source.entries.filter(({ key }) => key.endsWith("_other")).map(({ key }) => splitPlural(key)[0]),
  );
  const baseOf = (key: string): string => {
    const [base] = splitPlural(key);
    return plurals.has(base) ? base : key;
  };
  const there = new Set(target?.entries.map(({ key }) => baseOf(key)));
  const missing = new Map<string, MissingString>();
  for (const { key, text, line } of source.entries) {
    const base = baseOf(key);
    if (there.has(base)) continue;
    if (!plurals.has(base)) missing.set(key, { key, line, wanted: [{ key, text }], isPlural: false });
    else if (key.endsWith("_other")) {
      const one = source.entries.find((entry) => entry.key === `${base}_one`)?.text;
      const wanted = forms.map((form) => ({
        key: `${base}_${form}`,
        text: form === "one" ? (one ?? text) : text,
      }));
      missing.set(base, { key: base, line, wanted, isPlural: true });
    }
  }
  return [...missing.values()];
}
