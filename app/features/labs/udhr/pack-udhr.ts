import { ARTICLES, type UdhrText } from "./udhr-set.ts";

const ARTICLE = /<article data-number="(\d+)">(.*?)<\/article>/gs;
const PARAGRAPH = /<p>(.*?)<\/p>/gs;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** Slips of the package's texts, by article: as it stands there, and as the Declaration has it. */
const SLIPS: Readonly<Record<string, readonly [article: number, slip: string, right: string][]>> = {
  ar: [
    [16, "والمرأة متا بلغا", "والمرأة متى بلغا"],
    [21, "لبلاده ما مباشرة", "لبلاده إما مباشرة"],
    // Without its first word the paragraph allows what it forbids.
    [29, "يصح بحال من الأحوال", "لا يصح بحال من الأحوال"],
  ],
};

/**
 * The articles of one declaration of the package, without preamble and headings (not every translation has them), and
 * without the slips that are known.
 * @throws when an article is missing or empty, or a slip no longer there
 */
export function takeArticles(tag: string, html: string): UdhrText {
  const articles = [...html.matchAll(ARTICLE)].map(([, number, body = ""], index) => {
    const paragraphs = [...body.matchAll(PARAGRAPH)].map(([, text = ""]) => plainText(text)).filter(Boolean);
    if (Number(number) !== index + 1 || paragraphs.length === 0) throw new Error(`${tag}: article ${number}`);
    return paragraphs;
  });
  if (articles.length !== ARTICLES) throw new Error(`${tag} has ${articles.length} articles`);
  for (const [number, slip, right] of SLIPS[tag] ?? []) {
    const article = articles[number - 1] ?? [];
    const at = article.findIndex((paragraph) => paragraph.includes(slip));
    if (at < 0) throw new Error(`${tag}: article ${number} no longer says "${slip}"`);
    article[at] = (article[at] ?? "").replace(slip, right);
  }
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
