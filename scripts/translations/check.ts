import { existsSync } from "node:fs";
import path from "node:path";
import { formatProblem, type Problem } from "../../app/features/content/policy/problem.ts";
import { checkAll, type LanguageWork } from "../../app/features/translation/check-all.ts";
import { mendFiles } from "../../app/features/translation/mend-files.ts";
import { annotation } from "./annotation.ts";
import { counted } from "./counted.ts";
import { readArguments, showProgress } from "./read-arguments.ts";

export const checkHelp = `check: what is wrong with lessons and strings, where, and how to mend it.

  check                        everything; what has not changed since the last check takes no time
  check sw                     one language
  check content/sw/meet locales/sw/ui/home.json
                               folders and files
  check --fix                  first mends what needs no thought: byte order marks, line ends, NFC, and strings that
                               the source has no more
  check --warnings             shows warnings too, which stop nothing
  check --json                 all of it, for a program
  check --annotations          as GitHub shows them beside the lines of a pull request

Errors end it with 1. What is not translated yet, or older than its source, is work and no error.`;

const projectRoot = path.resolve(import.meta.dirname, "../..");
const cacheDir = path.join(projectRoot, "node_modules/.cache/lisan");

/** Answers the exit code: 0 no errors, 1 errors, 2 not understood. */
export async function check(args: readonly string[], root: string = projectRoot): Promise<number> {
  const read = readArguments(args, {
    help: checkHelp,
    options: {
      fix: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      warnings: { type: "boolean", default: false },
      annotations: { type: "boolean", default: false },
    },
    understand(wish, words) {
      const only = words.map((word) => startOf(word, root));
      const unknown = words[only.indexOf(null)];
      if (unknown !== undefined) return `"${unknown}" is no language here, and no file of one.`;
      const starts = only.flatMap((one) => one ?? []);
      return { ...wish, ...(starts.length > 0 && { only: starts }) };
    },
  });
  if ("exit" in read) return read.exit;
  const { fix, json, warnings, annotations, only } = read.wish;
  const started = performance.now();
  const mended = fix ? await mendFiles(root, only) : [];
  const found = await checkAll({ root, cacheDir, onProgress, ...(only && { only }) });
  showProgress("");
  const errors = found.problems.filter(({ severity }) => severity === "error");
  if (json) console.log(JSON.stringify({ ...found, mended }, null, 2));
  else {
    for (const { file, mended: what, dropped } of mended) {
      if (what.length > 0) console.log(`${file}: mended ${what.join(", ")}.`);
      for (const { key, text } of dropped)
        console.log(`${file}: took out "${key}" (${JSON.stringify(text)}), which the source does not have.`);
    }
    for (const problem of warnings || annotations ? found.problems : errors) tell(problem, annotations);
    for (const line of found.work.flatMap(workLines)) console.log(line);
    const hushed = found.problems.length - errors.length;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${counted(found.lessons, "lesson")}, ${found.lessons - found.anew} as before, in ${seconds} s: ${counted(errors.length, "error")}, ${counted(hushed, "warning")}${hushed > 0 && !warnings && !annotations ? " (--warnings shows them)" : ""}.`,
    );
  }
  return errors.length > 0 ? 1 : 0;
}

/** How the paths of what is meant begin; null where nothing is there. A lesson's name stands for its stamps too. */
function startOf(word: string, root: string): string[] | null {
  if (/^[\w-]+$/.test(word) && existsSync(path.join(root, "locales", word)))
    return [`content/${word}/`, `locales/${word}/`];
  const full = path.resolve(root, word);
  const file = path.relative(root, full).split(path.sep).join("/");
  if (!/^(?:content|locales)(?:\/|$)/.test(file) || !existsSync(full)) return null;
  if (file.endsWith(".mdx")) return [file.slice(0, -"mdx".length)];
  return [path.extname(file) === "" ? `${file}/` : file];
}

/** Findings go where errors go; GitHub reads them from either. */
function tell(problem: Problem, asAnnotation: boolean): void {
  console.error(asAnnotation ? annotation(problem) : formatProblem(problem));
}

function workLines({ locale, strings, toSpeech, lessons, begun, blocks }: LanguageWork): string[] {
  const left = [
    [strings.total - strings.own, "string"],
    [lessons.total - lessons.readable, "lesson"],
    [blocks.missing, "missing block"],
    [blocks.critical, "critically stale block"],
    [blocks.stale, "stale block"],
    [blocks.unstamped, "unstamped block"],
  ] as const;
  const list = left.filter(([count]) => count > 0).map(([count, what]) => counted(count, what));
  if (list.length === 0) return [];
  const silent = `  its pages speak it after ${counted(toSpeech, "more string")} of the first pages; until then, the language it falls back to`;
  return [
    `${locale} still to do: ${list.join(", ")} (npm run translations -- next ${locale}).`,
    ...(toSpeech > 0 ? [silent] : []),
    ...begun.map(
      ({ file, usable, total, lacking }) =>
        `  ${file}: ${usable} of ${total} blocks; learners see it after ${lacking} more`,
    ),
  ];
}

const onProgress = (done: number, total: number, file: string): void =>
  showProgress(done < total ? `${done}/${total} ${file}` : "");
