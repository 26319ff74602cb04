import { lettersOf } from "../../i18n/letters.ts";
import type { Locale } from "../../i18n/locale.ts";
import { pluralSamples } from "../../i18n/plural-forms.ts";
import { directionOf, scriptOf } from "../../i18n/script.ts";
import { fontsFor } from "../../i18n/script-fonts.ts";
import { sourceLocale } from "../../i18n/source-locale.ts";

/** What somebody who begins a language may say of it, where the tables say nothing or something else. */
export interface LanguageWords {
  name?: string | undefined;
  english?: string | undefined;
  /** ISO 15924. */
  script?: string | undefined;
  state?: Locale["state"] | undefined;
}

/** Fields of `locale.json` that a person who knows the language must look at, for no table knows them. */
export type Unsure = "name" | "plurals" | "digits" | "font" | "letters";

export type NewLocale = { locale: Omit<Locale, "tag">; unsure: Unsure[] } | { unknown: "name" | "script" };

/** Scripts in which the name of this site is already written, besides those that its neighbours have. */
const BRANDS: Readonly<Record<string, string>> = { Ethi: "ልሳን" };

/** In its own words, with a capital as the names of its neighbours have it; null where Intl does not know it. */
function ownName(tag: string, script: string): string | null {
  const names = new Intl.DisplayNames([tag], { type: "language", languageDisplay: "standard" });
  const spoken = names.resolvedOptions().locale;
  // Else it answers in English, or in the letters of another country.
  if (new Intl.Locale(spoken).language !== new Intl.Locale(tag).language) return null;
  if (scriptOf(spoken) !== script) return null;
  const name = names.of(tag) ?? "";
  return name === "" || name === tag ? null : name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

function englishName(tag: string): string | null {
  const names = new Intl.DisplayNames(["en"], { type: "language", languageDisplay: "standard" });
  const name = names.of(tag) ?? tag;
  return name.startsWith(new Intl.Locale(tag).language) ? null : name;
}

/** The same language in the same script first, else the source: `zh-Hant` never falls back to `zh-Hans`. */
function fallbackFor(tag: string, script: string, neighbours: readonly Locale[]): string[] {
  const { language } = new Intl.Locale(tag);
  const kin = neighbours.filter(
    (one) => one.tag !== tag && one.script === script && new Intl.Locale(one.tag).language === language,
  );
  const near = kin.map((one) => one.tag).filter((one) => one !== sourceLocale);
  return [...near.slice(0, 1), sourceLocale];
}

/** `locale.json` of a language that begins: from CLDR as far as Intl knows it, and from its neighbours here. */
export function newLocale(tag: string, neighbours: readonly Locale[], words: LanguageWords = {}): NewLocale {
  const script = words.script ?? scriptOf(tag);
  if (!script) return { unknown: "script" };
  const english = words.english ?? englishName(tag) ?? words.name;
  const name = words.name ?? ownName(tag, script);
  if (!english) return { unknown: "name" };
  const unsure: Unsure[] = name === null ? ["name"] : [];

  const plurals = pluralSamples(tag);
  if (!plurals) unsure.push("plurals");
  const knowsNumbers = Intl.NumberFormat.supportedLocalesOf([tag]).length > 0;
  if (!knowsNumbers && script !== "Latn") unsure.push("digits");
  const digits = knowsNumbers ? new Intl.NumberFormat(tag).resolvedOptions().numberingSystem : "latn";

  const like = neighbours.find((one) => one.script === script);
  const { font, isGuess } = fontsFor(tag, script);
  if (isGuess) unsure.push("font");
  const letters = lettersOf(tag);
  if (letters === null && (script === "Latn" || script === "Cyrl")) unsure.push("letters");
  return {
    locale: {
      name: name ?? english,
      english,
      brand: like?.brand ?? BRANDS[script] ?? "Lisan",
      direction: directionOf(script),
      script,
      digits,
      fallback: fallbackFor(tag, script, neighbours),
      plurals: plurals ?? { one: [1], other: [0, 2, 5, 100] },
      font,
      ...(letters !== null && { letters }),
      state: words.state ?? "human",
    },
    unsure,
  };
}
