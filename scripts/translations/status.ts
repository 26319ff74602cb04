import { readdir } from "node:fs/promises";
import path from "node:path";
import { formatProblem } from "../../app/features/content/policy/problem.ts";
import { type LanguageStatus, languageStatus } from "../../app/features/translation/language-status.ts";
import { sourceLocale } from "../../app/i18n/source-locale.ts";
import { readArguments, showProgress } from "./read-arguments.ts";

export const statusHelp = `status: how each language stands, in blocks.

  status                a line for each language
  status sw             a line for each lesson of Swahili
  status sw --json      the same for a program

fresh: says what the source says today. stale: the source has changed since. critical: changed so that
learners see the source instead. missing: not translated, or broken. unstamped: nobody has said which version
it renders. orphan: renders nothing of the source. reviewed: fresh, and checked by a second person.`;

const projectRoot = path.resolve(import.meta.dirname, "../..");
const COLUMNS = [
  "total",
  "usable",
  "fresh",
  "stale",
  "critical",
  "missing",
  "unstamped",
  "orphan",
  "reviewed",
] as const;

/** Answers the exit code: 0 told, 1 a file could not be read, 2 not understood. */
export async function status(args: readonly string[], root: string = projectRoot): Promise<number> {
  const read = readArguments(args, {
    help: statusHelp,
    options: { json: { type: "boolean" } },
    understand: ({ json = false }, [locale, ...more]) =>
      more.length > 0 ? "Say one language, or none for all of them." : { json, locale },
  });
  if ("exit" in read) return read.exit;
  const { json, locale } = read.wish;
  const known = (await readdir(path.join(root, "locales"))).filter((tag) => tag !== sourceLocale).sort();
  if (locale !== undefined && !known.includes(locale)) {
    console.error(`There is no language "${locale}" in locales. Languages: ${known.join(", ")}.`);
    return 2;
  }
  const found = [];
  for (const tag of locale === undefined ? known : [locale])
    found.push(await languageStatus(root, tag, progress(tag)));
  const errors = found.flatMap(({ problems }) => problems.filter(({ severity }) => severity === "error"));
  for (const problem of errors) console.error(formatProblem(problem));
  const all = found.map((one) => one.status);
  const [only] = all;
  if (json) console.log(JSON.stringify(locale === undefined ? all : only, null, 2));
  else if (locale !== undefined && only) console.log(lessonTable(only));
  else
    console.log(
      table(
        all.map((one) => [one.locale, ...COLUMNS.map((name) => String(one.total[name]))]),
        "language",
      ),
    );
  return errors.length > 0 ? 1 : 0;
}

function lessonTable({ lessons, total }: LanguageStatus): string {
  const rows = lessons.map((one) => [
    `${one.course}/${one.lesson}`,
    ...COLUMNS.map((name) => String(one[name])),
  ]);
  return table([...rows, ["total", ...COLUMNS.map((name) => String(total[name]))]], "lesson");
}

function table(rows: string[][], first: string): string {
  const all = [[first, ...COLUMNS], ...rows];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join("  "),
    )
    .join("\n");
}

const progress = (tag: string) => (done: number, total: number) =>
  showProgress(done < total ? `${tag} ${done}/${total}` : "");
