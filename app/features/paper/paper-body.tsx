import type { i18n as I18n } from "i18next";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import type { Locale } from "../../i18n/locale.ts";
import { inSpeech } from "../../i18n/speech.ts";
import { SaidQuestion } from "../classroom/workshop/said-question.tsx";
import type { Part } from "../content/lesson.ts";
import { inLanguage } from "../reading/in-language.ts";
import { LessonArticle } from "../reading/lesson-article.tsx";
import { lessonBody } from "../reading/lesson-body.ts";
import type { WholeCourse, WholeLesson } from "../reading/read-course.ts";
import { intoOneFile } from "../stick/into-one-file.ts";
import { PaperExercise } from "./paper-exercise.tsx";
import { paperParts } from "./paper-parts.ts";

interface PaperInput {
  of: WholeCourse;
  locale: Locale;
  locales: readonly Locale[];
  i18n: I18n;
}

/** Sheets of paper, in the order in which they are printed: what can be kept back comes last. */
export interface PaperBody {
  lessons: string[];
  /** Of the lessons that have one. */
  sheets: string[];
  /** Notes and answers, a piece per lesson. */
  answers: string[];
}

export function paperBody({ of, locale, locales, i18n }: PaperInput): PaperBody {
  const { t } = i18n;
  const ours = inSpeech(locale);
  /** In a page of many lessons the names of their places would meet. */
  const piece = (name: string, { lesson }: WholeLesson, node: ReactNode) =>
    intoOneFile(renderToStaticMarkup(<I18nextProvider i18n={i18n}>{node}</I18nextProvider>), {
      prefix: `${lesson.lesson}/${name}`,
      linkOf: (path) => path,
    });
  const key = ({ lesson }: WholeLesson) => `${of.course.id}/${lesson.lesson}`;

  function bodyOf(one: WholeLesson, parts: readonly Part[]): string {
    const exercises = new Map(
      parts.flatMap((part) => (part.type === "exercise" ? [[part.id, part] as const] : [])),
    );
    return lessonBody({
      lesson: { ...one.lesson, parts: [...parts] },
      t,
      page: locale,
      locales,
      lab: () => null,
      exercise(id) {
        const part = exercises.get(id);
        if (!part) return "";
        return renderToStaticMarkup(
          <I18nextProvider i18n={i18n}>
            <PaperExercise locale={locale} lesson={key(one)} part={part} />
          </I18nextProvider>,
        );
      },
    });
  }

  const html = (one: WholeLesson, parts: readonly Part[]) => (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: compiled from text that passed the policy
    <div dangerouslySetInnerHTML={{ __html: bodyOf(one, parts) }} />
  );
  const head = ({ lesson, dir }: WholeLesson) => (
    <bdi lang={lesson.locale} dir={dir}>
      <span {...inLanguage(lesson.front?.title ?? lesson.locale, lesson.locale, locales)}>
        {lesson.title}
      </span>
    </bdi>
  );

  const body: PaperBody = { lessons: [], sheets: [], answers: [] };
  for (const one of of.lessons) {
    const { lesson, dir } = one;
    const own = { lang: lesson.locale, dir };
    const paper = paperParts(lesson.parts);
    const article = <LessonArticle {...{ locale, locales }} {...one} body={bodyOf(one, paper.lesson)} />;
    body.lessons.push(piece("read", one, article));
    if (paper.sheet.length > 0)
      body.sheets.push(
        piece(
          "sheet",
          one,
          <>
            <p className="of">{t("lesson:unplugged")}</p>
            <h2>{head(one)}</h2>
            <div {...own}>{html(one, paper.sheet)}</div>
          </>,
        ),
      );
    const exercises = lesson.parts.filter((part) => part.type === "exercise");
    body.answers.push(
      piece(
        "answers",
        one,
        <>
          <h2>{head(one)}</h2>
          {paper.notes.length > 0 && (
            <div className="callout note" {...own}>
              <h3 {...ours}>{t("lesson:facilitator")}</h3>
              {html(one, paper.notes)}
            </div>
          )}
          <ol className="paper-questions" {...own}>
            {exercises.map((part) => (
              <li key={part.id} {...inLanguage(part.lang ?? lesson.locale, lesson.locale, locales)}>
                <SaidQuestion {...part} locale={locale} lesson={key(one)} answer />
              </li>
            ))}
          </ol>
        </>,
      ),
    );
  }
  return body;
}
