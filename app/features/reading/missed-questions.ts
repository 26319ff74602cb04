import { speechOf } from "../../i18n/speech.ts";
import type { Generation } from "../content/generation.ts";
import { inLanguage, lessonFor } from "./in-language.ts";

export interface MissedQuestion {
  href: string;
  lesson: string;
  /** Attributes of the lesson's title, and of the prompt, where they are not the page's language. */
  titled: ReturnType<typeof inLanguage>;
  asked: ReturnType<typeof inLanguage>;
  /** Safe HTML. */
  prompt: string;
}

/**
 * The questions last answered wrong, in the reader's words; those no longer asked are left out, and those of private
 * courses, which stand in the open on no page but their own.
 */
export function missedQuestions(
  generation: Generation,
  locale: string,
  missed: readonly { lesson: string; exercise: string }[],
): MissedQuestion[] {
  const asking = generation.locales.find(({ tag }) => tag === locale);
  const spoken = asking ? speechOf(asking).tag : locale;
  const attributes = (lang: string) => inLanguage(lang, spoken, generation.locales);
  return missed.flatMap(({ lesson: key, exercise }) => {
    const [course = "", id = ""] = key.split("/");
    const known = generation.course(course);
    const lesson = known?.private ? null : known && lessonFor(generation, locale, course, id);
    const part = lesson?.parts.find((one) => one.type === "exercise" && one.id === exercise);
    if (!lesson || part?.type !== "exercise") return [];
    return [
      {
        href: `/${locale}/courses/${course}/${id}#${exercise}`,
        lesson: lesson.title,
        prompt: part.words.prompt,
        titled: attributes(lesson.front?.title ?? lesson.locale),
        asked: attributes(part.lang ?? lesson.locale),
      },
    ];
  });
}
