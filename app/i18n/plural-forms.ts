import type { Locale } from "./locale.ts";

export type PluralForms = Pick<Locale, "plurals">;

const SUFFIX = /_(zero|one|two|few|many|other)$/;

/** The key without its plural suffix, and the suffix. @example "lessons_few" -> ["lessons", "few"] */
export function splitPlural(key: string): [base: string, form: string | null] {
  const form = SUFFIX.exec(key)?.[1];
  return form ? [key.slice(0, -form.length - 1), form] : [key, null];
}

export const knowsPlurals = (tag: string) => Intl.PluralRules.supportedLocalesOf([tag]).length > 0;

/** First run of whole numbers that take this form. @example ("pl", "many") -> "0" ... "5-21" */
function firstRun(numbers: number[]): string {
  const start = numbers.find((n) => n > 0) ?? numbers[0];
  if (start === undefined) return "";
  let end = start;
  while (numbers.includes(end + 1)) end += 1;
  return end > start ? `${start}-${end}` : String(start);
}

/**
 * The plural forms that a language needs for whole numbers up to 1000, each with numbers that take it.
 * CLDR tells them; where Intl does not know the language, its locale.json does.
 */
export function pluralForms(tag: string, { plurals }: PluralForms): Map<string, string> {
  if (!knowsPlurals(tag)) {
    return new Map(Object.entries(plurals).map(([form, samples]) => [form, samples.join(", ")]));
  }
  const known = formsOfCldr.get(tag) ?? wholeNumberForms(tag);
  formsOfCldr.set(tag, known);
  return known;
}

/** They are asked for with every string, and cost a thousand questions to find. */
const formsOfCldr = new Map<string, Map<string, string>>();

function wholeNumberForms(tag: string): Map<string, string> {
  const rules = new Intl.PluralRules(tag);
  const numbers = Map.groupBy(
    Array.from({ length: 1001 }, (_, n) => n),
    (n) => rules.select(n),
  );
  return new Map([...numbers].map(([form, taken]) => [form, firstRun(taken)]));
}

/** Every form the language has at all: French has "many" from a million on, and may use it, but need not. */
export function allowedForms(tag: string, locale: PluralForms): Set<string> {
  const known = knowsPlurals(tag) ? new Intl.PluralRules(tag).resolvedOptions().pluralCategories : [];
  // i18next gives "zero" to any language as a text of its own for nothing at all.
  return new Set(["zero", ...pluralForms(tag, locale).keys(), ...known]);
}

/** Whole numbers first, those that people meet most; then what only fractions and millions take. */
const TRIED = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 20, 21, 22, 100, 101, 1_000_000, 1.5];
const SAMPLES = 4;

/** Each plural form of a language with numbers that take it, as `locale.json` has them; null where Intl lacks it. */
export function pluralSamples(tag: string): Locale["plurals"] | null {
  if (!knowsPlurals(tag)) return null;
  const rules = new Intl.PluralRules(tag);
  const samples: Locale["plurals"] = {};
  for (const form of rules.resolvedOptions().pluralCategories) {
    const taken = TRIED.filter((n) => rules.select(n) === form);
    const whole = taken.filter((n) => n <= 1000 && Number.isInteger(n));
    // A form without any of these is for numbers nobody has met here: pluralForms does not ask for it either.
    if (taken.length > 0) samples[form] = (whole.length > 0 ? whole : taken).slice(0, SAMPLES);
  }
  return samples;
}
