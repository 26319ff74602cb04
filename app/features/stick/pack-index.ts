import type { Locale } from "../../i18n/locale.ts";
import { translatorFor } from "../../i18n/translator.ts";
import type { Generation } from "../content/generation.ts";
import { escapeHtml } from "../reading/escape-html.ts";
import { fileSize } from "./file-size.ts";
import { stickPolicy } from "./stick-policy.ts";

export interface ListedPack {
  locale: Locale;
  /** Of the file. */
  name: string;
  title: string;
  /** Language of the title. */
  lang: string;
  bytes: number;
}

/**
 * The page beside the files: each language lists its own, in its own words. It asks for nothing either.
 * @param style the rules of every page
 */
export function packIndex(generation: Generation, packs: readonly ListedPack[], style: string): string {
  const locales = [...new Set(packs.map(({ locale }) => locale))];
  const fonts = locales.map(
    ({ tag, font }) =>
      `:lang(${tag}){--body:${font.body};--heading:${font.heading};--size:${font.size};--leading:${font.line}}`,
  );
  const css = [
    ":root{--body:sans-serif;--heading:sans-serif;--size:1.1rem;--leading:1.6}",
    ...fonts,
    style,
  ].join("\n");
  const title = locales.map(({ brand }) => brand).filter((brand, at, all) => all.indexOf(brand) === at);
  const sections = locales.map((locale) => {
    const { t } = translatorFor(generation, locale);
    const items = packs
      .filter((pack) => pack.locale === locale)
      .map(({ name, title: words, lang, bytes }) => {
        const dir = generation.locales.find(({ tag }) => tag === lang)?.direction ?? "ltr";
        const other = lang === locale.tag ? "" : ` lang="${lang}" dir="${dir}"`;
        return `<li><a class="line" href="${name}"><bdi${other}>${escapeHtml(words)}</bdi></a> <span class="quiet">${escapeHtml(fileSize(t, locale, bytes))}</span></li>`;
      });
    return `<section lang="${locale.tag}" dir="${locale.direction}" id="${locale.tag}"><h2>${escapeHtml(locale.name)}: ${escapeHtml(t("paper:pack"))}</h2><p>${escapeHtml(t("paper:packText"))}</p><ul>${items.join("")}</ul><p class="quiet">${escapeHtml(t("licence"))}</p></section>`;
  });
  const languages = locales.map(
    ({ tag, direction, name }) =>
      `<a class="button" href="#${tag}" lang="${tag}" dir="${direction}">${escapeHtml(name)}</a>`,
  );
  return `<!DOCTYPE html>
<html lang="${locales[0]?.tag ?? "en"}" dir="${locales[0]?.direction ?? "ltr"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${stickPolicy([], [css])}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title.join(" · "))}</title>
<style>${css}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title.join(" · "))}</h1>
<nav class="row">${languages.join("")}</nav>
${sections.join("\n")}
</main>
</body>
</html>
`;
}
