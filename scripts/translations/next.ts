import path from "node:path";
import { checkAll } from "../../app/features/translation/check-all.ts";
import { nextPieces } from "../../app/features/translation/next/next-pieces.ts";
import { lessonsOf } from "../../app/features/translation/open-lesson-pair.ts";
import { knownLocales } from "../../app/features/translation/start-language.ts";
import { sourceLocale } from "../../app/i18n/source-locale.ts";
import { describePiece } from "./describe-piece.ts";
import { readArguments, showProgress } from "./read-arguments.ts";

export const nextHelp = `next: the piece of work that helps a language most.

  next sw               one piece: where, what it says in English, what to do, what to run then
  next sw meet-spot     the next of one lesson
  next sw -n 5          five of them
  next sw --json        all of them, for a program

First what is broken, then the words of the pages that everybody meets, the glossary, lessons that are nearly readable
or whole, what is out of date, what is missing, and last what nobody else has checked yet.`;

const projectRoot = path.resolve(import.meta.dirname, "../..");
const cacheDir = path.join(projectRoot, "node_modules/.cache/lisan");

/** Answers the exit code: 1 there is no such language, 2 not understood. */
export async function next(args: readonly string[], root: string = projectRoot): Promise<number> {
  const read = readArguments(args, {
    help: nextHelp,
    options: {
      json: { type: "boolean", default: false },
      number: { type: "string", short: "n", default: "1" },
    },
    understand({ json, number }, [tag, lesson = null, ...more]) {
      if (tag === undefined || more.length > 0) return "Say one language, and at most one lesson: next sw.";
      const most = Number(number);
      if (!Number.isInteger(most) || most < 1) return `-n takes a number from 1, not "${number}".`;
      return { tag, lesson, json, most };
    },
  });
  if ("exit" in read) return read.exit;
  const { tag, lesson, json, most } = read.wish;
  const known = await knownLocales(root);
  const locale = known.find((one) => one.tag === tag);
  if (!locale || tag === sourceLocale) {
    const tags = known.map((one) => one.tag).filter((one) => one !== sourceLocale);
    console.error(
      tag === sourceLocale
        ? `${tag} is the source; choose a language to translate into: ${tags.join(", ")}.`
        : `There is no language "${tag}" here that can be read.\n  Mend: one of ${tags.join(", ")}; or npm run translations -- add ${tag}`,
    );
    return 1;
  }
  const name = (await lessonsOf(root, sourceLocale)).find((one) => one.lesson === lesson);
  if (lesson !== null && !name) {
    console.error(
      `There is no lesson "${lesson}" in content/${sourceLocale}.\n  Mend: name the file without .mdx.`,
    );
    return 1;
  }
  const only = name
    ? [`content/${tag}/${name.course}/${name.lesson}.`]
    : [`content/${tag}/`, `locales/${tag}/`];
  const { problems } = await checkAll({ root, cacheDir, only });
  const errors = problems.filter(({ severity }) => severity === "error");
  const pieces = await nextPieces(root, locale, errors, lesson, (done, total) =>
    showProgress(done < total ? `${tag} ${done}/${total}` : ""),
  );
  if (json) console.log(JSON.stringify(pieces, null, 2));
  else if (pieces.length === 0)
    console.log(`Nothing is left to do in ${locale.english}${lesson ? ` in ${lesson}` : ""}: thank you.`);
  else {
    for (const piece of pieces.slice(0, most)) console.log(`${describePiece(piece, tag, locale.english)}\n`);
    const left = pieces.length - Math.min(most, pieces.length);
    console.log(
      left === 0
        ? "That is all."
        : `${left} more after that: npm run translations -- next ${tag}${lesson ? ` ${lesson}` : ""} -n 5`,
    );
  }
  return 0;
}
