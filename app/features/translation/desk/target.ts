import type { Locale } from "../../../i18n/locale.ts";
import { localeNameProblem } from "../../../i18n/locale-name.ts";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { Generation } from "../../content/generation.ts";
import { newLocale, type Unsure } from "../new-locale.ts";

/** The language that somebody translates into. */
export interface Target {
  locale: Locale;
  /** It has no folder yet: it lives in what people send, until somebody takes some of it. */
  isNew: boolean;
  /** What no table knows of a new one. */
  unsure: readonly Unsure[];
}

/** A language by its tag, also one that nobody has begun. Null for what is no tag, for the source, and for what no table knows. */
export function targetOf({ locales }: Pick<Generation, "locales">, tag: string): Target | null {
  if (tag === sourceLocale || localeNameProblem(tag)) return null;
  const known = locales.find((locale) => locale.tag === tag);
  if (known) return { locale: known, isNew: false, unsure: [] };
  const made = newLocale(tag, locales);
  const source = locales.find((locale) => locale.tag === sourceLocale);
  return "unknown" in made
    ? null
    : {
        locale: { tag, ...made.locale, ...(source && { speaks: source }) },
        isNew: true,
        unsure: made.unsure,
      };
}
