import type { Locale } from "./locale.ts";

type Spoken = Pick<Locale, "tag" | "digits">;

/** The tag with its numbering system, so that text and UI use the same digits. @example "ar" -> "ar-u-nu-arab" */
export const intlTag = ({ tag, digits }: Spoken) => `${tag}-u-nu-${digits}`;

const numberFormats = new Map<string, Intl.NumberFormat>();

export function formatNumber(locale: Spoken, value: number, options: Intl.NumberFormatOptions = {}): string {
  const key = `${intlTag(locale)} ${JSON.stringify(options)}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(intlTag(locale), options);
    numberFormats.set(key, format);
  }
  return format.format(value);
}

/** A day as this language writes it, in its own calendar; by UTC, as the server knows no other clock. */
export function formatDay(locale: Spoken, at: number): string {
  return new Intl.DateTimeFormat(intlTag(locale), { dateStyle: "long", timeZone: "UTC" }).format(at);
}

/** Several names in one sentence, with the commas and the "and" of this language. */
export function formatList(locale: Spoken, names: readonly string[]): string {
  return new Intl.ListFormat(intlTag(locale), { type: "conjunction" }).format(names);
}

/** The same in pieces, for names that are more than text. */
export const listParts = (locale: Spoken, names: readonly string[]) =>
  new Intl.ListFormat(intlTag(locale), { type: "conjunction" }).formatToParts(names);

const languageNames = new Map<string, Intl.DisplayNames>();

/**
 * What a language is called in another one, as its readers say it; its own name for itself where nobody has told Intl.
 * @example (swahili, "en") -> "Kiingereza"
 */
export function languageName(speech: Spoken, tag: string, locales: readonly Locale[]): string {
  let names = languageNames.get(speech.tag);
  if (!names) {
    names = new Intl.DisplayNames([speech.tag], { type: "language", fallback: "none" });
    languageNames.set(speech.tag, names);
  }
  // Of a language that it does not know, Intl speaks the machine's own.
  const isSpoken =
    new Intl.Locale(names.resolvedOptions().locale).language === new Intl.Locale(speech.tag).language;
  return (isSpoken ? names.of(tag) : null) ?? locales.find((one) => one.tag === tag)?.name ?? tag;
}
