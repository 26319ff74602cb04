/** Characters that nobody sees: between letters some scripts need them, in code, ids and addresses none does. */
const UNSEEN = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/** @example "\u202e" -> "U+202E" */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The first character of a text that nobody sees, and where it stands. */
export function unseenIn(text: string): { character: string; index: number } | null {
  const hit = UNSEEN.exec(text);
  return hit && { character: hit[0], index: hit.index };
}

export const withoutUnseen = (text: string): string => text.replace(new RegExp(UNSEEN, "g"), "");

/** Letters of Cyrillic and Greek that a reader takes for Latin ones. */
const TWINS = "АВЕІКМНОРСТУХЅЈаеіорсухѕјԁոΑΒΕΖΗΙΚΜΝΟΡΤΥΧον";
const LATIN = "ABEIKMHOPCTYXSJaeiopcyxsjdnABEZHIKMNOPTYXov";

/** The word as it was meant: full-width letters, twins of other scripts and unseen characters put right. */
export function inLatin(word: string): string {
  return Array.from(withoutUnseen(word), (letter) => {
    const twin = TWINS.indexOf(letter);
    if (twin >= 0) return LATIN[twin];
    return /^[\uff01-\uff5e]$/.test(letter) ? letter.normalize("NFKC") : letter;
  }).join("");
}

const ZEROS = new Map<string, string | null>();

/** The zero of a numbering system of CLDR, or null where its digits do not stand in a row. */
export function zeroOf(digits: string): string | null {
  const known = ZEROS.get(digits);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(`en-u-nu-${digits}`, { useGrouping: false });
  const zero = format.format(0);
  const isRow =
    format.resolvedOptions().numberingSystem === digits &&
    format.format(9) === String.fromCodePoint((zero.codePointAt(0) ?? 0) + 9);
  ZEROS.set(digits, isRow ? zero : null);
  return isRow ? zero : null;
}

/** The value of a decimal digit of any script, or null. They stand in runs of ten, from zero; some runs touch. */
export function digitValue(character: string): number | null {
  if (!/^\p{Nd}$/u.test(character)) return null;
  const code = character.codePointAt(0) ?? 0;
  let first = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}
