import { foldLetters } from "../../i18n/fold-letters.ts";
import { asciiDigits } from "../identity/fold-code.ts";

/** Text as it is compared when somebody searches. */
export const foldText = (text: string): string => foldLetters(asciiDigits(text.normalize("NFKC")));

/** Scripts that put no space between words. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const RUN = new RegExp(
  String.raw`(?:(?=[${UNSPACED}])[\p{L}\p{M}])+|(?:(?![${UNSPACED}])[\p{L}\p{M}\p{N}])+`,
  "gu",
);
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");

/** The article of Arabic, with the small words that are written together with it. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u;

/** A word, or the pieces of a run of writing without spaces: each two neighbours, and the last by itself. */
export interface Token {
  words: string[];
  unspaced: boolean;
}

/** The searchable words of a text, in order. */
export function tokensOf(text: string): Token[] {
  const runs = foldText(text).match(RUN) ?? [];
  return runs.map((run) => {
    if (!IS_UNSPACED.test(run)) return { words: [run.replace(ARTICLE, "")], unspaced: false };
    const signs = run.match(/\P{M}\p{M}*/gu) ?? [];
    return { words: signs.map((sign, at) => sign + (signs[at + 1] ?? "")), unspaced: true };
  });
}

/** A text as the index keeps it: folded words with spaces between. */
export const indexed = (text: string): string =>
  tokensOf(text)
    .flatMap(({ words }) => words)
    .join(" ");
