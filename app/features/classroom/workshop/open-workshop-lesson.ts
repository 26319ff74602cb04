import type { Locale } from "../../../i18n/locale.ts";
import type { Generation } from "../../content/generation.ts";
import type { CompiledLesson } from "../../content/lesson.ts";
import { lessonFor } from "../../reading/in-language.ts";
import { type LessonSlides, slidesOf } from "./slides.ts";
import { withoutSources } from "./without-sources.ts";

/** A lesson as a room meets it. */
export interface WorkshopLesson extends LessonSlides {
  /** "<course>/<lesson>". */
  key: string;
  lesson: CompiledLesson;
  dir: Locale["direction"];
  /** Nobody is asked about it in front of others. */
  secret: boolean;
}

/** In the language of the page where there is enough of it, else in its source's; null where there is no such lesson. */
export function openWorkshopLesson(
  generation: Generation,
  locale: string,
  courseId: string,
  id: string,
): WorkshopLesson | null {
  const known = generation.course(courseId)?.lessons.find((one) => one.id === id);
  const found = known && lessonFor(generation, locale, courseId, id);
  if (!found) return null;
  const lesson = { ...found, parts: withoutSources(found.parts) };
  const dir = generation.locales.find(({ tag }) => tag === lesson.locale)?.direction ?? "ltr";
  return { ...slidesOf(lesson), key: `${courseId}/${id}`, lesson, dir, secret: known.secret };
}
