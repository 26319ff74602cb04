import type { Locale } from "../../i18n/locale.ts";
import { sourceLocale } from "../../i18n/source-locale.ts";
import type { Generation } from "../content/generation.ts";

export interface GlossaryTerm {
  id: string;
  term: string;
  definition: string;
  /** The language this entry stands in: the source's where it is not translated yet. */
  lang: string;
  dir: "ltr" | "rtl";
}

/** Every term once, in the reader's language and its alphabet's order. */
export function termsFor(generation: Generation, locale: Locale): GlossaryTerm[] {
  const own = new Map(generation.terms(locale.tag).map((entry) => [entry.id, entry]));
  const collator = new Intl.Collator(locale.tag);
  return generation
    .terms(sourceLocale)
    .map((source): GlossaryTerm => {
      const translated = own.get(source.id);
      const { id, term, definition } = translated ?? source;
      return translated
        ? { id, term, definition, lang: locale.tag, dir: locale.direction }
        : { id, term, definition, lang: sourceLocale, dir: "ltr" };
    })
    .sort((a, b) => collator.compare(a.term, b.term));
}
