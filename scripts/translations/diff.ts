import path from "node:path";
import { markedDiff } from "../../app/features/content/blocks/marked-diff.ts";
import { wordDiff } from "../../app/features/content/blocks/word-diff.ts";
import type { JudgedPair } from "../../app/features/content/compile/pair-lessons.ts";
import { formatProblem } from "../../app/features/content/policy/problem.ts";
import {
  lessonsOf,
  type OpenedPair,
  openLessonPair,
} from "../../app/features/translation/open-lesson-pair.ts";
import { readArguments } from "./read-arguments.ts";

export const diffHelp = `diff: what changed in the source since it was translated, word by word.

  diff sw               everything stale in Swahili
  diff sw meet-spot     in one lesson

[-words that went-] {+words that came+}, then the translation with its file and line. When it says what the source
says again: stamp sw meet-spot --block N --state ... --by ...`;

const projectRoot = path.resolve(import.meta.dirname, "../..");

/** Answers the exit code: 0 told, 1 a file could not be read, 2 not understood. */
export async function diff(args: readonly string[], root: string = projectRoot): Promise<number> {
  const read = readArguments(args, {
    help: diffHelp,
    options: {},
    understand: (_, [locale, wanted, ...more]) =>
      locale === undefined
        ? "Say which language."
        : more.length > 0
          ? "Say at most one lesson."
          : { locale, wanted },
  });
  if ("exit" in read) return read.exit;
  const { locale, wanted } = read.wish;
  const names = await lessonsOf(root, locale);
  const meant = names.filter(({ lesson }) => wanted === undefined || lesson === wanted);
  if (meant.length === 0) {
    console.error(`There is no such lesson in content/${locale}.`);
    return 2;
  }
  let old = 0;
  let errors = 0;
  for (const name of meant) {
    const { found, problems } = await openLessonPair(root, locale, name);
    for (const problem of problems.filter(({ severity }) => severity === "error")) {
      console.error(formatProblem(problem));
      errors += 1;
    }
    for (const [at, pair] of (found?.paired.pairs ?? []).entries()) {
      if (!found || (pair.state !== "stale" && pair.state !== "critical")) continue;
      old += 1;
      console.log(describe(found, pair, at + 1));
    }
  }
  console.log(old === 0 ? "Nothing is stale." : `Blocks older than their source: ${old}.`);
  return errors > 0 ? 1 : 0;
}

function describe(
  { files, lessons }: OpenedPair,
  { own, source, state, was }: JudgedPair,
  number: number,
): string {
  const before = lessons.ledger.find(({ h }) => h === was)?.text;
  const changed = before === undefined ? source.text : markedDiff(wordDiff(before, source.text));
  return `${files.own}:${own?.line}:${own?.column} block ${number}, ${state}\n${indent(changed)}\n\n${indent(own?.text ?? "")}\n`;
}

const indent = (text: string): string => text.replace(/^/gm, "  ");
