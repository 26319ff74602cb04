import type { Say } from "./say.ts";

/** The name of a language as the page's language calls it, by BCP 47 tag or ISO 639 code: it comes with the words. */
export const languageName = ({ say }: Say, code: string): string => say(`language:${code}`);

/** In the order of the page's language. */
export const byName = (words: Say, tags: readonly string[], lang: string): string[] => {
  const { compare } = new Intl.Collator(lang);
  return [...tags].sort((a, b) => compare(languageName(words, a), languageName(words, b)));
};
