import type { CatalogLesson, Course } from "./course.ts";
import type { CourseWords } from "./generation.ts";
import type { CompiledLesson } from "./lesson.ts";

const licence = "https://creativecommons.org/licenses/by/4.0/";
const isoMinutes = (minutes: number) => `PT${minutes}M`;

/** schema.org/Course */
export const courseJsonLd = (
  course: Course,
  words: CourseWords & { lang: string },
  locale: string,
  origin: string,
) => ({
  "@context": "https://schema.org",
  "@type": "Course",
  url: `${origin}/${locale}/courses/${course.id}`,
  name: words.title,
  description: words.summary,
  inLanguage: words.lang,
  isAccessibleForFree: true,
  license: licence,
  timeRequired: isoMinutes(course.minutes),
  teaches: words.learned,
});

/** schema.org/LearningResource */
export const lessonJsonLd = (
  course: Course,
  entry: CatalogLesson,
  lesson: CompiledLesson,
  origin: string,
) => ({
  "@context": "https://schema.org",
  "@type": "LearningResource",
  url: `${origin}/${lesson.locale}/courses/${course.id}/${lesson.lesson}`,
  name: lesson.title,
  description: lesson.summary,
  inLanguage: lesson.locale,
  isAccessibleForFree: true,
  license: licence,
  timeRequired: isoMinutes(entry.minutes),
  isPartOf: { "@type": "Course", url: `${origin}/${lesson.locale}/courses/${course.id}` },
});
