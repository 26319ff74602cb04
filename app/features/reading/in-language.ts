import { sourceLocale } from "../../i18n/source-locale.ts";
import type { Generation } from "../content/generation.ts";
import type { CompiledLesson } from "../content/lesson.ts";

/** The lesson in the reader's language, else the source lesson; null if neither could be published. */
export const lessonFor = (
  generation: Generation,
  locale: string,
  course: string,
  lesson: string,
): CompiledLesson | null =>
  generation.lesson(locale, course, lesson) ?? generation.lesson(sourceLocale, course, lesson);

export const lessonTitle = (generation: Generation, locale: string, course: string, lesson: string): string =>
  (generation.lessonHead(locale, course, lesson) ?? generation.lessonHead(sourceLocale, course, lesson))
    ?.title ?? lesson;

/** A course's title, summary and outcomes in the reader's language, else in the source's. */
export const courseWordsFor = (generation: Generation, locale: string, course: string) =>
  generation.courseWords(locale, course) ?? generation.courseWords(sourceLocale, course);
