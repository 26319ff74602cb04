import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { FileChange } from "../change-files.ts";
import { bytesOf } from "../open-lesson-pair.ts";
import { stringsFileOf } from "../strings/check-language.ts";
import { compareStrings } from "../strings/compare-strings.ts";
import { editStrings } from "../strings/edit-strings.ts";
import { readStrings } from "../strings/read-strings.ts";
import type { LanguageKnown } from "./known-language.ts";
import { type PlacedProblem, type Proposal, refused } from "./proposal.ts";

/** What a proposal would make of one file of strings. */
export async function planStrings(
  root: string,
  locale: string,
  { lesson, edits }: Proposal,
  { rules }: LanguageKnown,
): Promise<{ changes: FileChange[]; problems: PlacedProblem[] }> {
  const english = await bytesOf(root, stringsFileOf(sourceLocale, lesson));
  if (!english) {
    const mend = "look at the list of strings again.";
    return {
      changes: [],
      problems: [refused(-1, "proposal/strings", `there are no strings "${lesson}".`, mend)],
    };
  }
  const source = readStrings(stringsFileOf(sourceLocale, lesson), english);
  const file = stringsFileOf(locale, lesson);
  const bytes = await bytesOf(root, file);
  const before = bytes && new TextDecoder().decode(bytes);
  const wanted = edits.map(({ source: key, text }) => ({ key, text }));
  const { text, refused: told } = editStrings(source, { file, text: before }, wanted, locale, rules);
  const place = (key: string) => edits.findIndex((one) => one.source === key);
  const problems = told.flatMap(({ key, problems: own }) =>
    own.map((problem): PlacedProblem => ({ ...problem, edit: place(key) })),
  );
  // Warnings of the strings that are written: what is an error was refused.
  const written = readStrings(file, text);
  for (const problem of compareStrings(source, written, locale, rules)) {
    const key = written.entries.find(({ line }) => line === problem.line)?.key;
    if (problem.severity !== "warning" || key === undefined || place(key) < 0) continue;
    problems.push({ ...problem, file: "", line: 1, column: 1, edit: place(key) });
  }
  return { changes: [{ file, before, after: text }], problems };
}
