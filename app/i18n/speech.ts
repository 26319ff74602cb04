import type { Locale, Speech } from "./locale.ts";
import { splitPlural } from "./plural-forms.ts";
import { sourceLocale } from "./source-locale.ts";

/** UI strings of a language by namespace, nested as their files are. */
type Words = Record<string, object | string>;

/** Keys without their plural forms: a language has other forms than the source, and may have more of them. */
function keysOf(words: Words, before = "", into = new Set<string>()): Set<string> {
  for (const [name, value] of Object.entries(words)) {
    if (typeof value === "string") into.add(before + splitPlural(name)[0]);
    else if (value !== null && typeof value === "object") keysOf(value as Words, `${before}${name}.`, into);
  }
  return into;
}

/** How many of the source's strings a language has. */
export function countStrings(source: Words, own: Words): { total: number; own: number } {
  const [all, ours] = [keysOf(source), keysOf(own)];
  return { total: all.size, own: [...all].filter((key) => ours.has(key)).length };
}

/** The pages that everybody meets, by their files of strings: a language is judged by them, however many others there are. */
export const MET_FIRST: readonly string[] = ["common", "home", "course", "lesson", "exercise", "languages"];

/** Pages that a learner comes to later; after them those of teachers and translators. */
export const MET_NEXT: readonly string[] = ["me", "glossary", "about", "error", "certificate", "report"];

const ofMetFirst = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).filter(([namespace]) => MET_FIRST.includes(namespace)));

/** How many more words of the first pages a language needs before its pages speak it; 0: they do. A third is enough. */
export function wordsToSpeech(source: Words, own: Words): number {
  const there = countStrings(ofMetFirst(source), ofMetFirst(own));
  return Math.max(0, Math.ceil(there.total / 3) - there.own);
}

/**
 * Marks the languages that are only begun: with less than a third of the words of the first pages, all pages speak the
 * next language of the chain, for a page half in one and half in another is harder to read than either.
 */
export function withSpeech(locales: readonly Locale[], strings: Readonly<Record<string, Words>>): Locale[] {
  const source = strings[sourceLocale] ?? {};
  const isBegun = ({ tag }: Locale): boolean => wordsToSpeech(source, strings[tag] ?? {}) > 0;
  const able = new Map(locales.filter((one) => !isBegun(one)).map((one) => [one.tag, one]));
  return locales.map((locale) => {
    if (able.has(locale.tag)) return locale;
    const next = [...locale.fallback, sourceLocale].find((tag) => able.has(tag));
    const speaker = next === undefined ? undefined : able.get(next);
    if (!speaker || speaker.tag === locale.tag) return locale;
    const { tag, direction, digits } = speaker;
    return { ...locale, speaks: { tag, direction, digits } };
  });
}

/** The language that a locale's pages speak around their lessons: its own, or another one while it is only begun. */
export const speechOf = (locale: Locale): Speech => locale.speaks ?? locale;

/** Attributes of what the site itself says in a page of this locale, inside text of another language. */
export const inSpeech = (locale: Locale): { lang: string; dir: Locale["direction"] } => {
  const { tag, direction } = speechOf(locale);
  return { lang: tag, dir: direction };
};

/** Languages that visitors are offered; a begun one is reached by its address and by the page of languages. */
export const offered = (locales: readonly Locale[]): Locale[] => locales.filter(({ speaks }) => !speaks);
