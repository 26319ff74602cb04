import { sourceLocale } from "../../../i18n/source-locale.ts";
import { MET_FIRST, MET_NEXT } from "../../../i18n/speech.ts";
import { textsOf } from "../../content/course.ts";
import type { Generation } from "../../content/generation.ts";
import type { BlockCounts } from "../../content/lesson.ts";
import { STRINGS } from "../proposals/proposal.ts";
import { pieceHref } from "./desk-href.ts";
import { countStrings, stringRows } from "./string-rows.ts";
import type { Target } from "./target.ts";

export interface LessonStanding {
  course: string;
  lesson: string;
  /** In the source language. */
  title: string;
  counts: BlockCounts;
}

export interface StringsStanding {
  file: string;
  /** Its first string in the source language: names of files say little. */
  first: string;
  total: number;
  done: number;
}

export type NextReason = "critical" | "strings" | "missing" | "stale" | "unstamped" | "machine" | "done";

export interface NextWork {
  why: NextReason;
  href: string;
  /** A lesson's title in the source language, or the name of a file of strings. */
  name: string;
}

export interface LanguageDesk {
  target: Target;
  lessons: LessonStanding[];
  strings: StringsStanding[];
  total: BlockCounts;
  next: NextWork | null;
}

const NONE: BlockCounts = {
  total: 0,
  usable: 0,
  fresh: 0,
  stale: 0,
  critical: 0,
  missing: 0,
  unstamped: 0,
  reviewed: 0,
};

/** How the lessons of a language stand, by what is published: nothing is read from disk. */
function standings(generation: Generation, tag: string): LessonStanding[] {
  return generation.courses.flatMap((course) =>
    textsOf(course).flatMap((lesson): LessonStanding[] => {
      const source = generation.lessonHead(sourceLocale, course.id, lesson);
      if (!source) return [];
      const { total } = source.blocks;
      const own = generation.lessonHead(tag, course.id, lesson);
      const counts = own?.blocks ?? { ...NONE, total, missing: total };
      return [{ course: course.id, lesson, title: source.title, counts }];
    }),
  );
}

function sumOf(lessons: readonly LessonStanding[]): BlockCounts {
  const total = { ...NONE };
  for (const { counts } of lessons)
    for (const key of Object.keys(NONE) as (keyof BlockCounts)[]) total[key] += counts[key];
  return total;
}

/** All blocks of a language, counted. */
export const languageTotal = (generation: Generation, { locale }: Target): BlockCounts =>
  sumOf(standings(generation, locale.tag));

/** How a language stands, and where to begin. */
export function languageDesk(generation: Generation, target: Target, ui: string): LanguageDesk {
  const lessons = standings(generation, target.locale.tag);
  const source = generation.strings(sourceLocale);
  // What everybody meets comes first.
  const files = new Set([...MET_FIRST, ...MET_NEXT, ...Object.keys(source)]);
  const strings = [...files].flatMap((file): StringsStanding[] => {
    const rows = stringRows(generation, target.locale, file);
    return rows ? [{ file, first: rows[0]?.fields[0]?.source ?? "", ...countStrings(rows) }] : [];
  });
  return { target, lessons, strings, total: sumOf(lessons), next: nextWork(target, lessons, strings, ui) };
}

/**
 * What learners miss most comes first, in the order of `next-pieces.ts`, which reads every file and is more exact;
 * within a kind, the lesson that lacks least. A language that begins, begins with the first lesson.
 */
function nextWork(
  { locale }: Target,
  lessons: readonly LessonStanding[],
  strings: readonly StringsStanding[],
  ui: string,
): NextWork | null {
  // A language begins with a lesson: what is around it comes once there is something to read.
  const isBegun = lessons.some(({ counts }) => counts.usable > 0);
  const inLesson = (why: Exclude<NextReason, "strings">, count: keyof BlockCounts, show: string) => {
    const waiting = lessons.filter(({ counts }) => counts[count] > 0);
    const [least] = isBegun ? waiting.toSorted((a, b) => a.counts[count] - b.counts[count]) : waiting;
    return least && { why, href: `${pieceHref(ui, locale.tag, least)}?show=${show}`, name: least.title };
  };
  const inStrings = (isMeant: (file: string) => boolean): NextWork | undefined => {
    const found = strings.find(({ file, done, total }) => done < total && isMeant(file));
    const href = found && pieceHref(ui, locale.tag, { course: STRINGS, lesson: found.file });
    return found && { why: "strings", href: `${href}?show=missing`, name: found.file };
  };
  const unread = lessons.find(({ counts }) => counts.reviewed < counts.fresh) ?? lessons[0];
  const byMachine = locale.state === "machine-draft";
  return (
    (isBegun && inStrings((file) => MET_FIRST.includes(file))) ||
    inLesson("critical", "critical", "stale") ||
    inLesson("stale", "stale", "stale") ||
    inLesson("missing", "missing", "missing") ||
    inStrings(() => true) ||
    inLesson("unstamped", "unstamped", "unstamped") ||
    (unread
      ? {
          why: byMachine ? "machine" : "done",
          href: `${pieceHref(ui, locale.tag, unread)}${byMachine ? "?show=machine" : ""}`,
          name: unread.title,
        }
      : null)
  );
}
