import { traitsOf } from "../../content/blocks/traits.ts";
import type { SiteData } from "../../content/publish/read-site.ts";
import { type Evidence, evidenceOf, type LanguageKnown, type Said } from "./evidence.ts";

/** A text with a key: a string of the site, a course's title, a term of the glossary. */
interface KeyedText {
  file: string;
  key: string;
  text: string;
}

export interface TextChange {
  file: string;
  key: string;
  what: "new" | "changed" | "gone";
  /** Null where the source has no such key. */
  source: string | null;
  before: string | null;
  now: string | null;
  evidence: Evidence[];
}

/** Strings of the site, in sentences: a key with plural forms is one. */
export interface StringCounts {
  total: number;
  translated: number;
}

function flat(file: string, value: unknown, start = ""): KeyedText[] {
  if (typeof value !== "object" || value === null)
    return [{ file, key: start, text: value === undefined ? "" : String(value) }];
  return Object.entries(value).flatMap(([key, one]) =>
    flat(file, one, start === "" ? key : `${start}.${key}`),
  );
}

const stringsFile = (locale: string, namespace: string): string => `locales/${locale}/ui/${namespace}.json`;

/** All texts of a language but its lessons; those of a file stand together. */
export function keyedTexts(site: SiteData, locale: string): KeyedText[] {
  const { tag: _, ...facts } = site.locales.find(({ tag }) => tag === locale) ?? { tag: locale };
  return [
    ...flat(`locales/${locale}/locale.json`, facts),
    ...(site.terms[locale] ?? []).flatMap(({ id, ...words }) =>
      flat(`locales/${locale}/terms.csv`, words, id),
    ),
    ...flat(`content/${locale}/courses.yml`, site.courseWords[locale] ?? {}),
    ...Object.entries(site.strings[locale] ?? {}).flatMap(([name, strings]) =>
      flat(stringsFile(locale, name), strings),
    ),
  ];
}

const FORM = /_(?:zero|one|two|few|many|other)$/;

/** How many of the source's strings a language has, in whatever forms. */
export function countStrings(site: SiteData, source: string, locale: string): StringCounts {
  const keysOf = (tag: string) =>
    Object.entries(site.strings[tag] ?? {}).flatMap(([name, strings]) =>
      flat(name, strings).map(({ key }) => `${name}:${key}`),
    );
  const all = new Set(keysOf(source));
  const isPlural = (key: string) => FORM.test(key) && all.has(key.replace(FORM, "_other"));
  const sentence = (key: string) => (isPlural(key) ? key.replace(FORM, "") : key);
  const wanted = new Set([...all].map(sentence));
  const found = new Set(
    keysOf(locale).map((key) =>
      FORM.test(key) && wanted.has(key.replace(FORM, "")) ? key.replace(FORM, "") : key,
    ),
  );
  return { total: wanted.size, translated: [...wanted].filter((key) => found.has(key)).length };
}

const said = (text: string): Said => ({
  words: text,
  lines: [text],
  traits: traitsOf(text).concat(linksIn(text)).sort(),
});

/** Addresses and placeholders: both must stay as they are. */
const linksIn = (text: string): string[] =>
  (text.match(/https?:\/\/[^\s)"]+|\{\{[^}]*\}\}|\$t\([^)]*\)/g) ?? []).map((one) => `link ${one}`);

const byKey = (texts: readonly KeyedText[], own: string): Map<string, KeyedText> =>
  new Map(texts.map((one) => [`${one.file.replace(`/${own}/`, "/*/")} ${one.key}`, one]));

/** Every text of a language that is not as it was. `locale.json` has no source: a language is like no other. */
export function changedTexts(
  before: SiteData,
  now: SiteData,
  source: string,
  locale: string,
  known: LanguageKnown,
): TextChange[] {
  const originals = byKey(keyedTexts(now, source), source);
  const then = byKey(keyedTexts(before, locale), locale);
  const today = byKey(keyedTexts(now, locale), locale);
  return [...new Set([...today.keys(), ...then.keys()])].flatMap((name): TextChange[] => {
    const [old, one] = [then.get(name), today.get(name)];
    const { file, key } = one ?? old ?? { file: "", key: "" };
    if (old?.text === one?.text || !file) return [];
    const isWords = !file.endsWith("/locale.json");
    // A language may have plural forms that the source has not.
    const original = originals.get(name) ?? originals.get(name.replace(FORM, "_other"));
    const words = isWords && one && original;
    return [
      {
        file,
        key,
        what: one ? (old ? "changed" : "new") : "gone",
        source: isWords ? (original?.text ?? null) : null,
        before: old?.text ?? null,
        now: one?.text ?? null,
        evidence: words
          ? evidenceOf(said(original.text), old ? said(old.text) : null, said(one.text), known)
          : [],
      },
    ];
  });
}
