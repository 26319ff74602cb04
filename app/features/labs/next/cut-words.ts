/** Signs of scripts that put no space between words: there each sign counts as a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu;
const LETTERS = /\p{L}/gu;
const SIGNS = /[\p{L}\p{N}][\p{M}\u200c\u200d]*|[^\s\p{L}\p{M}\p{N}]/gu;
/** Words may hold an apostrophe, a hyphen or the marks that Indic scripts join with. */
const WORDS =
  /[\p{L}\p{M}\p{N}\u200c\u200d]+(?:[’'\u2010\u2011-][\p{L}\p{M}\p{N}\u200c\u200d]+)*|[^\s\p{L}\p{M}\p{N}\u200c\u200d]/gu;
const ENDS = /^[.!?।॥。！？؟۔።]$/u;

/** How a text is cut: into words, or into signs where the script has no spaces. */
export type Unit = "word" | "sign";

/**
 * `Intl.Segmenter` would find Chinese words, each browser by a dictionary of its own; then no printed figure would
 * hold everywhere.
 */
export function unitOf(text: string): Unit {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return unspaced * 2 > (text.match(LETTERS)?.length ?? 0) ? "sign" : "word";
}

/** The sentences of paragraphs, each a list of words and of the signs between them. */
export function cutSentences(paragraphs: readonly string[], unit: Unit): string[][] {
  const sentences: string[][] = [];
  for (const paragraph of paragraphs) {
    let sentence: string[] = [];
    for (const word of plain(paragraph).match(unit === "sign" ? SIGNS : WORDS) ?? []) {
      sentence.push(word);
      if (!ENDS.test(word)) continue;
      sentences.push(sentence);
      sentence = [];
    }
    if (sentence.length > 0) sentences.push(sentence);
  }
  return sentences;
}

/** The old Ethiopic sign between words is a space, and twice a full stop. */
const plain = (text: string): string => text.normalize("NFC").replace(/፡፡/g, "።").replace(/፡/g, " ");

const NO_SPACE_BEFORE = /^[\p{Pe}\p{Pf}.,;:!?…%।॥؟،؛۔።፣፤]/u;
const NO_SPACE_AFTER = /[\p{Ps}\p{Pi}¿¡]$/u;

/** What stands between two words when they are written out. */
export const gapBetween = (before: string, after: string, unit: Unit): string =>
  unit === "sign" || NO_SPACE_BEFORE.test(after) || NO_SPACE_AFTER.test(before) ? "" : " ";

export function writeOut(words: readonly string[], unit: Unit): string {
  let text = "";
  words.forEach((word, at) => {
    text += at > 0 ? gapBetween(words[at - 1] as string, word, unit) + word : word;
  });
  return text;
}
