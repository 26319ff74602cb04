import { useTranslation } from "react-i18next";
import { formatDay, formatNumber } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { MemberName } from "./member-name.tsx";
import type { AnsweredQuestion, LearnerProgress } from "./open-learner-progress.ts";
import { StateMark } from "./state-mark.tsx";

interface LearnerPageProps {
  locale: Locale;
  classId: string;
  progress: LearnerProgress;
}

/** One learner, lesson by lesson and question by question, as far as the class may see it. */
export function LearnerPage({ locale, classId, progress: { member, lessons } }: LearnerPageProps) {
  const { t } = useTranslation("grid");
  return (
    <main id="content">
      <title>{`${t("title")} - ${locale.brand}`}</title>
      <p>
        <a className="line" href={`/${locale.tag}/teach/classes/${classId}`}>
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
              {t("lastSeen")}: {formatDay(locale, cell.work.lastAt)}. {t("languages")}:{" "}
              {cell.work.languages.join(" ")}
            </p>
          )}
          <Questions locale={locale} questions={questions} />
        </section>
      ))}
      <p>{t("seenOnly")}</p>
    </main>
  );
}

function Questions({ locale, questions }: { locale: Locale; questions: AnsweredQuestion[] }) {
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
            {t("attemptsCount", { count: attempts, formatted: formatNumber(locale, attempts) })}
            {right !== null && `, ${t(right ? "nowRight" : "notRight")}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
