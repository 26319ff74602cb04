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

/** Every term once, in the reader's language, else in the next of its chain, and in its alphabet's order. */
export function termsFor(generation: Generation, locale: Locale): GlossaryTerm[] {
  const chain = [locale.tag, ...locale.fallback]
    .flatMap((tag) => generation.locales.find((one) => one.tag === tag) ?? [])
    .map((one) => ({ one, terms: new Map(generation.terms(one.tag).map((entry) => [entry.id, entry])) }));
  const collator = new Intl.Collator(locale.tag);
  return generation
    .terms(sourceLocale)
    .map((source): GlossaryTerm => {
      const found = chain.find(({ terms }) => terms.has(source.id));
      const { id, term, definition } = found?.terms.get(source.id) ?? source;
      const { tag: lang, direction: dir } = found?.one ?? { tag: sourceLocale, direction: "ltr" };
      return { id, term, definition, lang, dir };
    })
    .sort((a, b) => collator.compare(a.term, b.term));
}
