import { localeNameProblem } from "../../../i18n/locale-name.ts";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import { blocksOf } from "../../content/blocks/blocks-of.ts";
import { readLesson } from "../../content/compile/read-lesson.ts";
import { hasErrors, type Problem } from "../../content/policy/problem.ts";
import { lessonFile } from "../../content/publish/lesson-files.ts";
import { type FileChange, isChange } from "../change-files.ts";
import type { EditOrder } from "../edited-stamps.ts";
import { type PlannedLesson, planLesson } from "../write-lesson.ts";
import { knownLanguage, type LanguageKnown } from "./known-language.ts";
import { planStrings } from "./plan-strings.ts";
import { type PlacedProblem, type Proposal, refused, STRINGS } from "./proposal.ts";

export interface PlannedProposal {
  /** Files as they would be; none where anything is an error. A language that is not there yet is begun by them. */
  changes: FileChange[];
  problems: PlacedProblem[];
}

/** What a proposal would make of the files of a language, by the rules for files; writes nothing and never throws for what was typed. */
export async function planProposal(
  root: string,
  locale: string,
  proposal: Proposal,
  order: EditOrder,
): Promise<PlannedProposal> {
  const misnamed = locale === sourceLocale ? SOURCE : localeNameProblem(locale);
  if (misnamed)
    return { changes: [], problems: [refused(-1, "proposal/language", misnamed.message, misnamed.mend)] };
  const language = await knownLanguage(root, locale);
  if ("problem" in language) return { changes: [], problems: [language.problem] };
  const { changes, problems } =
    proposal.course === STRINGS
      ? await planStrings(root, locale, proposal, language)
      : await planBlocks(root, locale, proposal, language, order);
  const isFine = !hasErrors(problems);
  return { changes: isFine ? [...language.begun, ...changes.filter(isChange)] : [], problems: few(problems) };
}

/** Of one text; and so many characters of what is said. A text of bad links alone has thousands, each with its link. */
const MOST_TOLD = 20;
const MOST_SAID = 300;

/** In the order of the texts, errors first. The answer to a small text is small too. */
function few(problems: readonly PlacedProblem[]): PlacedProblem[] {
  const warnsOnly = ({ severity }: Problem): number => Number(severity === "warning");
  const sorted = problems.toSorted(
    (a, b) => a.edit - b.edit || warnsOnly(a) - warnsOnly(b) || a.line - b.line || a.column - b.column,
  );
  return [...Map.groupBy(sorted, ({ edit }) => edit).values()].flatMap((told) =>
    told.slice(0, MOST_TOLD).map((one) => {
      const { message } = one;
      return message.length > MOST_SAID ? { ...one, message: `${message.slice(0, MOST_SAID)}…` } : one;
    }),
  );
}

const SOURCE = {
  message: "the source language is not translated.",
  mend: "take another language; the source is changed in its files.",
};

async function planBlocks(
  root: string,
  locale: string,
  { course, lesson, edits }: Proposal,
  { rules }: LanguageKnown,
  order: EditOrder,
): Promise<PlannedProposal> {
  const plan = await planLesson(root, locale, { course, lesson }, edits, order, rules.digits);
  const place = (source: string) => edits.findIndex((one) => one.source === source);
  const problems = plan.refused.flatMap(({ source, problems: told }) =>
    told.map((problem): PlacedProblem => ({ ...problem, edit: place(source) })),
  );
  const inEdit = placing(plan, lessonFile(locale, course, lesson));
  for (const problem of plan.problems) {
    const found = inEdit(problem);
    problems.push(found ? { ...found.problem, edit: place(found.source) } : { ...problem, edit: -1 });
  }
  return { changes: plan.changes, problems };
}

/** Finds the edit that a finding in the lesson as it would be belongs to. */
function placing({ text, edited }: PlannedLesson, file: string) {
  const bytes = new TextEncoder().encode(text ?? "");
  const { lesson } = readLesson(file, bytes, true);
  const blocks = lesson ? blocksOf(lesson, bytes) : [];
  const stretches = edited.flatMap(({ hash, edit }) => {
    const block = blocks.find((one) => one.hash === hash);
    return block
      ? [{ ...block, to: block.line + block.text.split("\n").length - 1, source: edit.source }]
      : [];
  });
  return (problem: Problem): { problem: Problem; source: string } | null => {
    const { line, column } = problem;
    const found = problem.file === file && stretches.find((one) => one.line <= line && line <= one.to);
    if (!found) return null;
    const first = line === found.line;
    const place = {
      line: line - found.line + 1,
      column: first ? Math.max(1, column - found.column + 1) : column,
    };
    return { problem: { ...problem, file: "", ...place }, source: found.source };
  };
}
