import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale.ts";
import { inSpeech, speechOf } from "../../i18n/speech.ts";
import { ProgressMark } from "../../ui/progress-mark.tsx";
import { Quoting } from "../../ui/quoting.tsx";
import type { Course } from "../content/course.ts";
import type { CourseWords } from "../content/generation.ts";
import type { GlossaryTerm } from "../reading/glossary-terms.ts";
import { inLanguage } from "../reading/in-language.ts";

/** A lesson in the list of contents, and in links to it. */
export interface StickEntry {
  id: string;
  title: string;
  /** Languages of title and summary. */
  titleLang: string;
  summary: string;
  summaryLang: string;
  minutes: number;
}

interface Around {
  locale: Locale;
  locales: readonly Locale[];
}

/** What stands above every page of the file. */
export function StickHead({ locale, course }: { locale: Locale; course: Course }) {
  const { t } = useTranslation();
  return (
    <>
      <header className="top">
        <a className="brand" href="#/">
          {locale.brand}
        </a>
        <a href="#/">{t("paper:contents")}</a>
        <a href="#/words">{t("glossary:title")}</a>
      </header>
      {course.private && (
        <p className="leave">
          <a className="button first" href="about:blank" data-leave="#" data-leave-title={locale.brand}>
            {t("lesson:leave")}
          </a>
        </p>
      )}
      <noscript>
        <p className="draft">{t("paper:withoutScript")}</p>
      </noscript>
    </>
  );
}

interface ContentsProps extends Around {
  course: Course;
  words: CourseWords & { lang: string };
  entries: readonly StickEntry[];
  /** The day of what it shows, and its version. */
  date: string;
  version: string;
}

/** The first page: what the course is, its lessons, and what this copy is. */
export function StickContents({ locale, locales, course, words, entries, date, version }: ContentsProps) {
  const { t } = useTranslation();
  const spoken = speechOf(locale).tag;
  const worded = inLanguage(words.lang, spoken, locales);
  return (
    <>
      <h1 {...worded}>{words.title}</h1>
      <p className="lead" {...worded}>
        {words.summary}
      </p>
      <p className="quiet">
        {t("course:age", { age: course.ageFrom })}
        <br />
        {t("minutes", { count: course.minutes })}
      </p>
      {course.private && <p className="quiet">{t("paper:leaveHow")}</p>}
      <h2>{t("course:lessons")}</h2>
      <ol className="steps">
        {entries.map((entry) => (
          <li key={entry.id} data-lesson={`${course.id}/${entry.id}`} data-stage="none">
            <a href={`#/${entry.id}`}>
              <ProgressMark stage="none" />
              <span>
                <strong {...inLanguage(entry.titleLang, spoken, locales)}>{entry.title}</strong>
                <span className="quiet" {...inLanguage(entry.summaryLang, spoken, locales)}>
                  {entry.summary}
                </span>
                <span className="quiet">
                  <span data-stage-words data-begun={t("course:begun")} data-done={t("course:done")}>
                    {t("course:notBegun")}
                  </span>{" "}
                  ({t("minutes", { count: entry.minutes })})
                </span>
              </span>
            </a>
          </li>
        ))}
      </ol>
      <h2>{t("course:learn")}</h2>
      <ul {...worded}>
        {words.learned.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="made quiet">
        <p data-keeping="yes" hidden>
          {t("paper:kept")}
        </p>
        <p data-keeping="no" hidden>
          {t("paper:notKept")}
        </p>
        <p>
          <button type="button" className="button" data-forget-here hidden>
            {t("paper:forget")}
          </button>
        </p>
        <p>{t("paper:copy", { date, version })}</p>
        <p>{t("licence")}</p>
      </div>
    </>
  );
}

interface LessonPageProps extends Around {
  courseWords: CourseWords & { lang: string };
  entries: readonly StickEntry[];
  /** Its place among them, from 0. */
  at: number;
  /** The lesson itself. */
  children: ReactNode;
}

export function StickLesson({ locale, locales, courseWords, entries, at, children }: LessonPageProps) {
  const { t } = useTranslation();
  const spoken = speechOf(locale).tag;
  const place = (name: string) =>
    t("lesson:place", {
      course: name,
      number: at + 1,
      count: entries.length,
      minutes: t("minutes", { count: entries[at]?.minutes ?? 0 }),
    });
  const [before, next] = [entries[at - 1], entries[at + 1]];
  return (
    <>
      <p className="quiet">
        <Quoting say={place} words={courseWords.title} {...inLanguage(courseWords.lang, spoken, locales)} />
      </p>
      {children}
      <p className="told" data-when-finished hidden>
        {t("lesson:finished")}
      </p>
      <nav className="row next" aria-label={t("lessonsNav")}>
        {before && (
          <a className="button" href={`#/${before.id}`}>
            <Quoting
              say={(lesson) => t("paper:before", { lesson })}
              words={before.title}
              {...inLanguage(before.titleLang, spoken, locales)}
            />
          </a>
        )}
        <a className="button first" href={next ? `#/${next.id}` : "#/"}>
          {next ? (
            <Quoting
              say={(lesson) => t("lesson:next", { lesson })}
              words={next.title}
              {...inLanguage(next.titleLang, spoken, locales)}
            />
          ) : (
            t("lesson:backToCourse")
          )}
        </a>
      </nav>
    </>
  );
}

/** The words that its lessons explain. */
export function StickWords({ locale, terms }: { locale: Locale; terms: readonly GlossaryTerm[] }) {
  const { t } = useTranslation();
  return (
    <>
      <h1 {...inSpeech(locale)}>{t("glossary:title")}</h1>
      <dl className="terms">
        {terms.map(({ id, term, definition, lang, dir }) => (
          <div key={id} id={id} lang={lang} dir={dir}>
            <dt>
              <dfn>{term}</dfn>
            </dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
