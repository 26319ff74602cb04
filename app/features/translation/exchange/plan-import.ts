import { sourceLocale } from "../../../i18n/source-locale.ts";
import { type Problem, reportOn, START } from "../../content/policy/problem.ts";
import { type FileChange, isChange } from "../change-files.ts";
import { editCourseWords } from "../edit-course-words.ts";
import { type EditedTable, editTerms } from "../edit-terms.ts";
import type { EditOrder, OrderedEdit } from "../edited-stamps.ts";
import { bytesOf } from "../open-lesson-pair.ts";
import { stringsFileOf } from "../strings/check-language.ts";
import { editStrings, type RefusedText } from "../strings/edit-strings.ts";
import { planLesson } from "../write-lesson.ts";
import { type ChangedUnit, changedUnits } from "./changed-units.ts";
import type { ReturnedFile } from "./unit.ts";
import { filesOf, type LanguageUnits } from "./units-of-language.ts";
import type { LessonUnits } from "./units-of-lesson.ts";

/** How what changed was made, where that is said; else the file's own marks say it. */
export interface ImportOrder {
  state?: EditOrder["state"];
  by?: string;
}

export interface PlannedImport {
  changes: FileChange[];
  /** Units that change a file, by the file's name. */
  counts: Map<string, number>;
  /** Blocks that were stamped as what, without somebody having said so. */
  assumed: Map<EditOrder["state"], number>;
  /** Errors, placed in the file that came back; and warnings of the files as they would be. */
  problems: Problem[];
  /** Left out, and nobody's mistake: their source has gone, or their other words are missing. */
  gone: string[];
  waiting: string[];
}

/** Edits of one file, and the units that they come from. */
interface Part {
  refused: { unit: ChangedUnit; problems: Problem[] }[];
  changes: FileChange[];
  /** Units that were written, and where. */
  written: ChangedUnit[];
  waiting: string[];
  warnings: Problem[];
}

