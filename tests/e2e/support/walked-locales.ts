import { type LocaleOnDisk, localesOnDisk } from "../../../scripts/locales-on-disk.ts";

const first = new Map<string, string>();
for (const { tag, script } of localesOnDisk) if (!first.has(script)) first.set(script, tag);

/**
 * Whether a language is gone through with everything there is: one of each script, and with LONG=1 (`npm run
 * test:long`) all of them. What differs between two languages of one script is the length of words, which the
 * quick looks see in every language.
 */
export const isWalked = ({ tag, script }: LocaleOnDisk): boolean =>
  process.env.LONG === "1" || first.get(script) === tag;

export const walkedLocales: readonly LocaleOnDisk[] = localesOnDisk.filter(isWalked);
