import type { i18n as I18n } from "i18next";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { formatDay } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { speechOf } from "../../i18n/speech.ts";
import { LessonArticle } from "../reading/lesson-article.tsx";
import { type LabOffer, lessonBody } from "../reading/lesson-body.ts";
import { lessonHoles, stranger } from "../reading/lesson-holes.tsx";
import type { WholeCourse, WholeLesson } from "../reading/read-course.ts";
import { intoOneFile } from "./into-one-file.ts";
import { dataId, wordsId } from "./stick-document.ts";
import { StickContents, type StickEntry, StickHead, StickLesson, StickWords } from "./stick-pages.tsx";

interface BodyInput {
  of: WholeCourse;
  locale: Locale;
  locales: readonly Locale[];
  i18n: I18n;
  /** Names of the data of the labs that are in the file, by the lab's name. */
  labs: ReadonlyMap<string, string>;
  /** When the content was published, in epoch milliseconds. */
  date: number;
  version: string;
}

/** All pages of the file, one below the other: contents, lessons, words. */
export function stickBody({ of, locale, locales, i18n, labs, date, version }: BodyInput): string {
  const { course, words, lessons, terms } = of;
  const entries = lessons.map(entryOf);
  const around = { locale, locales };
  const markup = (node: ReactNode) =>
    renderToStaticMarkup(<I18nextProvider i18n={i18n}>{node}</I18nextProvider>);

  const home = `/${locale.tag}/courses/${course.id}`;
  function linkOf(path: string): string | null {
    const [page = "", part] = path.split("#");
    const inside = part ? `/${part}` : "";
    if (page === home) return "#/";
    const lesson = entries.find(({ id }) => page === `${home}/${id}`);
    if (lesson) return `#/${lesson.id}${inside}`;
    const isTerm = /^\/[^/]+\/glossary$/.test(page) && terms.some(({ id }) => id === part);
    return isTerm ? `#/words${inside}` : null;
  }
  const page = (id: string, html: string, more = "") =>
    `<section data-page id="/${id}"${more}>${intoOneFile(html, { prefix: `/${id}`, linkOf })}</section>`;

  const contents = (
    <StickContents
      {...around}
      {...{ course, words, entries, version }}
      date={formatDay(speechOf(locale), date)}
    />
  );
  return [
    markup(<StickHead locale={locale} course={course} />),
    '<main id="content" class="lesson">',
    page("", markup(contents)),
    ...lessons.map((one, at) =>
      page(
        one.lesson.lesson,
        markup(
          <StickLesson {...around} {...{ entries, at }} courseWords={words}>
            <LessonArticle {...around} {...one} body={bodyOf(one)} />
          </StickLesson>,
        ),
        ` data-questions="${course.id}/${one.lesson.lesson}"`,
      ),
    ),
    page("words", markup(<StickWords locale={locale} terms={terms} />)),
    "</main>",
  ].join("\n");

  function bodyOf({ lesson, dir }: WholeLesson): string {
    const directionOf = (tag: string) => locales.find((one) => one.tag === tag)?.direction ?? "ltr";
    const { t } = i18n;
    const holes = lessonHoles({
      ...{ locale, course, lesson, t, dir, directionOf },
      reader: stranger,
      refusal: null,
    });
    return lessonBody({
      lesson,
      t,
      page: locale,
      locales,
      exercise: (id) => holes.get(`exercise:${id}`) ?? "",
      lab: (name) => offerOf(name, labs.get(name)),
      withoutLab: t("paper:labAway"),
    });
  }
}

/** What the site loads from an address, the file has in a block of this id. */
const offerOf = (name: string, data: string | undefined): LabOffer | null =>
  data === undefined
    ? null
    : { opener: "", script: "", style: "", data: dataId(data), words: wordsId(name), kilobytes: null };

const entryOf = ({ lesson, minutes }: WholeLesson): StickEntry => ({
  id: lesson.lesson,
  title: lesson.title,
  titleLang: lesson.front?.title ?? lesson.locale,
  summary: lesson.summary,
  summaryLang: lesson.front?.summary ?? lesson.locale,
  minutes,
});
