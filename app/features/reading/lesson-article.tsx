import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { speechOf } from "../../i18n/speech.ts";
import type { TeamMember } from "../../i18n/team.ts";
import type { Fact } from "../content/generation.ts";
import type { CompiledLesson } from "../content/lesson.ts";
import { Credits } from "./credits.tsx";
import { DraftNote } from "./draft-note.tsx";
import { inLanguage } from "./in-language.ts";
import { olderNote } from "./lesson-body.ts";

interface LessonArticleProps {
  /** Of the page around it. */
  locale: Locale;
  locales: readonly Locale[];
  lesson: CompiledLesson;
  /** Direction of the lesson's own language. */
  dir: Locale["direction"];
  /** Its parts, joined. */
  body: string;
  facts: readonly Fact[];
  /** Of the lesson's language: who agrees to be named. */
  team: readonly TeamMember[];
  /** What stands between its head and its body. */
  children?: ReactNode;
}

/** What is the same of a lesson wherever it stands: on its page, on paper, in one file. */
export function LessonArticle(props: LessonArticleProps) {
  const { locale, locales, lesson, dir, body, facts, team, children } = props;
  const { t } = useTranslation();
  const own = (lang: string | undefined) => inLanguage(lang ?? lesson.locale, lesson.locale, locales);
  const changes = [lesson.older?.title, lesson.older?.summary].flatMap((diff) =>
    diff ? [olderNote(diff, t, locale)] : [],
  );
  return (
    <>
      <article lang={lesson.locale} dir={dir}>
        <h1 {...own(lesson.front?.title)}>{lesson.title}</h1>
        <p className="lead" {...own(lesson.front?.summary)}>
          {lesson.summary}
        </p>
        {changes.length > 0 && <div dangerouslySetInnerHTML={{ __html: changes.join("") }} />}
        <DraftNote locale={locale} state={locales.find(({ tag }) => tag === lesson.locale)?.state} />
        {children}
        <div dangerouslySetInnerHTML={{ __html: body }} />
      </article>
      {facts.length > 0 && <Sources locale={locale} facts={facts} />}
      <Credits locale={locale} lesson={lesson} team={team} />
    </>
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
            <span>{formatNumber(speechOf(locale), fact.year, { useGrouping: false })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