const EMPTY: Part = { refused: [], changes: [], written: [], waiting: [], warnings: [] };

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
  const nothing = { changes: [], counts: new Map(), assumed: new Map(), gone: [], waiting: [] };
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
    if (mine.length > 0) parts.push(await planStrings(root, language, namespace, mine));
  }
  for (const table of ["terms", "courses"] as const) {
    const mine = changed.filter(({ unit }) => unit.id.startsWith(`${table}/`));
    if (mine.length > 0) parts.push(await planTable(root, language, table, mine));
  }
  const assumed = new Map<EditOrder["state"], number>();
  const counts = new Map<string, number>();
  for (const { refused, changes, written } of parts) {
    for (const { unit, problems: said } of refused)
      for (const { line, code, message, mend } of said) {
        const within = line > 1 ? `, line ${line} of its text` : "";
        report.error(unit.returned, code, `${unit.returned.id}${within}: ${message}`, mend);
      }
    for (const change of changes.filter(isChange))
      if (!change.file.endsWith(".jsonl")) counts.set(change.file, written.length);
    if (changes.length > 0 && !order.state)
      for (const unit of written.filter(({ unit: one }) => one.id.startsWith("lesson/"))) {
        const { state } = orderOf(unit, order);
        assumed.set(state, (assumed.get(state) ?? 0) + 1);
      }
  }
  return {
    changes: parts.flatMap(({ changes }) => changes.filter(isChange)),
    counts,
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

/** Nobody said how it was made: a machine may have, unless somebody took the mark away that it must be looked at. */
const orderOf = ({ isRaised }: ChangedUnit, { state, by }: ImportOrder): EditOrder => ({
  state: state ?? (isRaised ? "human" : "machine-draft"),
  ...(by && { by }),
});

async function planLessonPart(
  root: string,
  { locale }: LanguageUnits,
  lesson: LessonUnits,
  changed: readonly ChangedUnit[],
  order: ImportOrder,
): Promise<Part> {
  const refused: Part["refused"] = [];
  let left = [...changed];
  // What is refused is left out, and the others are tried again without it.
  while (left.length > 0) {
    const owners = new Map<string, ChangedUnit>();
    const edits = left.flatMap((one): OrderedEdit[] => {
      const names = lesson.units.find(({ id }) => id === one.unit.id)?.edits ?? [];
      for (const { source, nth } of names) owners.set(`${source} ${nth}`, one);
      return names.map((name) => ({ ...name, text: one.text, order: orderOf(one, order) }));
    });
    const plan = await planLesson(
      root,
      locale.tag,
      lesson.name,
      edits,
      orderOf(left[0] as ChangedUnit, order),
      locale.digits,
    );
    const errors = plan.problems.filter(({ severity }) => severity === "error");
    const faulty = new Map<ChangedUnit, Problem[]>();
    for (const { source, nth, problems } of plan.refused) {
      const owner = owners.get(`${source} ${nth}`);
      if (owner) faulty.set(owner, problems);
    }
    if (faulty.size === 0 && errors.length > 0) for (const one of left) faulty.set(one, errors);
    if (faulty.size === 0) {
      const warnings = plan.problems.filter(({ severity }) => severity === "warning");
      return { ...EMPTY, refused, changes: plan.changes, written: left, warnings };
    }
    for (const [unit, problems] of faulty) refused.push({ unit, problems });
    left = left.filter((one) => !faulty.has(one));
  }
  return { ...EMPTY, refused };
}

async function textOf(root: string, file: string): Promise<string | null> {
  const bytes = await bytesOf(root, file);
  return bytes && new TextDecoder().decode(bytes);
}

/** The refused edits with their units, and the units that were written. */
function sorted(
  changed: readonly ChangedUnit[],
  keyOf: (unit: ChangedUnit) => string,
  refused: readonly RefusedText[],
  waiting: readonly string[] = [],
): Pick<Part, "refused" | "written"> {
  const said = new Map(refused.map(({ key, problems }) => [key, problems]));
  return {
    refused: changed.flatMap((unit) => {
      const problems = said.get(keyOf(unit));
      return problems ? [{ unit, problems }] : [];
    }),
    written: changed.filter((unit) => !said.has(keyOf(unit)) && !waiting.includes(keyOf(unit))),
  };
}

async function planStrings(
  root: string,
  { locale, sourceStrings }: LanguageUnits,
  namespace: string,
  changed: readonly ChangedUnit[],
): Promise<Part> {
  const source = sourceStrings.get(namespace);
  if (!source) return EMPTY;
  const file = stringsFileOf(locale.tag, namespace);
  const before = await textOf(root, file);
  const keyOf = ({ unit }: ChangedUnit): string => unit.id.slice(`ui/${namespace}/`.length);
  const edits = changed.map((one) => ({ key: keyOf(one), text: one.text }));
  const { text, refused } = editStrings(source, { file, text: before }, edits, locale.tag, locale);
  const isWritten = refused.length < edits.length;
  return {
    ...EMPTY,
    ...sorted(changed, keyOf, refused),
    changes: isWritten ? [{ file, before, after: text }] : [],
  };
}

async function planTable(
  root: string,
  { locale, site }: LanguageUnits,
  table: "terms" | "courses",
  changed: readonly ChangedUnit[],
): Promise<Part> {
  const file = table === "terms" ? `locales/${locale.tag}/terms.csv` : `content/${locale.tag}/courses.yml`;
  const before = await textOf(root, file);
  const keyOf = ({ unit }: ChangedUnit): string => unit.id.slice(table.length + 1);
  const edits = changed.map((one) => ({ key: keyOf(one), text: one.text }));
  const { text, refused, waiting }: EditedTable =
    table === "terms"
      ? editTerms(site.terms[sourceLocale] ?? [], before, edits)
      : editCourseWords(site.courseWords[sourceLocale] ?? {}, before, edits);
  const isWritten = refused.length + waiting.length < edits.length;
  return {
    ...EMPTY,
    ...sorted(changed, keyOf, refused, waiting),
    changes: isWritten ? [{ file, before, after: text }] : [],
    waiting: waiting.map((key) => `${table}/${key}`),
  };
}
