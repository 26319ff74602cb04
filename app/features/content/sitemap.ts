import { sourceLocale } from "../../i18n/source-locale.ts";
import { offered } from "../../i18n/speech.ts";
import type { Generation } from "./generation.ts";

/**
 * Every page with its sisters in other languages. hreflang stands here and not in the pages,
 * so that a page does not grow with the number of languages. What is not translated is left out.
 */
export function sitemapXml(generation: Generation, origin: string): string {
  const tags = generation.locales.map(({ tag }) => tag);
  const spoken = offered(generation.locales).map(({ tag }) => tag);
  const everywhere = ["", "/languages", "/glossary", "/about"];
  const pages = [
    ...everywhere.map((path) => ({ path, tags: spoken })),
    ...generation.courses.flatMap((course) => [
      { path: `/courses/${course.id}`, tags: spoken.filter((tag) => generation.courseWords(tag, course.id)) },
      ...course.lessons.map(({ id }) => ({
        path: `/courses/${course.id}/${id}`,
        tags: tags.filter((tag) => generation.hasLesson(tag, course.id, id)),
      })),
    ]),
  ];
  const urls = pages.flatMap(({ path, tags }) => {
    const links = [...tags.map((tag) => alternate(tag, `${origin}/${tag}${path}`))];
    if (tags.includes(sourceLocale)) links.push(alternate("x-default", `${origin}/${sourceLocale}${path}`));
    return tags.map((tag) => `<url><loc>${origin}/${tag}${path}</loc>${links.join("")}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join("\n")}\n</urlset>\n`;
}

const alternate = (tag: string, href: string) =>
  `<xhtml:link rel="alternate" hreflang="${tag}" href="${href}"/>`;
