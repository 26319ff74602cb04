import path from "node:path";
import { type PseudoRefusal, writePseudoSite } from "../../app/features/translation/pseudo/pseudo-site.ts";
import { readArguments, showProgress } from "./read-arguments.ts";

export const pseudoHelp = `pseudo: a copy of the site with two languages that nobody speaks, for seeing what was never translated.

  pseudo --out .cache/pseudo    en-XA: accented, a third longer, in ⟦ ⟧; ar-XB: in Arabic letters, mirrored

What is not between ⟦ and ⟧ does not come from the files of a language. Look at it with
  SITE_DIR=.cache/pseudo DATA_DIR=.cache/pseudo-data npm start
Nothing in content and locales is touched. A folder that was made by this command is made anew.`;

const projectRoot = path.resolve(import.meta.dirname, "../..");

const REFUSED: Record<PseudoRefusal, string> = {
  "inside-the-site": "lies among the site's own files.\n  Mend: say another folder, such as .cache/pseudo.",
  "not-empty": "is not empty, and was not made by this command.\n  Mend: say another folder, or empty it.",
};

/** Answers the exit code: 1 it was refused, 2 not understood. */
export async function pseudo(args: readonly string[], root: string = projectRoot): Promise<number> {
  const read = readArguments(args, {
    help: pseudoHelp,
    options: { out: { type: "string" } },
    understand: ({ out }, words) =>
      out === undefined || words.length > 0 ? "Say with --out which folder to write into." : { out },
  });
  if ("exit" in read) return read.exit;
  const { out } = read.wish;
  showProgress(`writing ${out}`);
  const made = await writePseudoSite(root, path.resolve(out));
  showProgress("");
  if ("refused" in made) {
    console.error(`${out} ${REFUSED[made.refused]}`);
    return 1;
  }
  console.log(
    [
      `${out}: ${made.languages.join(" and ")}, each with ${made.lessons} lessons and ${made.strings} strings.`,
      `next: SITE_DIR=${out} DATA_DIR=${out}-data npm start, then open /en-XA and /ar-XB`,
    ].join("\n"),
  );
  return 0;
}
