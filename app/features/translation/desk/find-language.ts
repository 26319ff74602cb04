import type { Locale } from "../../../i18n/locale.ts";
import { LANGUAGE_TAGS } from "./language-tags.ts";

/** As many as somebody reads through. */
const MOST_FOUND = 8;

/** Without marks, signs and capitals. @example "Português (Brasil)" -> "portugues brasil" */
const plain = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Mc}]+/gu, " ")
    .trim();

/** Names by tag in one language; made when it is first asked for, and kept. */
const namesIn = new Map<string, ReadonlyMap<string, string>>();
let ownNames: ReadonlyMap<string, string> | undefined;

function namesOf(tag: string): ReadonlyMap<string, string> {
  const known = namesIn.get(tag);
  if (known) return known;
  const names = new Intl.DisplayNames([tag], { type: "language", fallback: "none" });
  const found = new Map(LANGUAGE_TAGS.map((one) => [one, plain(names.of(one) ?? "")]));
  namesIn.set(tag, found);
  return found;
}

/** What each language calls itself, where Intl speaks it. */
function allOwnNames(): ReadonlyMap<string, string> {
  ownNames ??= new Map(
    Intl.DisplayNames.supportedLocalesOf(LANGUAGE_TAGS).map((tag) => {
      const names = new Intl.DisplayNames([tag], { type: "language", fallback: "none" });
      return [tag, plain(names.of(tag) ?? "")];
    }),
  );
  return ownNames;
}

/** With script and country, as most write it: the same for `zh` and `zh-Hans`. */
const whole = (tag: string): string => new Intl.Locale(tag).maximize().toString();
const wholeTags = new Map(LANGUAGE_TAGS.map((tag) => [tag, whole(tag)]));

const WHOLE_WORD = 3;

/** How near a name is to what was typed; 0: it is another. */
function likeness(name: string, wanted: string): number {
  if (name === wanted) return 4;
  if (name.startsWith(`${wanted} `)) return WHOLE_WORD;
  if (name.startsWith(wanted)) return 2;
  return name.includes(` ${wanted}`) ? 1 : 0;
}

/**
 * Tags of the languages with such a name: in English, in the language of the page, or in their own; the nearest first.
 * A language that is here stands under the tag that it has here. `page` must be a language of the site, for its names
 * are kept.
 */
export function findLanguages(typed: string, page: string, here: readonly Locale[]): string[] {
  const name = plain(typed);
  const found = byName(name, page, here);
  const words = name.split(" ");
  if (found.length > 0 || words.length === 1) return found;
  // "Swahili language", "bahasa Indonesia": one of the words is its name.
  return [...new Set(words.flatMap((word) => byName(word, page, here, WHOLE_WORD)))].slice(0, MOST_FOUND);
}

function byName(wanted: string, page: string, here: readonly Locale[], least = 1): string[] {
  if ([...wanted].length < 2) return [];
  const best = new Map<string, number>();
  const offer = (tag: string, ...names: (string | undefined)[]) => {
    const like = Math.max(...names.map((name) => (name ? likeness(name, wanted) : 0)));
    if (like >= least) best.set(tag, Math.max(like, best.get(tag) ?? 0));
  };
  const ours = new Set(here.map(({ tag }) => whole(tag)));
  const names = [namesOf("en"), namesOf(page), allOwnNames()];
  for (const { tag, name, english } of here) {
    const { language } = new Intl.Locale(tag);
    offer(tag, plain(name), plain(english), ...names.map((by) => by.get(language)));
  }
  for (const tag of LANGUAGE_TAGS) {
    if (!ours.has(wholeTags.get(tag) ?? "")) offer(tag, ...names.map((by) => by.get(tag)));
  }
  return [...best.keys()].toSorted((a, b) => (best.get(b) ?? 0) - (best.get(a) ?? 0)).slice(0, MOST_FOUND);
}
