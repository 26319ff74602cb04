import { useTranslation } from "react-i18next";
import { formatDay, formatList, languageName } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { speechOf } from "../../../i18n/speech.ts";
import { classHref } from "../class-head.tsx";
import { ClassroomFrame } from "../classroom-frame.tsx";
import { MemberName } from "./member-name.tsx";
import type { AnsweredQuestion, LearnerProgress } from "./open-learner-progress.ts";
import { StateMark } from "./state-mark.tsx";

interface LearnerPageProps {
  locale: Locale;
  classId: string;
  styles: readonly string[];
  locales: readonly Locale[];
  progress: LearnerProgress;
}

/** One learner, lesson by lesson and question by question, as far as the class may see it. */
export function LearnerPage({
  locale,
  classId,
  styles,
  locales,
  progress: { member, lessons },
}: LearnerPageProps) {
  const { t } = useTranslation("grid");
  return (
    <ClassroomFrame locale={locale} title={t("title")} styles={styles}>
      <p>
        <a className="line" href={classHref(locale.tag, classId)}>
          {t("backToClass")}
        </a>
      </p>
      <h1>
        <MemberName member={member} locale={locale} />
      </h1>
      {lessons.length === 0 && <p>{t("noWork")}</p>}
      {lessons.map(({ lesson, name, cell, questions }) => (
        <section key={lesson}>
          <h2 lang={name.lang} dir="auto">
            {name.title}
          </h2>
          <p>
            <StateMark cell={cell} /> {t(`state.${cell.state}`)}
            {cell.late && ` (${t("late")})`}
          </p>
          {cell.work && (
            <p>
              {t("lastSeen")}: {formatDay(locale, cell.work.lastAt)}
              <br />
              {t("languages")}:{" "}
              {formatList(
                speechOf(locale),
                cell.work.languages.map((tag) => languageName(speechOf(locale), tag, locales)),
              )}
            </p>
          )}
          <Questions questions={questions} />
        </section>
      ))}
      <p>{t("seenOnly")}</p>
    </ClassroomFrame>
  );
}

function Questions({ questions }: { questions: AnsweredQuestion[] }) {
  const { t } = useTranslation("grid");
  if (questions.length === 0) return null;
  return (
    <ul className="questions">
      {questions.map(({ id, prompt, lang, attempts, right }) => (
        <li key={id}>
          {prompt !== null && (
            // biome-ignore lint/security/noDangerouslySetInnerHtml: compiled from text that passed the policy
            <div lang={lang} dir="auto" dangerouslySetInnerHTML={{ __html: prompt }} />
          )}
          <p>
            {t("attemptsCount", { count: attempts })}
            {right !== null && (
              <>
                <br />
                <span className="quiet">{t(right ? "nowRight" : "notRight")}</span>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
