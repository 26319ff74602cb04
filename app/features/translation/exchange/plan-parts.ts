import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { Problem } from "../../content/policy/problem.ts";
import type { FileChange } from "../change-files.ts";
import { editCourseWords } from "../edit-course-words.ts";
import { type EditedTable, editTerms } from "../edit-terms.ts";
import type { EditOrder, OrderedEdit } from "../edited-stamps.ts";
import { bytesOf } from "../open-lesson-pair.ts";
import { stringsFileOf } from "../strings/check-language.ts";
import { editStrings, type RefusedText } from "../strings/edit-strings.ts";
import { planLesson } from "../write-lesson.ts";
import type { ChangedUnit } from "./changed-units.ts";
import type { LanguageUnits } from "./units-of-language.ts";
import type { LessonUnits } from "./units-of-lesson.ts";

/** How what changed was made, where that is said; else the file's own marks say it. */
export interface ImportOrder {
  state?: EditOrder["state"];
  by?: string;
}

/** What becomes of one file's units. */
export interface Part {
  refused: { unit: ChangedUnit; problems: Problem[] }[];
  changes: FileChange[];
  /** Units that were written, and where. */
  written: ChangedUnit[];
  waiting: string[];
  warnings: Problem[];
}

const EMPTY: Part = { refused: [], changes: [], written: [], waiting: [], warnings: [] };

/** Nobody said how it was made: a machine may have, unless somebody took the mark away that it must be looked at. */
export const orderOf = ({ isRaised }: ChangedUnit, { state, by }: ImportOrder): EditOrder => ({
  state: state ?? (isRaised ? "human" : "machine-draft"),
  ...(by && { by }),
});

export async function planLessonPart(
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

export async function planStringsPart(
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

export async function planTablePart(
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
