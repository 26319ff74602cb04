import path from "node:path";
import { readTeam } from "../../app/features/content/publish/read-team.ts";
import type { CorpusCounts } from "../../app/features/translation/corpus/corpus-counts.ts";
import { isForeign } from "../../app/features/translation/corpus/output-folder.ts";
import { DATASHEET, writeCorpus } from "../../app/features/translation/corpus/write-corpus.ts";
import { sourceLocale } from "../../app/i18n/source-locale.ts";
import { counted } from "./counted.ts";
import { readArguments, showProgress } from "./read-arguments.ts";

export const corpusHelp = `corpus: pairs of blocks that say the same, for those who work on languages.

  corpus --out corpus                    what has been reviewed
  corpus --out corpus --include-drafts   also what has not, marked as draft

It writes TMX, JSONL (a pair a line) and ${DATASHEET}: what is in it, how it was made, licence, counts, limits. Each
language with the source, and any two languages through the source block that both render. A folder that it made
before is replaced as a whole; no other is touched.`;

const projectRoot = path.resolve(import.meta.dirname, "../..");

/** Answers the exit code: 1 it could not be written, 2 not understood. */
export async function corpus(args: readonly string[], root: string = projectRoot): Promise<number> {
  const read = readArguments(args, {
    help: corpusHelp,
    options: { out: { type: "string" }, "include-drafts": { type: "boolean" } },
    understand({ out = "", "include-drafts": includeDrafts = false }, words) {
      if (words.length > 0) return `"${words.join(" ")}" is not understood.`;
      return out === "" ? "Say with --out which folder to write." : { out, includeDrafts };
    },
  });
  if ("exit" in read) return read.exit;
  const { out, includeDrafts } = read.wish;
  const folder = path.resolve(out);
  const own = ["content", "locales"].some((name) => isWithin(folder, path.join(root, name)));
  if (own || (await isForeign(folder, DATASHEET))) {
    console.error(
      `${out} holds something else than a corpus.\n  Mend: say a folder that is new, empty, or a corpus of before.`,
    );
    return 1;
  }
  const onProgress = (done: number, total: number) =>
    showProgress(done < total ? `lesson ${done}/${total}` : "");
  // Nobody is named who has not said so. What is wrong with a team is told by the check; who is written wrongly is not named.
  const namesOf = async (locale: string) =>
    new Set((await readTeam({ root, problems: [] }, locale)).map(({ handle }) => handle));
  const counts = await writeCorpus({ root, out: folder, includeDrafts, namesOf, onProgress });
  console.log(describe(counts, out));
  return 0;
}

const isWithin = (folder: string, of: string): boolean => {
  const relative = path.relative(of, folder);
  return relative === "" || !(relative.startsWith("..") || path.isAbsolute(relative));
};

function describe({ pairs, languages, includeDrafts }: CorpusCounts, out: string): string {
  if (pairs.length === 0) {
    const next = includeDrafts
      ? "stamp what is translated: stamp sw --state human --by ana."
      : "review a lesson (stamp sw meet-spot --state reviewed --rev bo), or add --include-drafts.";
    const what = includeDrafts ? "stamped" : "reviewed";
    return `No block of any language is ${what} as it is now: the corpus is empty, and ${out}/${DATASHEET} says so.\n  Next: ${next}`;
  }
  const withSource = pairs.filter(({ source }) => source === sourceLocale);
  const sum = (of: typeof pairs) => of.reduce((all, one) => all + one.pairs, 0);
  const filled = languages.filter(({ blocks }) => blocks > 0);
  const reviewed = withSource.reduce((all, one) => all + one.reviewed, 0);
  return `${out}: ${counted(filled.length, "language")}, ${counted(sum(withSource), "pair")} with ${sourceLocale} (${reviewed} reviewed), ${sum(pairs) - sum(withSource)} between other languages.`;
}
