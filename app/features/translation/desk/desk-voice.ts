import type { i18n as I18n } from "i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import { speechOf } from "../../../i18n/speech.ts";
import { translatorFor } from "../../../i18n/translator.ts";
import type { Generation } from "../../content/generation.ts";

/**
 * The language that the desk's own sentences stand in: the page's, or where nobody has translated them yet the next of
 * its chain, as a whole. A page that says two things in two languages says them in the wrong direction.
 */
export function deskVoice(generation: Generation, page: Locale): { locale: Locale; i18n: I18n } {
  const chain = [speechOf(page).tag, ...page.fallback, sourceLocale];
  const tag = chain.find((one) => Object.hasOwn(generation.strings(one), "desk"));
  const locale = generation.locales.find((one) => one.tag === tag) ?? page;
  return { locale, i18n: translatorFor(generation, locale) };
}
