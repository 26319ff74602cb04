import type { Locale } from "./locale.ts";

type Font = Locale["font"];

/** Alphabets like Latin: their letters stand in every system's own fonts. */
const PLAIN: Font = {
  body: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif',
  heading: 'Georgia, "Noto Serif", "DejaVu Serif", serif',
  size: "1.0625rem",
  line: 1.65,
};

/** One stack for text and headings: most systems have a single good font for these scripts. */
const tall = (names: readonly string[], size = "1.125rem", line = 1.85): Font => {
  const stack = [...names.map((name) => `"${name}"`), "system-ui", "sans-serif"].join(", ");
  return { body: stack, heading: stack, size, line };
};

/** What systems ship for a script: Windows, Android and Linux (Noto), macOS and iOS. */
const OF_SCRIPT: Readonly<Record<string, Font>> = {
  Adlm: tall(["Ebrima", "Noto Sans Adlam"]),
  Arab: tall(["Segoe UI", "Tahoma", "Noto Naskh Arabic UI", "Noto Sans Arabic", "Geeza Pro"], "1.2rem", 1.95),
  Armn: PLAIN,
  Beng: tall(["Nirmala UI", "Noto Sans Bengali", "Kohinoor Bangla", "Bangla Sangam MN", "Vrinda"]),
  Cans: tall(["Gadugi", "Noto Sans Canadian Aboriginal", "Euphemia UCAS"]),
  Cher: tall(["Gadugi", "Noto Sans Cherokee", "Galvji"]),
  Cyrl: PLAIN,
  Deva: tall(["Nirmala UI", "Noto Sans Devanagari", "Kohinoor Devanagari", "Mangal", "Lohit Devanagari"]),
  Ethi: tall(["Nyala", "Ebrima", "Noto Sans Ethiopic", "Kefa"]),
  Geor: PLAIN,
  Grek: PLAIN,
  Gujr: tall(["Nirmala UI", "Noto Sans Gujarati", "Kohinoor Gujarati", "Shruti"]),
  Guru: tall(["Nirmala UI", "Noto Sans Gurmukhi", "Gurmukhi MN", "Raavi"]),
  Hans: tall(["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"], "1.0625rem"),
  Hant: tall(["PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC"]),
  Hebr: tall(["Segoe UI", "Noto Sans Hebrew", "Arial Hebrew"], "1.125rem", 1.75),
  Jpan: tall(["Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", "Noto Sans JP"], "1.0625rem"),
  Khmr: tall(["Leelawadee UI", "Noto Sans Khmer", "Khmer MN"], "1.125rem", 2),
  Knda: tall(["Nirmala UI", "Noto Sans Kannada", "Kannada MN", "Tunga"]),
  Kore: tall(["Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR"], "1.0625rem"),
  Laoo: tall(["Leelawadee UI", "Noto Sans Lao", "Lao Sangam MN"], "1.125rem", 2),
  Latn: {
    ...PLAIN,
    body: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
    heading: '"Iowan Old Style", Charter, Georgia, "Noto Serif", serif',
  },
  Mlym: tall(["Nirmala UI", "Noto Sans Malayalam", "Malayalam MN", "Kartika"]),
  Mong: tall(["Mongolian Baiti", "Noto Sans Mongolian"]),
  Mymr: tall(["Myanmar Text", "Noto Sans Myanmar", "Myanmar MN", "Padauk"], "1.125rem", 2.1),
  Nkoo: tall(["Ebrima", "Noto Sans NKo"]),
  Olck: tall(["Nirmala UI", "Noto Sans Ol Chiki"]),
  Orya: tall(["Nirmala UI", "Noto Sans Oriya", "Oriya MN", "Kalinga"]),
  Sinh: tall(["Nirmala UI", "Noto Sans Sinhala", "Sinhala MN", "Iskoola Pota"]),
  Syrc: tall(["Segoe UI Historic", "Estrangelo Edessa", "Noto Sans Syriac"], "1.2rem"),
  Taml: tall(["Nirmala UI", "Noto Sans Tamil", "Tamil MN", "Latha"]),
  Telu: tall(["Nirmala UI", "Noto Sans Telugu", "Kohinoor Telugu", "Gautami"]),
  Tfng: tall(["Ebrima", "Noto Sans Tifinagh"]),
  Thaa: tall(["MV Boli", "Noto Sans Thaana"], "1.2rem", 1.95),
  Thai: tall(["Leelawadee UI", "Noto Sans Thai", "Thonburi"], "1.125rem", 1.9),
  Tibt: tall(["Microsoft Himalaya", "Noto Serif Tibetan", "Kailasa"], "1.3rem", 2),
  Vaii: tall(["Ebrima", "Noto Sans Vai"]),
};

/** Urdu, Kashmiri and Punjabi in Pakistan are read in Nastaliq, whose lines stand slanted and high. */
const NASTALIQ = ["Jameel Noori Nastaleeq", "Urdu Typesetting", "Noto Nastaliq Urdu", "Geeza Pro", "Tahoma"];

/** A font stack of what systems already have; `isGuess`: for this script there is nothing here but Noto's name. */
export function fontsFor(tag: string, script: string): { font: Font; isGuess: boolean } {
  const { language } = new Intl.Locale(tag);
  if (script === "Aran" || (script === "Arab" && ["ks", "pa", "ur"].includes(language)))
    return { font: tall(NASTALIQ, "1.25rem", 2.2), isGuess: false };
  const known = Object.hasOwn(OF_SCRIPT, script) ? OF_SCRIPT[script] : undefined;
  if (known) return { font: known, isGuess: false };
  const name = new Intl.DisplayNames(["en"], { type: "script" }).of(script) ?? script;
  const plain = name.replace(/[^A-Za-z ]/g, "");
  return { font: tall([`Noto Sans ${plain}`]), isGuess: true };
}
