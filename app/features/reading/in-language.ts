import type { Locale } from "../../i18n/locale.ts";
import { sourceLocale } from "../../i18n/source-locale.ts";
import type { CourseWords, Generation } from "../content/generation.ts";
import type { CompiledLesson } from "../content/lesson.ts";

/** Attributes of words in a language, among words of another; none where both are one. */
export const inLanguage = (
  tag: string,
  around: string,
  locales: readonly Locale[],
): { lang?: string; dir?: Locale["direction"] } =>
  tag === around ? {} : { lang: tag, dir: locales.find((one) => one.tag === tag)?.direction ?? "ltr" };

/** The lesson in the reader's language, if enough of it is, else the source lesson; null if there is neither. */
export const lessonFor = (
  generation: Generation,
  locale: string,
  course: string,
  lesson: string,
): CompiledLesson | null =>
  (generation.hasLesson(locale, course, lesson) ? generation.lesson(locale, course, lesson) : null) ??
  generation.lesson(sourceLocale, course, lesson);

/** A lesson's title, and the language that it stands in. */
export function lessonTitle(
  generation: Pick<Generation, "hasLesson" | "lessonHead">,
  locale: string,
  course: string,
  lesson: string,
): { title: string; lang: string } {
  const language = generation.hasLesson(locale, course, lesson) ? locale : sourceLocale;
  const head = generation.lessonHead(language, course, lesson);
  return { title: head?.title ?? lesson, lang: head?.front?.title ?? language };
}

/** A course's title, summary and outcomes in the language of the page around them, else in the next of its chain. */
export function courseWordsFor(
  generation: Generation,
  locale: string,
  course: string,
): (CourseWords & { lang: string }) | null {
  const { speaks, fallback = [] } = generation.locales.find(({ tag }) => tag === locale) ?? {};
  for (const lang of [speaks?.tag ?? locale, ...fallback, sourceLocale]) {
    const words = generation.courseWords(lang, course);
    if (words) return { ...words, lang };
  }
  return null;
}
