import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale.ts";
import { speechOf } from "../../i18n/speech.ts";
import { Quoting } from "../../ui/quoting.tsx";
import type { Generation } from "../content/generation.ts";
import type { CourseProgress } from "../reading/course-progress.ts";
import { courseWordsFor, inLanguage } from "../reading/in-language.ts";
import { offeredPhase } from "./form-offer.tsx";
import type { Phase, TakenPhases } from "./sitting.ts";

export interface FormAsk {
  course: string;
  phase: Phase;
}

/**
 * Forms that her classes ask of a learner, and that she may take now. Of a private course nothing is said here:
 * whoever looks over her shoulder reads this page too.
 */
export function formAsks(
  asked: ReadonlySet<string>,
  taken: ReadonlyMap<string, TakenPhases>,
  progress: readonly CourseProgress[],
): FormAsk[] {
  return progress
    .filter(({ course }) => asked.has(course.id) && !course.private)
    .flatMap((one) => {
      const phase = offeredPhase(one, taken.get(one.course.id) ?? {}, true);
      return phase ? [{ course: one.course.id, phase }] : [];
    });
}

interface FormAsksProps {
  locale: Locale;
  generation: Generation;
  asks: readonly FormAsk[];
}

export function FormAsks({ locale, generation, asks }: FormAsksProps) {
  const { t } = useTranslation("forms");
  if (asks.length === 0) return null;
  return (
    <section className="box" aria-labelledby="forms">
      <h2 id="forms">{t("asked.title")}</h2>
      <ul className="plain">
        {asks.map(({ course, phase }) => {
          const { title = course, lang = locale.tag } = courseWordsFor(generation, locale.tag, course) ?? {};
          return (
            <li key={course}>
              <a className="line" href={`/${locale.tag}/courses/${course}/questions/${phase}`}>
                <Quoting
                  say={(words) => t(`asked.${phase}`, { course: words })}
                  words={title}
                  {...inLanguage(lang, speechOf(locale).tag, generation.locales)}
                />
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
