import type { Locale } from "../../i18n/locale.ts";
import { speechOf } from "../../i18n/speech.ts";
import type { Generation } from "../content/generation.ts";
import { courseWordsFor, inLanguage, lessonTitle } from "../reading/in-language.ts";

interface TitleProps {
  locale: Locale;
  generation: Generation;
}

/** The title of "<course>/<lesson>", marked where it stands in another language than the page. */
export function LessonTitle({ locale, generation, lesson }: TitleProps & { lesson: string }) {
  const [course = "", id = ""] = lesson.split("/");
  const { title, lang } = lessonTitle(generation, locale.tag, course, id);
  return <span {...inLanguage(lang, speechOf(locale).tag, generation.locales)}>{title}</span>;
}

/** The same for a course. */
export function CourseTitle({ locale, generation, course }: TitleProps & { course: string }) {
  const words = courseWordsFor(generation, locale.tag, course);
  if (!words) return course;
  return <span {...inLanguage(words.lang, speechOf(locale).tag, generation.locales)}>{words.title}</span>;
}
