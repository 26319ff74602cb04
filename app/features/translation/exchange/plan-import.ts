import { type Problem, reportOn, START } from "../../content/policy/problem.ts";
import { type FileChange, isChange } from "../change-files.ts";
import { changedUnits } from "./changed-units.ts";
import { type ImportOrder, type Part, planLessonPart, planStringsPart, planTablePart } from "./plan-parts.ts";
import type { ReturnedFile } from "./unit.ts";
import { filesOf, type LanguageUnits } from "./units-of-language.ts";

export interface PlannedImport {
  changes: FileChange[];
  /** Texts that change a file, by the file's name. */
  counts: Map<string, number>;
  /** Blocks whose words stay, and whose mark was taken away that they must be looked at: they are stamped. */
  marks: number;
  /** Blocks that are stamped without somebody having said how they were made. */
  assumed: number;
  /** Of the file that came back, placed in it; and warnings of the files as they would be. */
  problems: Problem[];
  /** Left out, and nobody's mistake: their source has gone, or their other words are missing. */
  gone: string[];
  waiting: string[];
}

/**
 * What a file from a translator's program would change here; writes nothing. With an error in `problems` the changes are
 * those of the units that are sound.
 */
export async function planImport(
  root: string,
  file: string,
  returned: ReturnedFile,
  language: LanguageUnits,
  order: ImportOrder,
): Promise<PlannedImport> {
  const nothing = { changes: [], counts: new Map(), marks: 0, assumed: 0, gone: [], waiting: [] };
  if (returned.problems.length > 0) return { ...nothing, problems: returned.problems };
  const wrong = wrongLanguage(file, returned, language.locale.tag);
  if (wrong) return { ...nothing, problems: [wrong] };
  const units = filesOf(language).flatMap((one) => one.units);
  const { changed, problems, gone } = changedUnits(file, returned.units, units);
  const report = reportOn(file);
  const parts: Part[] = [];
  for (const lesson of language.lessons) {
    const mine = changed.filter(({ unit }) => lesson.units.some(({ id }) => id === unit.id));
    if (mine.length > 0) parts.push(await planLessonPart(root, language, lesson, mine, order));
  }
  for (const [namespace] of language.sourceStrings) {
    const mine = changed.filter(({ unit }) => unit.id.startsWith(`ui/${namespace}/`));
    if (mine.length > 0) parts.push(await planStringsPart(root, language, namespace, mine));
  }
  for (const table of ["terms", "courses"] as const) {
    const mine = changed.filter(({ unit }) => unit.id.startsWith(`${table}/`));
    if (mine.length > 0) parts.push(await planTablePart(root, language, table, mine));
  }
  let assumed = 0;
  let marks = 0;
  const counts = new Map<string, number>();
  for (const { refused, changes, written } of parts) {
    for (const { unit, problems: said } of refused)
      for (const { line, code, message, mend } of said) {
        const within = line > 1 ? `, line ${line} of its text` : "";
        report.error(unit.returned, code, `${unit.returned.id}${within}: ${message}`, mend);
      }
    const texts = written.filter(({ unit, text }) => text !== unit.target).length;
    for (const change of changes.filter(isChange))
      if (!change.file.endsWith(".jsonl")) counts.set(change.file, texts);
      else marks += written.length - texts;
    if (changes.length > 0 && !order.state)
      assumed += written.filter(({ unit }) => unit.id.startsWith("lesson/")).length;
  }
  return {
    changes: parts.flatMap(({ changes }) => changes.filter(isChange)),
    counts,
    marks,
    assumed,
    problems: [...problems, ...report.problems, ...parts.flatMap(({ warnings }) => warnings)],
    gone,
    waiting: parts.flatMap(({ waiting }) => waiting),
  };
}

function wrongLanguage(file: string, { locales }: ReturnedFile, tag: string): Problem | null {
  const others = locales.filter((one) => one.toLowerCase() !== tag.toLowerCase());
  if (locales.length > 0 && others.length === 0) return null;
  const report = reportOn(file);
  const said = others[0]
    ? `it is for "${others[0]}", not for "${tag}".`
    : "it does not say which language it is for.";
  report.error(START, "exchange/language", said, "import it into its own language, or restore its header.");
  return report.problems[0] ?? null;
}
