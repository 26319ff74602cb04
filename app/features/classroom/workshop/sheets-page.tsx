import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { inSpeech } from "../../../i18n/speech.ts";
import { inLanguage } from "../../reading/in-language.ts";
import type { SchoolClass } from "../classes/read-classes.ts";
import { ClassroomFrame } from "../classroom-frame.tsx";
import { howTo } from "./how-to.ts";
import { LetterCards } from "./letter-cards.tsx";
import type { WorkshopLesson } from "./open-workshop-lesson.ts";
import { PaperBar } from "./paper-bar.tsx";
import { SaidQuestion } from "./said-question.tsx";
import { LessonParts } from "./slide-body.tsx";
import { sheetsHref } from "./workshop-href.ts";

interface SheetsPageProps {
  locale: Locale;
  locales: readonly Locale[];
  styles: readonly string[];
  of: WorkshopLesson;
  class: SchoolClass;
}

/** A lesson for a room without devices: what to do, the questions, the answers on a page of their own, letters to hold up. */
export function SheetsPage({ locale, locales, styles, of, class: room }: SheetsPageProps) {
  const { t } = useTranslation("workshop");
  const { lesson } = of;
  const questions = of.slides.flatMap(({ exercise }) => exercise ?? []);
  const ours = inSpeech(locale);
  const own = { lang: lesson.locale, dir: of.dir };
  const title = (
    <bdi {...own}>
      <span {...inLanguage(lesson.front?.title ?? lesson.locale, lesson.locale, locales)}>
        {lesson.title}
      </span>
    </bdi>
  );
  const list = (answer: boolean) => (
    <ol className="paper-questions" {...own}>
      {questions.map((part) => (
        <li key={part.id} {...inLanguage(part.lang ?? lesson.locale, lesson.locale, locales)}>
          <SaidQuestion {...part} locale={locale} lesson={of.key} answer={answer} />
          {!answer && (
            <p className="quiet" {...ours}>
              {t(`sheets.${howTo(part.model)}`)}
            </p>
          )}
          {!answer && part.model.kind === "reflect" && <div className="lines" />}
        </li>
      ))}
    </ol>
  );
  return (
    <ClassroomFrame locale={locale} title={`${lesson.title} - ${t("sheets.title")}`} styles={styles}>
      <PaperBar
        {...{ locale, locales }}
        id={room.id}
        text={t("sheets.text")}
        hrefIn={(tag) => sheetsHref(tag, room.id, of.key)}
      />
      <h1 className="heard">{t("sheets.title")}</h1>
      <section className="paper-page">
        <p className="of">{title}</p>
        <h2>{t("sheets.questions")}</h2>
        <p className="name-line">{t("sheets.name")}</p>
        {list(false)}
      </section>
      <section className="paper-page">
        <p className="of">{title}</p>
        <h2>{t("sheets.answers")}</h2>
        {list(true)}
      </section>
      {of.paper.length > 0 && (
        <section className="paper-page">
          <p className="of">{title}</p>
          <h2>{t("sheets.withoutDevice")}</h2>
          <div {...own}>
            <LessonParts {...{ locale, locales, of }} parts={of.paper} />
          </div>
        </section>
      )}
      <LetterCards models={questions.map(({ model }) => model)} />
    </ClassroomFrame>
  );
}
