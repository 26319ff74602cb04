import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale.ts";
import { speechOf } from "../../i18n/speech.ts";
import { Quoting } from "../../ui/quoting.tsx";
import type { Generation } from "../content/generation.ts";
import { CourseCard } from "./course-card.tsx";
import type { CourseProgress } from "./course-progress.ts";
import type { SharedDevice } from "./device-learners.ts";
import { courseWordsFor, inLanguage, lessonTitle } from "./in-language.ts";
import { Confirmed, IntentForm, type MeIntent } from "./me-forms.tsx";
import type { MissedQuestion } from "./missed-questions.ts";
import type { Step } from "./next-step.ts";

interface MyLearningProps {
  locale: Locale;
  generation: Generation;
  learner: string | null;
  progress: CourseProgress[];
  step: Step | null;
  missed: MissedQuestion[];
  learners: SharedDevice;
  done: MeIntent | null;
  /** What her classes ask of her; it stands first. */
  assigned: ReactNode;
  /** The classes she is in. */
  classes: ReactNode;
}

export function MyLearning(props: MyLearningProps) {
  const { locale, generation, learner, progress, step, missed, learners, done } = props;
  const { t } = useTranslation();
  const here = `/${locale.tag}/me`;
  const spoken = speechOf(locale).tag;
  const title = step?.begun ? lessonTitle(generation, locale.tag, step.course, step.lesson) : null;
  return (
    <main id="content">
      <title>{`${t("me:title")} - ${locale.brand}`}</title>
      <meta name="robots" content="noindex" />
      <i hidden data-learner={learner ?? ""} />
      <h1>{t("me:title")}</h1>
      {done && (
        <p className="told" role="status">
          {t(`me:done.${done}`)}
        </p>
      )}
      {learner === null && <p className="lead">{t("me:nothing")}</p>}
      {props.assigned}
      {step && (
        <p className="row">
          <a className="button first" href={`/${locale.tag}/courses/${step.course}/${step.lesson}`}>
            {title ? (
              <Quoting
                say={(lesson) => t("me:goOn", { lesson })}
                words={title.title}
                {...inLanguage(title.lang, spoken, generation.locales)}
              />
            ) : (
              t("me:start")
            )}
          </a>
        </p>
      )}
      <h2>{t("courses")}</h2>
      <ul className="cards">
        {progress.map((one) => {
          const words = courseWordsFor(generation, locale.tag, one.course.id);
          return (
            words && (
              <CourseCard
                key={one.course.id}
                locale={locale.tag}
                progress={one}
                words={words}
                language={inLanguage(words.lang, spoken, generation.locales)}
              />
            )
          );
        })}
      </ul>
      {learner !== null && <Missed missed={missed} />}
      {props.classes}
      <Device here={here} learners={learners} known={learner !== null} />
      <p>
        <a className="line" href={`/${locale.tag}/carry`}>
          {t("me:carry")}
        </a>
      </p>
      {learner !== null && <OwnData here={here} />}
    </main>
  );
}

function Missed({ missed }: { missed: MissedQuestion[] }) {
  const { t } = useTranslation();
  return (
    <>
      <h2 id="missed">{t("me:missed")}</h2>
      {missed.length === 0 && <p>{t("me:missedNone")}</p>}
      <ul className="steps tongue-list">
        {missed.map(({ href, lesson, titled, prompt, asked }) => (
          <li key={href}>
            <a href={href}>
              <span className="quiet" {...titled}>
                {lesson}
              </span>
              <span className="asked" {...asked} dangerouslySetInnerHTML={{ __html: prompt }} />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Device({
  here,
  learners,
  known,
}: {
  here: string;
  learners: MyLearningProps["learners"];
  known: boolean;
}) {
  const { t } = useTranslation();
  if (!known && learners.list.length === 0) return null;
  return (
    <>
      <h2>{t("me:device")}</h2>
      <ul className="plain">
        {learners.list.map(({ number, current, finished }) => (
          <li key={number} className="box">
            <p>
              <strong>{current ? t("me:you") : t("me:learner", { number })}</strong>
              <br />
              {t("me:finishedLessons", { count: finished })}
            </p>
            {!current && (
              <IntentForm
                action={here}
                intent="switched"
                learner={number}
                label={t("me:switch", { number })}
              />
            )}
          </li>
        ))}
      </ul>
      {known && !learners.full && (
        <>
          <p>{t("me:someoneElseText")}</p>
          <IntentForm action={here} intent="someone-else" label={t("me:someoneElse")} />
        </>
      )}
      {learners.full && <p>{t("me:someoneElseFull")}</p>}
    </>
  );
}

function OwnData({ here }: { here: string }) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t("me:data")}</h2>
      <p>
        <a className="line" href={`${here}/data.json`} download>
          {t("me:download")}
        </a>
      </p>
      <Confirmed
        action={here}
        intent="afresh"
        title={t("me:afresh")}
        text={t("me:afreshText")}
        confirm={t("me:afreshConfirm")}
      />
      <Confirmed
        action={here}
        intent="deleted"
        title={t("me:delete")}
        text={t("me:deleteText")}
        confirm={t("me:deleteConfirm")}
      />
    </>
  );
}
