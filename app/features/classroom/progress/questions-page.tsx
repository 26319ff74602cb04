import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { classHref } from "../class-head.tsx";
import { ClassroomFrame } from "../classroom-frame.tsx";
import { isRightRow } from "./is-right-row.ts";
import type { AskedQuestion, LessonQuestions } from "./open-lesson-questions.ts";
import { ShareBar } from "./share-bar.tsx";

interface QuestionsPageProps {
  locale: Locale;
  classId: string;
  styles: readonly string[];
  lesson: LessonQuestions;
}

/** The questions of a lesson, in the words of the reader: how many are right, what was chosen, who left it out. */
export function QuestionsPage({ locale, classId, styles, lesson: { name, questions } }: QuestionsPageProps) {
  const { t } = useTranslation("grid");
  return (
    <ClassroomFrame locale={locale} title={t("title")} styles={styles}>
      <p>
        <a className="line" href={classHref(locale.tag, classId)}>
          {t("backToClass")}
        </a>
      </p>
      <h1>{t("questions", { lesson: name.title })}</h1>
      <p className="lead">{t("questionsLead")}</p>
      {questions.map((asked) => (
        <Question key={asked.question.id} locale={locale} asked={asked} />
      ))}
    </ClassroomFrame>
  );
}

function Question({ locale, asked }: { locale: Locale; asked: AskedQuestion }) {
  const { t } = useTranslation("grid");
  const { question, words, lang, answered, leftOut, right, rows, older } = asked;
  const { model } = question;
  const number = (value: number) => formatNumber(locale, value);
  const learners = number(answered + leftOut);
  const isPlaced = model.kind === "order" || model.kind === "match" || model.kind === "sort";
  return (
    <section id={question.id} className="question-share">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: compiled from text that passed the policy */}
      <div className="prompt" lang={lang} dir="auto" dangerouslySetInnerHTML={{ __html: words.prompt }} />
      <p>
        {t("answered", { answered: number(answered), learners })}
        <br />
        {t("leftOut", { count: leftOut })}
        <br />
        {right !== null && t("rightShare", { right: number(right), answered: number(answered) })}
        {right === null && t(model.kind === "reflect" ? "private" : "opinion")}
      </p>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{t(isPlaced ? "misplaced" : "chosen")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((count, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: options are known by their place
              <tr key={row}>
                <th scope="row">
                  {model.kind === "number" ? (
                    t(`range.${row as 0 | 1 | 2}`)
                  ) : (
                    <div
                      lang={lang}
                      dir="auto"
                      // biome-ignore lint/security/noDangerouslySetInnerHtml: compiled from text that passed the policy
                      dangerouslySetInnerHTML={{ __html: words.options[row]?.label ?? "" }}
                    />
                  )}
                  {isRightRow(model, row) && <small> {t("isRight")}</small>}
                </th>
                <td>
                  {number(count)} <ShareBar locale={locale} count={count} all={answered - older} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {older > 0 && <p>{t("older", { count: older })}</p>}
    </section>
  );
}
