/** What stands between words and may not change: placeholders, keys, tags, entities, addresses, escapes. */
const KEPT = /\{\{[^}]*\}\}|\$t\([^)]*\)|<[^>]*>|&[#\w]+;|https?:\/\/\S+|\\./g;

/** Marks of a text's two ends: one that is not seen was cut off, one in mid-sentence was put together in the code. */
const ENDS = ["⟦", "⟧"] as const;

const ACCENTED: Readonly<Record<string, string>> = {
  ...{
    a: "å",
    b: "ƀ",
    c: "ç",
    d: "ð",
    e: "é",
    f: "ƒ",
    g: "ĝ",
    h: "ĥ",
    i: "î",
    j: "ĵ",
    k: "ķ",
    l: "ļ",
    m: "ɱ",
  },
  ...{
    n: "ñ",
    o: "ö",
    p: "þ",
    q: "ǫ",
    r: "ŕ",
    s: "š",
    t: "ţ",
    u: "û",
    v: "ʋ",
    w: "ŵ",
    x: "ẋ",
    y: "ý",
    z: "ž",
  },
  ...{
    A: "Å",
    B: "Ɓ",
    C: "Ç",
    D: "Ð",
    E: "É",
    F: "Ƒ",
    G: "Ĝ",
    H: "Ĥ",
    I: "Î",
    J: "Ĵ",
    K: "Ķ",
    L: "Ļ",
    M: "Ṁ",
  },
  ...{
    N: "Ñ",
    O: "Ö",
    P: "Þ",
    Q: "Ǫ",
    R: "Ŕ",
    S: "Š",
    T: "Ţ",
    U: "Û",
    V: "Ṽ",
    W: "Ŵ",
    X: "Ẋ",
    Y: "Ý",
    Z: "Ž",
  },
};

/** Sound for sound, so that whoever reads Arabic can still tell which word stands where. */
const ARABIC: Readonly<Record<string, string>> = {
  ...{
    a: "ا",
    b: "ب",
    c: "ك",
    d: "د",
    e: "ي",
    f: "ف",
    g: "غ",
    h: "ه",
    i: "ي",
    j: "ج",
    k: "ك",
    l: "ل",
    m: "م",
  },
  ...{
    n: "ن",
    o: "و",
    p: "پ",
    q: "ق",
    r: "ر",
    s: "س",
    t: "ت",
    u: "و",
    v: "ڤ",
    w: "و",
    x: "خ",
    y: "ي",
    z: "ز",
  },
};

/** Vowels twice: about a third of a text, as much as German or Finnish grow over English. */
const accentedLetter = (letter: string): string => {
  const other = ACCENTED[letter] ?? letter;
  return /[aeiouy]/i.test(letter) ? other + other.toLowerCase() : other;
};

/**
 * Not by U+202E, which our own rules refuse, nor by isolates, in which Latin letters would still run from left to
 * right: letters of the script itself are the honest test.
 */
const arabicLetter = (letter: string): string =>
  ARABIC[letter.toLowerCase()] ??
  ({ ",": "،", "?": "؟", ";": "؛" } as Record<string, string>)[letter] ??
  letter;

export interface PseudoLanguage {
  tag: string;
  name: string;
  english: string;
  script: string;
  letter(letter: string): string;
}

/** Longer and accented, and mirrored: by the tags that CLDR keeps for such languages. */
export const PSEUDO_LANGUAGES: readonly PseudoLanguage[] = [
  { tag: "en-XA", name: "⟦Åççéñţš⟧", english: "Pseudo-accents", script: "Latn", letter: accentedLetter },
  { tag: "ar-XB", name: "⟦ميرور⟧", english: "Pseudo-mirror", script: "Arab", letter: arabicLetter },
];

/** A text in a pseudo language, without its ends. What is no word stays as it is. */
export function pseudoWords(text: string, { letter }: PseudoLanguage): string {
  let written = "";
  let at = 0;
  const words = (part: string): string =>
    part.replace(/[A-Za-z,?;]/g, (one, place: number) =>
      // Between digits a comma is part of the number.
      one === "," && /\d/.test(part[place - 1] ?? "") && /\d/.test(part[place + 1] ?? "") ? one : letter(one),
    );
  for (const kept of text.matchAll(KEPT)) {
    written += words(text.slice(at, kept.index)) + kept[0];
    at = kept.index + kept[0].length;
  }
  return (written + words(text.slice(at))).normalize("NFC");
}

export const [OPEN, CLOSE] = ENDS;

/** A whole text in a pseudo language. @example "Home" -> "⟦Ĥöömé⟧" */
export const pseudoText = (text: string, language: PseudoLanguage): string =>
  `${OPEN}${pseudoWords(text, language)}${CLOSE}`;
