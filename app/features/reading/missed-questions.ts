import type { Generation } from "../content/generation.ts";
import { lessonFor } from "./in-language.ts";

export interface MissedQuestion {
  href: string;
  lesson: string;
  /** Safe HTML. */
  prompt: string;
  lang: string;
}

/** The questions last answered wrong, in the reader's words; those no longer asked are left out. */
export function missedQuestions(
  generation: Generation,
  locale: string,
  missed: readonly { lesson: string; exercise: string }[],
): MissedQuestion[] {
  return missed.flatMap(({ lesson: key, exercise }) => {
    const [course = "", id = ""] = key.split("/");
    const lesson = generation.course(course) && lessonFor(generation, locale, course, id);
    const part = lesson?.parts.find((one) => one.type === "exercise" && one.id === exercise);
    if (!lesson || part?.type !== "exercise") return [];
    return [
      {
        href: `/${locale}/courses/${course}/${id}#${exercise}`,
        lesson: lesson.title,
        prompt: part.words.prompt,
        lang: part.lang ?? lesson.locale,
      },
    ];
  });
}
