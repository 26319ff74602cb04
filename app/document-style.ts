import { createHash } from "node:crypto";
import base from "./document.css?inline";
import type { Locale, Speech } from "./i18n/locale.ts";
import { speechOf } from "./i18n/speech.ts";

export interface DocumentStyle {
  href: string;
  css: string;
}

/** In the place of a tag, in the name of a style for all of them. */
export const EVERY_LANGUAGE = "languages";

const kept = new WeakMap<Locale, DocumentStyle>();

/**
 * The one stylesheet of a locale's documents: the common rules and the type of this language,
 * so that a page asks for one file and does not grow with the number of languages.
 */
export function documentStyle(locale: Locale, locales: readonly Locale[]): DocumentStyle {
  const known = kept.get(locale);
  if (known) return known;
  const others = locale.fallback.flatMap((tag) => locales.filter((other) => other.tag === tag));
  const css = [
    typeOf(":root", locale),
    listDigits(speechOf(locale)),
    // Where the page itself speaks another language, the rules of that one would hold for the lesson too.
    ...(locale.speaks ? [typeOf(`:lang(${locale.tag})`, locale)] : []),
    ...others.map((other) => typeOf(`:lang(${other.tag})`, other)),
    base,
  ].join("");
  const hash = createHash("sha256").update(css).digest("hex").slice(0, 10);
  const style = { href: `/styles/${locale.tag}.${hash}.css`, css };
  kept.set(locale, style);
  return style;
}

const typeOf = (selector: string, { font }: Locale) =>
  `${selector}{--body:${font.body};--heading:${font.heading};--size:${font.size};--leading:${font.line}}`;

const types = new WeakMap<readonly Locale[], DocumentStyle>();

/** The type of every language by its tag, for the pages that show text of several. */
export function typeOfLanguages(locales: readonly Locale[]): DocumentStyle {
  const known = types.get(locales);
  if (known) return known;
  const css = locales.map((locale) => typeOf(`:lang(${locale.tag})`, locale)).join("");
  const hash = createHash("sha256").update(css).digest("hex").slice(0, 10);
  const style = { href: `/styles/${EVERY_LANGUAGE}.${hash}.css`, css };
  types.set(locales, style);
  return style;
}

/** Numbered lists count in the digits of the text; a browser too old for it counts in Western ones. */
function listDigits({ digits }: Speech): string {
  if (digits === "latn") return "";
  const format = new Intl.NumberFormat(`en-u-nu-${digits}`);
  const symbols = Array.from({ length: 10 }, (_, digit) => `"${format.format(digit)}"`).join(" ");
  return `@counter-style digits{system:numeric;symbols:${symbols};suffix:". "}ol{list-style-type:digits}`;
}
