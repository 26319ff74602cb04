import { type LocaleOnDisk, localesOnDisk } from "../../../scripts/locales-on-disk.ts";

/** Scripts whose letters stand, join and break alike: what is seen in one language of a group is seen in the others. */
const alike: Record<string, string> = { Cyrl: "Latn", Hant: "Hans" };
const groupOf = ({ script }: LocaleOnDisk): string => alike[script] ?? script;

const first = new Map<string, string>();
for (const preferred of ["en", "ar", ...localesOnDisk.map(({ tag }) => tag)]) {
  const locale = localesOnDisk.find(({ tag }) => tag === preferred);
  if (locale && !first.has(groupOf(locale))) first.set(groupOf(locale), preferred);
}

/**
 * Whether a language is gone through with everything there is: one of each kind of script, and with LONG=1 (`npm run
 * test:long`) all of them. What differs between two languages of one kind is the length of words, which the quick
 * looks see in every language.
 */
export const isWalked = (locale: LocaleOnDisk): boolean =>
  process.env.LONG === "1" || first.get(groupOf(locale)) === locale.tag;

export const walkedLocales: readonly LocaleOnDisk[] = localesOnDisk.filter(isWalked);

/** One language of each direction, for what differs by nothing else; with LONG=1 all that are walked. */
export const eachDirection: readonly LocaleOnDisk[] = walkedLocales.filter(
  ({ tag }) => process.env.LONG === "1" || tag === "en" || tag === "ar",
);

/** For a long journey that is the same in both directions: one of them, and with LONG=1 both. */
export const journeyIn = (quick: "en" | "ar"): readonly ("en" | "ar")[] =>
  process.env.LONG === "1" ? ["en", "ar"] : [quick];

/** For labs, which are made of the same parts: the language that turns everything round; with LONG=1 all that are walked. */
export const labLocales: readonly LocaleOnDisk[] = walkedLocales.filter(
  ({ tag }) => process.env.LONG === "1" || tag === "ar",
);
