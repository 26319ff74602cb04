import path from "node:path";
import { checkContent } from "../../app/features/content/check-content.ts";
import { createCompilePool } from "../../app/features/content/compile/compile-pool.ts";
import { formatProblem, type Problem } from "../../app/features/content/policy/problem.ts";
import { listFolder } from "../../app/features/content/publish/read-file.ts";
import { writeAtomically } from "../../app/features/content/publish/write-files.ts";
import { isWork } from "../../app/features/translation/check-all.ts";
import { type BaseRefusal, openBase } from "../../app/features/translation/pull-request/base-tree.ts";
import { type CheckTree, compareTrees } from "../../app/features/translation/pull-request/compare-trees.ts";
import { printReport } from "../../app/features/translation/pull-request/print-report.ts";
import { checkLanguage, readLanguageStrings } from "../../app/features/translation/strings/check-language.ts";
import { sourceLocale } from "../../app/i18n/source-locale.ts";
import { counted } from "./counted.ts";
import { readArguments, showProgress } from "./read-arguments.ts";

export const reportHelp = `report: what a pull request changes, for somebody who does not read the language.

  report --base main              what the working tree changes since it left main, as Markdown
  report --base main --out r.md   into a file; --json all of it, for a program

For each language: how it stood and stands, findings that are new or gone, and for each changed block the source, the
words before and now, and what can be compared without reading them: numbers, negations, links, answer keys, lengths,
names, the glossary. It needs a clone, and git; it changes nothing.`;

const projectRoot = path.resolve(import.meta.dirname, "../..");

const REFUSED: Record<BaseRefusal, (base: string) => string> = {
  "no-git": () => "git is not installed.\n  Mend: install it; a report compares with an earlier commit.",
  "no-clone": () =>
    "This folder is no git clone, so nothing is known of an earlier state.\n  Mend: clone the project, and work there.",
  "unknown-revision": (base) =>
    `git knows no revision "${base}".\n  Mend: say a branch, a tag or a commit that is here (git fetch brings more).`,
  "no-site": (base) => `"${base}" holds no content and no locales.\n  Mend: say a revision of this project.`,
};

/** Answers the exit code: 1 it could not be compared, 2 not understood. */
export async function report(args: readonly string[], root: string = projectRoot): Promise<number> {
  const read = readArguments(args, {
    help: reportHelp,
    options: { base: { type: "string" }, json: { type: "boolean" }, out: { type: "string" } },
    understand({ base = "", json = false, out = null }, words) {
      if (words.length > 0) return `"${words.join(" ")}" is not understood.`;
      if (base === "") return "Say with --base what to compare with: a branch, a tag or a commit.";
      return { base, json, out };
    },
  });
  if ("exit" in read) return read.exit;
  const { wish } = read;
  const base = await openBase(root, wish.base);
  if (typeof base === "string") {
    console.error(REFUSED[base](wish.base));
    return 1;
  }
  const pool = createCompilePool();
  try {
    const check: CheckTree = async (tree, only) => {
      const { problems } = await checkContent({ root: tree, pool, ...(only && { only }) });
      // Some is found by both.
      const all = [...problems, ...(await stringProblems(tree))].map(
        (one) => [formatProblem(one), one] as const,
      );
      // What is missing is counted for each language.
      return [...new Map(all).values()].filter((one) => !isWork(one));
    };
    const found = await compareTrees(base, root, check, showProgress);
    const text = wish.json ? `${JSON.stringify(found, null, 2)}\n` : printReport(found);
    if (wish.out === null) console.log(text.trimEnd());
    else {
      await writeAtomically(path.resolve(wish.out), text);
      console.log(
        `${wish.out}: ${counted(found.languages.length, "language")}, ${counted(text.length, "character")}.`,
      );
    }
    return 0;
  } finally {
    showProgress("");
    pool.close();
    await base.remove();
  }
}

/** Strings of translations. */
async function stringProblems(tree: string): Promise<Problem[]> {
  const source = readLanguageStrings(tree, sourceLocale);
  const tags = (await listFolder(tree, "locales", "folder")).filter((tag) => tag !== sourceLocale);
  return tags.flatMap((tag) => checkLanguage(tree, tag, source));
}
