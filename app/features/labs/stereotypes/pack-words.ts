import {
  DIMENSIONS,
  FINER,
  NOUGHT,
  PAIR_WORDS,
  type PackedWords,
  STEP,
  splitThemes,
  unit,
} from "./word-set.ts";

/** `words.txt`: a theme, a colon, its words. A word that stands twice is refused. */
export function readThemes(text: string): Record<string, string> {
  const themes = Object.fromEntries(
    text
      .trim()
      .split("\n")
      .map((line) => {
        const [theme = "", words = ""] = line.split(": ");
        return [theme, words];
      }),
  );
  const words = [...splitThemes(themes).values()].flat();
  const twice = words.filter((word, at) => words.indexOf(word) !== at);
  if (twice.length > 0) throw new Error(`stereotypes: ${twice.join(", ")} stand twice in words.txt`);
  return themes;
}

/** Vectors of any length, as they ship: of length 1, rounded, number by number. */
export function packWords(
  themes: Record<string, string>,
  vectorOf: (word: string) => readonly number[] | undefined,
): PackedWords {
  const words = [...splitThemes(themes).values()].flat();
  const vectors = words.map((word) => {
    const vector = vectorOf(word);
    if (vector?.length !== DIMENSIONS) throw new Error(`stereotypes: there is no vector for "${word}"`);
    return unit(vector);
  });
  const numberOf = (at: number, dimension: number) => vectors[at]?.[dimension] ?? 0;
  return {
    themes,
    vectors: Array.from({ length: DIMENSIONS }, (_, dimension) =>
      words.map((_word, at) => letter(Math.round(numberOf(at, dimension) / STEP))).join(""),
    ),
    finer: Object.fromEntries(
      PAIR_WORDS.map((word) => [
        word,
        Array.from({ length: DIMENSIONS }, (_, dimension) => {
          const exact = numberOf(words.indexOf(word), dimension) / STEP;
          return letter(Math.round((exact - Math.round(exact)) * FINER));
        }).join(""),
      ]),
    ),
  };
}

/** Characters from "?" to "[": none of them is escaped in JSON. */
function letter(step: number): string {
  if (Math.abs(step) > 14) throw new Error(`stereotypes: ${step} steps have no character`);
  return String.fromCharCode(NOUGHT + step);
}

/** One line a theme or number, so that a difference can be read. */
export function printWords({ themes, vectors, finer }: PackedWords): string {
  const object = (entries: Record<string, string>) =>
    `{\n${Object.entries(entries)
      .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(",\n")}\n}`;
  return `{\n"themes": ${object(themes)},\n"finer": ${object(finer)},\n"vectors": [\n${vectors
    .map((line) => JSON.stringify(line))
    .join(",\n")}\n]\n}\n`;
}
