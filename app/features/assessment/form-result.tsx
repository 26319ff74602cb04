import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale.ts";
import { speechOf } from "../../i18n/speech.ts";
import type { Course } from "../content/course.ts";
import type { Generation } from "../content/generation.ts";
import { inLanguage, lessonTitle } from "../reading/in-language.ts";
import type { Phase, Taken, TakenPhases } from "./sitting.ts";

interface FormResultProps {
  locale: Locale;
  generation: Generation;
  course: Course;
  phase: Phase;
  taken: TakenPhases;
  /** Lessons behind what was not right in the second form. */
  again: readonly string[];
}

/** What follows a form: nothing after the first but thanks, the learner's gain after the second. */
export function FormResult({ locale, generation, course, phase, taken, again }: FormResultProps) {
  const { t } = useTranslation("forms");
  const home = `/${locale.tag}/courses/${course.id}`;
  const { before, after } = taken;
  return (
    <>
      {phase === "after" && after ? (
        <Gain before={before} after={after} />
      ) : (
        <p className="lead">
          {taken[phase] ? t("kept") : phase === "before" ? t("noneBefore") : t("noneAfter")}
        </p>
      )}
      {phase === "before" && before && <p>{t("keptNext")}</p>}
      {phase === "after" && after && again.length > 0 && (
        <>
          <p>{t("again")}</p>
          <ul>
            {again.map((id) => {
              const { title, lang } = lessonTitle(generation, locale.tag, course.id, id);
              return (
                <li key={id}>
                  <a href={`${home}/${id}`} {...inLanguage(lang, speechOf(locale).tag, generation.locales)}>
                    {title}
                  </a>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <p className="row">
        <a className="button first" href={home}>
          {t("toCourse")}
        </a>
      </p>
    </>
  );
}

/** In words, and only what was measured. */
function Gain({ before, after }: { before: Taken | undefined; after: Taken }) {
  const { t } = useTranslation("forms");
  const gained = before ? after.score - before.score : 0;
  const questions = after.answers.length;
  return (
    <>
      <p className="lead">{t("score", { score: after.score, questions })}</p>
      {before && (
        <p>
          {gained > 0
            ? t("gain", { before: before.score, after: after.score, count: gained })
            : t("same", { before: before.score, after: after.score })}
        </p>
      )}
      {after.score === questions && <p>{t("all")}</p>}
    </>
  );
}
