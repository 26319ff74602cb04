import { ARTICLES, type UdhrText } from "./udhr-set.ts";

const ARTICLE = /<article data-number="(\d+)">(.*?)<\/article>/gs;
const PARAGRAPH = /<p>(.*?)<\/p>/gs;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/**
 * The articles of one declaration of the package, without preamble and headings (not every translation has them).
 * @throws when an article is missing or empty
 */
export function takeArticles(tag: string, html: string): UdhrText {
  const articles = [...html.matchAll(ARTICLE)].map(([, number, body = ""], index) => {
    const paragraphs = [...body.matchAll(PARAGRAPH)].map(([, text = ""]) => plainText(text)).filter(Boolean);
    if (Number(number) !== index + 1 || paragraphs.length === 0) throw new Error(`${tag}: article ${number}`);
    return paragraphs;
  });
  if (articles.length !== ARTICLES) throw new Error(`${tag} has ${articles.length} articles`);
  return { tag, articles };
}

/** NFC first: "é" as one sign or as two would cost differently. */
const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");

/** One language a line: a difference between two versions can be read. */
export const packUdhr = (languages: readonly UdhrText[]): string =>
  `{\n  "languages": [\n${languages.map((one) => `    ${JSON.stringify(one)}`).join(",\n")}\n  ]\n}\n`;
