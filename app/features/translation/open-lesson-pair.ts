import { readFile } from "node:fs/promises";
import path from "node:path";
import { sourceLocale } from "../../i18n/source-locale.ts";
import { readLedger } from "../content/blocks/ledger.ts";
import { readStamps } from "../content/blocks/stamps.ts";
import {
  type LessonPair,
  type LessonText,
  type PairedLessons,
  pairLessons,
} from "../content/compile/pair-lessons.ts";
import { readLesson } from "../content/compile/read-lesson.ts";
import { type Problem, reportOn } from "../content/policy/problem.ts";
import { ledgerFile, lessonFile, stampsFile } from "../content/publish/lesson-files.ts";
import { listFolder } from "../content/publish/read-file.ts";

export interface LessonName {
  course: string;
  lesson: string;
}

/** A source lesson and its translation, with their files relative to the site's root. */
export interface OpenedPair extends LessonName {
  locale: string;
  files: { source: string; own: string; ledger: string; stamps: string };
  lessons: LessonPair;
  paired: PairedLessons;
}

export interface Opened<T> {
  /** Null where the source or the translation is not there, or cannot be read. */
  found: T | null;
  problems: Problem[];
}

/** Every lesson of a language, in the order of folders. */
export async function lessonsOf(root: string, locale: string): Promise<LessonName[]> {
  const lessons: LessonName[] = [];
  for (const course of await listFolder(root, `content/${locale}`, "folder")) {
    for (const name of await listFolder(root, `content/${locale}/${course}`, "file"))
      if (name.endsWith(".mdx")) lessons.push({ course, lesson: name.slice(0, -4) });
  }
  return lessons;
}

export const bytesOf = (root: string, file: string): Promise<Uint8Array | null> =>
  readFile(path.join(root, file)).catch(() => null);

/** Reads a lesson file; null where it is not there or has an error. */
export async function openText(
  root: string,
  file: string,
  isTranslation: boolean,
): Promise<Opened<LessonText>> {
  const bytes = await bytesOf(root, file);
  if (!bytes) return { found: null, problems: [] };
  const { lesson: read, problems } = readLesson(file, bytes, isTranslation);
  return { found: read && { read, bytes }, problems };
}

/** Reads a lesson, its translation, ledger and stamps from disk and pairs their blocks. */
export async function openLessonPair(
  root: string,
  locale: string,
  { course, lesson }: LessonName,
): Promise<Opened<OpenedPair>> {
  const files = {
    source: lessonFile(sourceLocale, course, lesson),
    own: lessonFile(locale, course, lesson),
    ledger: ledgerFile(course, lesson),
    stamps: stampsFile(locale, course, lesson),
  };
  const source = await openText(root, files.source, false);
  const own = await openText(root, files.own, true);
  const problems = [...source.problems, ...own.problems];
  if (!source.found || !own.found) return { found: null, problems };
  const [onLedger, onStamps, report] = [reportOn(files.ledger), reportOn(files.stamps), reportOn(files.own)];
  const lessons = {
    source: source.found,
    own: own.found,
    ledger: readLedger((await bytesOf(root, files.ledger)) ?? new Uint8Array(), onLedger),
    stamps: readStamps((await bytesOf(root, files.stamps)) ?? new Uint8Array(), onStamps),
  };
  const paired = pairLessons(lessons, report);
  problems.push(...onLedger.problems, ...onStamps.problems, ...report.problems);
  return { found: { course, lesson, locale, files, lessons, paired }, problems };
}
