/** Letters that no decomposition takes apart, and what people type who have no key for them. */
const LETTERS: Readonly<Record<string, string>> = {
  // Latin.
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ŧ: "t",
  ı: "i",
  ŋ: "ng",
  ɓ: "b",
  ɗ: "d",
  ƙ: "k",
  ƴ: "y",
  ɛ: "e",
  ɔ: "o",
  // Greek sigma at the end of a word.
  ς: "σ",
  // Arabic script: one alef, one yeh, one heh, one kaf, on every keyboard; a lone hamza is often left out.
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ے: "ي",
  ة: "ه",
  ہ: "ه",
  ھ: "ه",
  ە: "ه",
  ۃ: "ه",
  ک: "ك",
  ڪ: "ك",
  ء: "",
};

const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");

/** What is left out: by block, first and last sign. */
const MARKS = new RegExp(
  [
    // Accents of Latin, Greek and Cyrillic.
    ["\\u0300", "\\u036f"],
    ["\\u0483", "\\u0487"],
    ["\\u1ab0", "\\u1aff"],
    ["\\u1dc0", "\\u1dff"],
    ["\\u20d0", "\\u20ff"],
    ["\\ufe20", "\\ufe2f"],
    // Points of Hebrew; vowel signs of Arabic.
    ["\\u0591", "\\u05c7"],
    ["\\u0610", "\\u061a"],
    ["\\u064b", "\\u065f"],
    ["\\u0670", "\\u0670"],
    ["\\u06d6", "\\u06ed"],
    ["\\u08ca", "\\u08ff"],
    // The nukta of each Indic script.
    ...["093c", "09bc", "0a3c", "0abc", "0b3c", "0c3c", "0cbc"].map((code) => [`\\u${code}`, `\\u${code}`]),
  ]
    .map(([first, last]) => `[${first}-${last}]`)
    .join("|"),
  "gu",
);

/**
 * Text with one form for what readers take to be the same letter, whatever keyboard wrote it: without case, accents,
 * hamza, alef, yeh and teh forms, vowel signs and tatweel in Arabic; nukta, candrabindu and written-out nasals in
 * Hindi. Chinese characters are never exchanged for their simplified or traditional forms.
 */
export function foldLetters(text: string): string {
  return (
    text
      .normalize("NFKD")
      // Small first, as the capital ẞ becomes SS only by way of ß.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .normalize("NFKD")
      .replace(MARKS, "")
      .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
      // Half a nasal before a consonant is written as a dot by most (हिन्दी, हिंदी); the moon over the dot is left out.
      .replace(/[ङञणनम]\u094d(?=[क-ह])/gu, "\u0902")
      .replaceAll("\u0901", "\u0902")
      // Tatweel is a letter to Unicode, and to nobody else; joiners and marks of direction are nothing to be read.
      .replace(/[\u0640\p{Cf}]/gu, "")
      .normalize("NFC")
  );
}
