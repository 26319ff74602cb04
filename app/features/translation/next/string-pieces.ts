import type { Locale } from "../../../i18n/locale.ts";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import { MET_FIRST, MET_NEXT } from "../../../i18n/speech.ts";
import { readLanguageStrings, stringsFileOf } from "../strings/check-language.ts";
import { formsToWrite, type MissingString, missingStrings } from "../strings/missing-strings.ts";
import type { Work } from "./piece.ts";

/** Enough for one sitting. */
const TOGETHER = 10;

/** Nested again, as the files are. @example {"draft.more": "More"} -> {"draft": {"more": "More"}} */
function nested(strings: readonly MissingString[]): object {
  const all: Record<string, unknown> = {};
  for (const { key, text } of strings.flatMap(({ wanted }) => wanted)) {
    const names = key.split(".");
    let at = all;
    for (const name of names.slice(0, -1)) {
      const inner = at[name];
      const next = typeof inner === "object" && inner !== null ? inner : {};
      at[name] = next;
      at = next as Record<string, unknown>;
    }
    at[names.at(-1) ?? key] = text;
  }
  return all;
}

/** Strings of the site that a language lacks, some of one page at a time. */
export function stringPieces(root: string, locale: Locale): Work[] {
  const source = readLanguageStrings(root, sourceLocale);
  const own = readLanguageStrings(root, locale.tag);
  const plurals = Object.fromEntries(formsToWrite(locale.tag, locale));
  const order = new Set([...MET_FIRST, ...MET_NEXT, ...source.keys()]);
  return [...order].flatMap((namespace): Work[] => {
    const original = source.get(namespace);
    const target = own.get(namespace);
    // A file that cannot be read is told as broken.
    if (!original || (target && target.problems.length > 0)) return [];
    const missing = missingStrings(original, target, locale.tag, locale);
    const pieces: Work[] = [];
    for (let at = 0; at < missing.length; at += TOGETHER) {
      const some = missing.slice(at, at + TOGETHER);
      const last = target?.entries.at(-1);
      pieces.push({
        kind: MET_FIRST.includes(namespace) ? "strings" : "more-strings",
        file: stringsFileOf(locale.tag, namespace),
        line: last?.line ?? 1,
        column: last?.column ?? 1,
        source: { file: original.file, line: some[0]?.line ?? 1 },
        text: JSON.stringify(nested(some), null, 2),
        ...(some.some(({ isPlural }) => isPlural) && { plurals }),
        // Of the pieces of a new file only the first makes it.
        ...(!target && at === 0 && { place: "new-file" as const }),
      });
    }
    return pieces;
  });
}
