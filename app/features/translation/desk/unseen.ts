/** Characters that leave no trace on a screen, or look like a space, by their short names. */
const NAMES: Readonly<Record<string, string>> = {
  "\t": "TAB",
  "\u00a0": "NBSP",
  "\u00ad": "SHY",
  "\u034f": "CGJ",
  "\u061c": "ALM",
  "\u200b": "ZWSP",
  "\u200c": "ZWNJ",
  "\u200d": "ZWJ",
  "\u200e": "LRM",
  "\u200f": "RLM",
  "\u2028": "LS",
  "\u2029": "PS",
  "\u202a": "LRE",
  "\u202b": "RLE",
  "\u202c": "PDF",
  "\u202d": "LRO",
  "\u202e": "RLO",
  "\u202f": "NNBSP",
  "\u2060": "WJ",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
  "\u3000": "IDSP",
  "\ufeff": "BOM",
};

const UNSEEN = new RegExp(`[${Object.keys(NAMES).join("")}]`, "g");

/** A stretch of text as it is, or the name of one character that nobody would see. */
export type SeenPart = { at: number } & ({ text: string } | { mark: string; code: string });

/** The text with what is invisible in it named; null where there is nothing of the kind. */
export function unseenParts(text: string): SeenPart[] | null {
  const parts: SeenPart[] = [];
  let at = 0;
  for (const { 0: sign, index } of text.matchAll(UNSEEN)) {
    if (index > at) parts.push({ at, text: text.slice(at, index) });
    const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    parts.push({ at: index, mark: NAMES[sign] ?? code, code });
    at = index + sign.length;
  }
  if (parts.length === 0) return null;
  if (at < text.length) parts.push({ at, text: text.slice(at) });
  return parts;
}

/** Scripts whose letters take joiners between them. */
const JOINING = [
  "Arab",
  "Beng",
  "Deva",
  "Gujr",
  "Guru",
  "Knda",
  "Mlym",
  "Mong",
  "Orya",
  "Sinh",
  "Syrc",
  "Taml",
  "Telu",
];

export interface LetterKey {
  /** What it writes. */
  text: string;
  /** What stands on it: the letter itself, or the short name of what nobody sees. */
  face: string;
}

/** Keys for what a keyboard for another language lacks: the language's own letters, then what cannot be seen. */
export function letterKeys({
  letters,
  script,
  tag,
}: {
  letters?: string | undefined;
  script: string;
  tag: string;
}): LetterKey[] {
  const own = [...new Intl.Segmenter(tag, { granularity: "grapheme" }).segment(letters ?? "")]
    .map(({ segment }) => segment)
    .filter((segment) => segment.trim() !== "");
  const hidden = JOINING.includes(script)
    ? ["\u200c", "\u200d"]
    : tag.split("-")[0] === "fr"
      ? ["\u00a0", "\u202f"]
      : [];
  return [
    ...[...new Set(own)].map((letter) => ({ text: letter, face: letter })),
    ...hidden.map((sign) => ({ text: sign, face: NAMES[sign] ?? sign })),
  ];
}
