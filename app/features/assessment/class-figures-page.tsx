import { useTranslation } from "react-i18next";
import { formatNumber } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { speechOf } from "../../i18n/speech.ts";
import { optionLetters } from "../classroom/workshop/option-letters.ts";
import type { Course } from "../content/course.ts";
import { FORM_QUESTIONS } from "../content/course.ts";
import { phrase } from "../quiz/words-html.ts";
import { inLanguage } from "../reading/in-language.ts";
import { type Answered, FEW, type QuestionFigures } from "./class-figures.ts";
import type { Gain } from "./gain.ts";
import type { OpenedFigures } from "./open-class-figures.ts";
import { phases } from "./sitting.ts";

interface ClassFiguresPageProps extends OpenedFigures {
  locale: Locale;
  locales: readonly Locale[];
  course: Course;
}

/** What a class knew before a course and after it: in words, with how sure that is, then question by question. */
export function ClassFiguresPage({ locale, locales, course, figures, forms, keys }: ClassFiguresPageProps) {
  const { t } = useTranslation("forms");
  const { taken, gain, questions, older } = figures;
  return (
    <>
      <p>{t("class.taken", taken)}</p>
      {gain ? (
        <GainInWords locale={locale} gain={gain} />
      ) : (
        <p>{t("class.few", { count: figures.fewest })}</p>
      )}
      {course.private && <p>{t("class.private")}</p>}
      {older > 0 && <p>{t("class.older", { count: older })}</p>}
      {questions && (
        <>
          <h2>{t("class.questions")}</h2>
          <p>{t("class.questionsLead")}</p>
          {questions.map((one) => (
            <QuestionSection
              key={`${one.form}-${one.at}`}
              {...{ locale, locales, one }}
              form={forms[one.form]}
              right={keys[one.form][one.at] ?? -1}
            />
          ))}
        </>
      )}
    </>
  );
}

function GainInWords({ locale, gain }: { locale: Locale; gain: Gain }) {
  const { t } = useTranslation("forms");
  const one = (value: number) =>
    formatNumber(locale, value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const { learners, meanBefore, meanAfter, mean, interval, effect } = gain;
  const words = {
    count: learners,
    before: one(meanBefore),
    after: one(meanAfter),
    gain: one(mean),
    questions: FORM_QUESTIONS,
  };
  const bounds = interval && { low: one(interval[0]), high: one(interval[1]) };
  return (
    <>
      <p className="lead">{mean > 0 ? t("class.mean", words) : t("class.meanDown", words)}</p>
      {bounds && (
        <p>
          {effect === null
            ? t("class.intervalOnly", bounds)
            : t("class.interval", { ...bounds, effect: one(effect) })}
        </p>
      )}
      {learners < FEW && <p>{t("class.hint", { few: FEW })}</p>}
      <p>{interval && interval[0] > 0 ? t("class.meaning") : t("class.meaningFlat")}</p>
    </>
  );
}

interface QuestionSectionProps {
  locale: Locale;
  locales: readonly Locale[];
  one: QuestionFigures;
  form: ClassFiguresPageProps["forms"][number];
  /** The right option. */
  right: number;
}

function QuestionSection({ locale, locales, one, form, right }: QuestionSectionProps) {
  const { t } = useTranslation("forms");
  const { t: words } = useTranslation();
  const question = form.questions[one.at];
  if (!question) return null;
  const worded = inLanguage(form.lang, speechOf(locale).tag, locales);
  const letter = optionLetters(words("workshop:letters"), 2)[one.form];
  const row = (name: string, count: (answered: Answered) => number) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {phases.map((phase) => (
        <td key={phase}>
          {t("class.of", { count: count(one.phases[phase]), all: one.phases[phase].taken })}
        </td>
      ))}
    </tr>
  );
  return (
    <section className="question-share">
      <p className="quiet">
        {t("class.form", { letter })}, {formatNumber(locale, one.at + 1)}
      </p>
      <p {...worded} {...phrase(question.prompt)} />
      {one.flag && <p className="told">{t(`class.${one.flag}`)}</p>}
      <table>
        <thead>
          <tr>
            <td />
            {phases.map((phase) => (
              <th key={phase} scope="col">
                {t(`class.${phase}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {question.options.map((label, option) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: options are known by their place
            <tr key={option}>
              <th scope="row">
                <span {...worded} {...phrase(label)} />
                {option === right && <small> {words("grid:isRight")}</small>}
              </th>
              {phases.map((phase) => (
                <td key={phase}>
                  {t("class.of", {
                    count: one.phases[phase].chosen[option] ?? 0,
                    all: one.phases[phase].taken,
                  })}
                </td>
              ))}
            </tr>
          ))}
          {row(t("class.unknown"), ({ unknown }) => unknown)}
          {row(t("class.leftOut"), ({ leftOut }) => leftOut)}
        </tbody>
      </table>
    </section>
  );
}
