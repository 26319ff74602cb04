import { foldPassphrase } from "../../identity/fold-passphrase.ts";
import { START } from "../policy/problem.ts";
import { listFolder, readTextFile, type SiteReader } from "./read-file.ts";

const FILE = "passphrase-words.txt";

/** Four of so many are 32 bits: years of guessing at the pace that a sign-in allows. */
export const FEWEST_WORDS = 256;

/** The words that a language's cards are made of, one a line; none where it has no list and takes its fallback's. */
export async function readPassphraseWords(site: SiteReader, locale: string): Promise<string[]> {
  const folder = `locales/${locale}`;
  if (!(await listFolder(site.root, folder, "file")).includes(FILE)) return [];
  const { text, report } = await readTextFile(site, `${folder}/${FILE}`);
  const words = new Map<string, string>();
  for (const [index, line] of (text ?? "").split("\n").entries()) {
    const word = line.trim();
    if (word === "") continue;
    const at = { line: index + 1, column: 1 };
    const folded = foldPassphrase(word);
    const other = words.get(folded);
    if (!/^[\p{L}\p{M}]{1,20}$/u.test(word)) {
      report.error(
        at,
        "words/signs",
        `"${word}" is not one word of letters.`,
        "write one word on each line.",
      );
    } else if (other !== undefined) {
      const message = `"${word}" is the same as "${other}" to somebody who types without accents.`;
      report.error(at, "words/twice", message, "take another word.");
    } else words.set(folded, word);
  }
  if (text !== null && words.size < FEWEST_WORDS) {
    const message = `${words.size} words are too few to guess among.`;
    report.error(START, "words/few", message, `write ${FEWEST_WORDS} or more, or take the file away.`);
  }
  site.problems.push(...report.problems);
  return words.size < FEWEST_WORDS ? [] : [...words.values()];
}
