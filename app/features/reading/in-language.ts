import { sourceLocale } from "../../i18n/source-locale.ts";
import type { Generation } from "../content/generation.ts";
import type { CompiledLesson } from "../content/lesson.ts";

/** The lesson in the reader's language, if enough of it is, else the source lesson; null if there is neither. */
export const lessonFor = (
  generation: Generation,
  locale: string,
  course: string,
  lesson: string,
): CompiledLesson | null =>
  (generation.hasLesson(locale, course, lesson) ? generation.lesson(locale, course, lesson) : null) ??
  generation.lesson(sourceLocale, course, lesson);

export function lessonTitle(generation: Generation, locale: string, course: string, lesson: string): string {
  const language = generation.hasLesson(locale, course, lesson) ? locale : sourceLocale;
  return generation.lessonHead(language, course, lesson)?.title ?? lesson;
}

/** A course's title, summary and outcomes in the reader's language, else in the source's. */
export const courseWordsFor = (generation: Generation, locale: string, course: string) =>
  generation.courseWords(locale, course) ?? generation.courseWords(sourceLocale, course);
