import { randomInt } from "node:crypto";
import { sourceLocale } from "../../i18n/source-locale.ts";
import type { Generation } from "../content/generation.ts";

/** Four of some 350: 34 bits, to be guessed online only, at the pace of `attempts.ts`. */
export const WORDS_IN_PASSPHRASE = 4;

/** The list of a language, or of the first of its fallbacks that has one. */
export function passphraseWords(generation: Generation, locale: string): string[] {
  const known = generation.locales.find(({ tag }) => tag === locale);
  for (const tag of [locale, ...(known?.fallback ?? []), sourceLocale]) {
    const words = generation.passphraseWords(tag);
    if (words.length > 0) return words;
  }
  throw new Error(
    `there are no words for passphrases: is locales/${sourceLocale}/passphrase-words.txt there?`,
  );
}

/** A new passphrase as it is printed on a card. What is stored is the hash of it folded. */
export function makePassphrase(words: readonly string[]): string {
  return Array.from({ length: WORDS_IN_PASSPHRASE }, () => words[randomInt(words.length)]).join(" ");
}
