import type { Locale } from "../../i18n/locale.ts";
import type { TeamMember } from "../../i18n/team.ts";
import type { Course } from "../content/course.ts";
import type { CourseWords, Fact, Generation } from "../content/generation.ts";
import type { CompiledLesson } from "../content/lesson.ts";
import { type GlossaryTerm, termsFor } from "./glossary-terms.ts";
import { courseWordsFor, lessonFor } from "./in-language.ts";

/** A lesson with all that stands around it, without a learner. */
export interface WholeLesson {
  lesson: CompiledLesson;
  dir: Locale["direction"];
  minutes: number;
  facts: Fact[];
  team: TeamMember[];
}

/** A course as a whole, in one language, as far as it is there. The forms before and after are no part of it. */
export interface WholeCourse {
  course: Course;
  words: CourseWords & { lang: string };
  lessons: WholeLesson[];
  /** That its lessons use. */
  terms: GlossaryTerm[];
}

/** @param only its id, where one lesson is wanted. Null where there is no such course, or no such lesson in it. */
export function readCourse(
  generation: Generation,
  locale: Locale,
  courseId: string,
  only?: string,
): WholeCourse | null {
  const course = generation.course(courseId);
  const words = course && courseWordsFor(generation, locale.tag, course.id);
  if (!course || !words) return null;
  const wanted = course.lessons.filter(({ id }) => only === undefined || id === only);
  const lessons = wanted.flatMap(({ id, minutes }): WholeLesson[] => {
    const lesson = lessonFor(generation, locale.tag, course.id, id);
    if (!lesson) return [];
    return [
      {
        lesson,
        minutes,
        dir: generation.locales.find(({ tag }) => tag === lesson.locale)?.direction ?? "ltr",
        facts: lesson.facts.flatMap((fact) => generation.facts.filter(({ id }) => id === fact)),
        team: generation.team(lesson.locale),
      },
    ];
  });
  if (lessons.length === 0) return null;
  const used = new Set(lessons.flatMap(({ lesson }) => lesson.terms));
  return { course, words, lessons, terms: termsFor(generation, locale).filter(({ id }) => used.has(id)) };
}
