import { useTranslation } from "react-i18next";
import { formatNumber } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { hole } from "../../ui/hole.ts";
import type { Course } from "../content/course.ts";
import type { CourseWords, Fact } from "../content/generation.ts";
import type { CompiledLesson } from "../content/lesson.ts";
import { OutboxStatus } from "../quiz/outbox-status.tsx";
import { reportHref } from "../translation/report-place.ts";
import { type LabOffer, lessonBody } from "./lesson-body.ts";

export interface LessonViewProps {
  locale: Locale;
  locales: readonly Locale[];
  course: Course;
  courseWords: CourseWords;
  lesson: CompiledLesson;
  dir: "ltr" | "rtl";
  holes: Map<string, string>;
  facts: readonly Fact[];
  next: { id: string; title: string } | null;
  /** What can be opened, by the lab's name. */
  labs: ReadonlyMap<string, LabOffer>;
  /** Address of the script that reads aloud. */
  readAloud: string;
}

/** A lesson as a document: everything here works without script. */
export function LessonView(props: LessonViewProps) {
  const { locale, locales, course, courseWords, lesson, dir, holes, facts, next, labs, readAloud } = props;
  const { t } = useTranslation();
  const number = course.lessons.findIndex(({ id }) => id === lesson.lesson) + 1;
  const translated = lesson.locale === locale.tag;
  const named = (name: string) => ({ __html: hole(name, holes.get(name) ?? "") });
  const body = lessonBody({
    lesson,
    t,
    page: locale,
    locales,
    exercise: (id) => holes.get(`exercise:${id}`) ?? "",
    lab: (name) => labs.get(name) ?? null,
  });
  const courseHref = `/${locale.tag}/courses/${course.id}`;
  return (
    <>
      <div dangerouslySetInnerHTML={named("learner")} />
      <div className="band" data-cloth dangerouslySetInnerHTML={named("cloth")} />
      <main id="content" className="lesson">
        <p className="quiet">
          {t("lesson:place", {
            course: courseWords.title,
            number,
            count: course.lessons.length,
            minutes: t("minutes", { count: course.lessons[number - 1]?.minutes ?? 0 }),
          })}
          <br />
          <span dangerouslySetInnerHTML={named("progress")} />
        </p>
        {!translated && (
          <p className="draft">{t("lesson:notTranslated", { language: nameOf(lesson.locale, locales) })}</p>
        )}
        <article lang={lesson.locale} dir={dir}>
          <h1 {...inLanguage(lesson.front?.title, locales)}>{lesson.title}</h1>
          <p className="lead" {...inLanguage(lesson.front?.summary, locales)}>
            {lesson.summary}
          </p>
          <DraftNote locale={locale} />
          <ReadAloud locale={locale} script={readAloud} />
          <div dangerouslySetInnerHTML={{ __html: body }} />
        </article>
        {facts.length > 0 && <Sources locale={locale} facts={facts} />}
        <OutboxStatus t={t} lang={locale.tag} />
        <div dangerouslySetInnerHTML={named("finished")} />
        <nav className="row next" aria-label={t("lessonsNav")}>
          {next && (
            <a className="button" href={courseHref}>
              {t("lesson:toCourse")}
            </a>
          )}
          <a className="button first" href={next ? `${courseHref}/${next.id}` : courseHref}>
            {next ? t("lesson:next", { lesson: next.title }) : t("lesson:backToCourse")}
          </a>
        </nav>
        <p className="row">
          <a className="line" href={reportHref(locale.tag, { course: course.id, lesson: lesson.lesson })}>
            {t("lesson:report")}
          </a>
        </p>
      </main>
    </>
  );
}

/** Where words stand in another language than those around them. */
const inLanguage = (tag: string | undefined, locales: readonly Locale[]) =>
  tag === undefined
    ? {}
    : { lang: tag, dir: locales.find((locale) => locale.tag === tag)?.direction ?? "ltr" };

const nameOf = (tag: string, locales: readonly Locale[]) =>
  locales.find((locale) => locale.tag === tag)?.name ?? tag;

function DraftNote({ locale }: { locale: Locale }) {
  const { t } = useTranslation();
  if (locale.state !== "machine-draft" && locale.state !== "machine-edited") return null;
  return (
    <p className="draft" lang={locale.tag} dir={locale.direction}>
      {t(`draft.${locale.state}`)} <a href={`/${locale.tag}/about#text`}>{t("draft.more")}</a>
    </p>
  );
}

/** Shown by the reader script where the device has a voice for the language of the text. */
function ReadAloud({ locale, script }: { locale: Locale; script: string }) {
  const { t } = useTranslation();
  return (
    <p className="row aloud" lang={locale.tag} dir={locale.direction} data-read-aloud={script} hidden>
      <button type="button" className="button" data-voice="start">
        {t("lesson:readAloud")}
      </button>
      <button type="button" className="button" data-voice="pause" hidden>
        {t("lesson:readPause")}
      </button>
      <button type="button" className="button" data-voice="on" hidden>
        {t("lesson:readOn")}
      </button>
      <button type="button" className="button" data-voice="stop" hidden>
        {t("lesson:readStop")}
      </button>
    </p>
  );
}

/** Titles of sources stay in the language they were published in. */
function Sources({ locale, facts }: { locale: Locale; facts: readonly Fact[] }) {
  const { t } = useTranslation();
  return (
    <section className="sources">
      <h2>{t("lesson:sources")}</h2>
      <ol>
        {facts.map((fact, place) => (
          <li key={fact.id} id={`source-${place + 1}`}>
            <cite lang="en" dir="ltr">
              {fact.url ? (
                <a href={fact.url} rel="noopener">
                  {fact.source}
                </a>
              ) : (
                fact.source
              )}
            </cite>{" "}
            <span>{formatNumber(locale, fact.year, { useGrouping: false })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
