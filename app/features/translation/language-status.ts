import { sourceLocale } from "../../i18n/source-locale.ts";
import { blocksOf } from "../content/blocks/blocks-of.ts";
import type { BlockCounts } from "../content/lesson.ts";
import type { Problem } from "../content/policy/problem.ts";
import { lessonFile } from "../content/publish/lesson-files.ts";
import { type LessonName, lessonsOf, openLessonPair, openText } from "./open-lesson-pair.ts";

/** Blocks of a lesson, counted. `orphan`: blocks of the translation that render nothing of the source. */
export interface StatusCounts extends BlockCounts {
  orphan: number;
}

export interface LessonStatus extends LessonName, StatusCounts {}

export interface LanguageStatus {
  locale: string;
  lessons: LessonStatus[];
  total: StatusCounts;
}

const NONE: StatusCounts = {
  total: 0,
  usable: 0,
  fresh: 0,
  stale: 0,
  critical: 0,
  missing: 0,
  unstamped: 0,
  reviewed: 0,
  orphan: 0,
};

const COUNTED = Object.keys(NONE) as (keyof StatusCounts)[];

/**
 * How a language stands, lesson by lesson of the source. A lesson that cannot be read counts as missing, and is told.
 * `known`: what stands as it is in another tree, and need not be read again.
 */
export async function languageStatus(
  root: string,
  locale: string,
  onProgress?: (done: number, total: number) => void,
  known: readonly LessonStatus[] = [],
): Promise<{ status: LanguageStatus; problems: Problem[] }> {
  const problems: Problem[] = [];
  const lessons: LessonStatus[] = [];
  const names = await lessonsOf(root, sourceLocale);
  for (const name of names) {
    const same = known.find(({ course, lesson }) => course === name.course && lesson === name.lesson);
    if (same) {
      lessons.push(same);
      continue;
    }
    const opened = await openLessonPair(root, locale, name);
    problems.push(...opened.problems);
    const counts = opened.found
      ? { ...opened.found.paired.counts, orphan: opened.found.paired.orphans.length }
      : await allMissing(root, name);
    lessons.push({ ...name, ...counts });
    onProgress?.(lessons.length, names.length);
  }
  const total = { ...NONE };
  for (const lesson of lessons) for (const key of COUNTED) total[key] += lesson[key];
  return { status: { locale, lessons, total }, problems };
}

async function allMissing(root: string, { course, lesson }: LessonName): Promise<StatusCounts> {
  const { found } = await openText(root, lessonFile(sourceLocale, course, lesson), false);
  const total = found ? blocksOf(found.read, found.bytes).length : 0;
  return { ...NONE, total, missing: total };
}
