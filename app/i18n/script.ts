import type { Locale } from "./locale.ts";

/** Scripts that run from right to left. Intl goes by the language, and says ltr for `dv` and `az-Arab`. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  "Adlm",
  "Arab",
  "Aran",
  "Hebr",
  "Mand",
  "Mend",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
  "Yezi",
]);

/** The script that a language is most likely written in, as ISO 15924; null where nobody has told Intl. */
export const scriptOf = (tag: string): string | null => new Intl.Locale(tag).maximize().script ?? null;

export const directionOf = (script: string): Locale["direction"] =>
  RIGHT_TO_LEFT.has(script) ? "rtl" : "ltr";
