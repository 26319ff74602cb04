import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { Generation } from "../../content/generation.ts";

/** A lesson's title, and the language it stands in. */
export interface LessonName {
  title: string;
  lang: string;
}

/** "<course>/<lesson>" to its title, in the reader's language where there is one, else in the source's. */
export function lessonName(generation: Generation, locale: string, key: string): LessonName {
  const [course = "", lesson = ""] = key.split("/");
  for (const lang of [locale, sourceLocale]) {
    const head = generation.lessonHead(lang, course, lesson);
    if (head) return { title: head.title, lang };
  }
  return { title: key, lang: sourceLocale };
}

/** Every lesson of the catalog, in order. */
export const lessonKeys = ({ courses }: Pick<Generation, "courses">): string[] =>
  courses.flatMap(({ id, lessons }) => lessons.map((lesson) => `${id}/${lesson.id}`));

/** Ids of the exercises that make a lesson complete: those of its source. */
export function requiredIn(
  generation: Pick<Generation, "lessonHead">,
): (lesson: string) => readonly string[] {
  return (key) => {
    const [course = "", lesson = ""] = key.split("/");
    return generation.lessonHead(sourceLocale, course, lesson)?.exercises ?? [];
  };
}
