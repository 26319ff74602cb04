import { localeTag } from "../../i18n/locale.ts";
import { sourceLocale } from "../../i18n/source-locale.ts";
import { printLines } from "../content/blocks/json-lines.ts";
import { readLedger } from "../content/blocks/ledger.ts";
import { readStamps, type Stamp } from "../content/blocks/stamps.ts";
import { pairLessons } from "../content/compile/pair-lessons.ts";
import { readLesson } from "../content/compile/read-lesson.ts";
import { lintTranslation } from "../content/lint/lint-translation.ts";
import { hasErrors, type Problem, reportOn, START } from "../content/policy/problem.ts";
import { ledgerFile, lessonFile, stampsFile } from "../content/publish/lesson-files.ts";
import { type FileChange, isChange, writeChanges } from "./change-files.ts";
import type { RefusedEdit } from "./edit-jobs.ts";
import { type EditedBlock, editLesson, type OwnLesson } from "./edit-lesson.ts";
import { type EditOrder, editedStamps, type OrderedEdit } from "./edited-stamps.ts";
import { bytesOf, type LessonName, lessonsOf, openText } from "./open-lesson-pair.ts";

export interface PlannedLesson {
  /** The lesson and its stamps, where they change; empty if anything is refused or wrong. */
  changes: FileChange[];
  /** The lesson as it would be, also where it may not be written; null where nothing was made. */
  text: string | null;
  refused: RefusedEdit[];
  /** What the edited blocks have and, as an error, what was not there before: in the file as it would be. */
  problems: Problem[];
  edited: EditedBlock[];
}

const nothing = (problems: Problem[], refused: RefusedEdit[] = []): PlannedLesson => ({
  changes: [],
  text: null,
  refused,
  problems,
  edited: [],
});

/**
 * What edits would make of a lesson's files, by the rules of `check`; writes nothing. `digits`: the language's, to warn of
 * others.
 */
export async function planLesson(
  root: string,
  locale: string,
  name: LessonName,
  edits: readonly OrderedEdit[],
  order: EditOrder,
  digits?: string,
): Promise<PlannedLesson> {
  const { course, lesson } = name;
  const file = lessonFile(locale, course, lesson);
  const report = reportOn(file);
  const isKnown = (await lessonsOf(root, sourceLocale)).some(
    (one) => one.course === course && one.lesson === lesson,
  );
  if (!isKnown || locale === sourceLocale || !localeTag.safeParse(locale).success) {
    const mend = `take a lesson of content/${sourceLocale}, and a language that is not the source.`;
    report.error(START, "edit/lesson", "this cannot be a translation.", mend);
    return nothing(report.problems);
  }
  const source = await openText(root, lessonFile(sourceLocale, course, lesson), false);
  if (!source.found) return nothing(source.problems);
  const read = async (one: string): Promise<Uint8Array | null> => bytesOf(root, one);
  const files = { stamps: stampsFile(locale, course, lesson), ledger: ledgerFile(course, lesson) };
  const [bytes, stampBytes, ledgerBytes] = await Promise.all([
    read(file),
    read(files.stamps),
    read(files.ledger),
  ]);
  const onStamps = reportOn(files.stamps);
  const stamps = readStamps(stampBytes ?? new Uint8Array(), onStamps);
  // A line that cannot be read would be lost.
  if (hasErrors(onStamps.problems)) return nothing(onStamps.problems);
  const known = {
    source: source.found,
    ledger: readLedger(ledgerBytes ?? new Uint8Array(), reportOn(files.ledger)),
  };

  const judge = (own: Uint8Array, said: readonly Stamp[]) => {
    const { lesson: mine, problems } = readLesson(file, own, true);
    if (!mine) return { own: null, problems };
    const told = reportOn(file);
    const text = { read: mine, bytes: own };
    const paired = pairLessons({ ...known, own: text, stamps: said }, told);
    lintTranslation(mine, known.source.read, told, digits, paired.pairs);
    return { own: { lesson: text, paired }, problems: [...problems, ...told.problems] };
  };
  const was = bytes ? judge(bytes, stamps) : { own: null, problems: [] };
  if (bytes && !was.own) return nothing(was.problems);

  const { text, edited, refused } = editLesson(source.found, was.own, edits);
  if (refused.length > 0) return nothing([], refused);
  const after = new TextEncoder().encode(text);
  const lines = editedStamps({ after, source: source.found, own: was.own }, edited, stamps, order);
  const will = judge(after, lines);
  const misread = edited.filter(({ at, hash }) => !renders(will.own, at, hash));
  for (const { edit } of misread) {
    const mend = "mend the lesson by hand, in its file.";
    report.error(START, "edit/pairing", `block ${edit.source} would be taken for another one.`, mend);
  }
  const problems = [
    ...report.problems,
    ...newErrors(was.problems, will.problems),
    ...warningsIn(will.own, edited, will.problems),
  ];
  const decode = (some: Uint8Array | null): string | null => some && new TextDecoder().decode(some);
  const changes: FileChange[] = [
    { file, before: decode(bytes), after: text },
    { file: files.stamps, before: decode(stampBytes), after: printLines(lines) },
  ];
  const isFine = !hasErrors(problems) && edits.length > 0;
  return { changes: isFine ? changes.filter(isChange) : [], text, refused, problems, edited };
}

export interface WrittenLesson extends PlannedLesson {
  /** Files that were written. */
  written: string[];
}

/** Writes edits into a lesson's translation and stamps just these blocks; all of them, or nothing. */
export async function writeEditedLesson(
  root: string,
  locale: string,
  name: LessonName,
  edits: readonly OrderedEdit[],
  order: EditOrder,
): Promise<WrittenLesson> {
  const planned = await planLesson(root, locale, name, edits, order);
  return { ...planned, written: await writeChanges(root, planned.changes) };
}

const renders = (own: OwnLesson, at: number, hash: string): boolean => {
  const pair = own?.paired.pairs[at];
  return pair?.own?.hash === hash && pair.state === "fresh" && !pair.unfit;
};

/** Errors that the edits brought with them: an old one costs nobody an edit of another block. */
function newErrors(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const left = before.map(({ code, message }) => `${code} ${message}`);
  return after.filter(({ severity, code, message }) => {
    if (severity !== "error") return false;
    const at = left.indexOf(`${code} ${message}`);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function warningsIn(own: OwnLesson, edited: readonly EditedBlock[], problems: readonly Problem[]): Problem[] {
  const stretches = edited.flatMap(({ at }) => {
    const block = own?.paired.pairs[at]?.own;
    return block ? [{ from: block.line, to: block.line + block.text.split("\n").length - 1 }] : [];
  });
  return problems.filter(
    ({ severity, line }) =>
      severity === "warning" && stretches.some(({ from, to }) => from <= line && line <= to),
  );
}
