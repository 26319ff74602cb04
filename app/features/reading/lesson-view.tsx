import { useTranslation } from "react-i18next";
import { languageName } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { inSpeech, speechOf } from "../../i18n/speech.ts";
import type { TeamMember } from "../../i18n/team.ts";
import { hole } from "../../ui/hole.ts";
import { Quoting } from "../../ui/quoting.tsx";
import type { Course } from "../content/course.ts";
import type { CourseWords, Fact } from "../content/generation.ts";
import type { CompiledLesson } from "../content/lesson.ts";
import { OutboxStatus } from "../quiz/outbox-status.tsx";
import { helpHref } from "../translation/desk/desk-href.ts";
import { reportHref } from "../translation/report-place.ts";
import { inLanguage } from "./in-language.ts";
import { LeaveQuickly } from "./leave-quickly.tsx";
import { LessonArticle } from "./lesson-article.tsx";
import { type LabOffer, lessonBody } from "./lesson-body.ts";

export interface LessonViewProps {
  locale: Locale;
  locales: readonly Locale[];
  course: Course;
  courseWords: CourseWords & { lang: string };
  lesson: CompiledLesson;
  dir: "ltr" | "rtl";
  holes: Map<string, string>;
  facts: readonly Fact[];
  /** Of the lesson's language: who agrees to be named. */
  team: readonly TeamMember[];
  next: { id: string; title: string; lang: string } | null;
  /** What can be opened, by the lab's name. */
  labs: ReadonlyMap<string, LabOffer>;
  /** Address of the script that reads aloud. */
  readAloud: string;
  /** Address of the script of the way out, which stands on the pages of private courses. */
  leave: string;
  /** Address of what a device that keeps courses loads beside the reader script. */
  kept: string;
}

/** A lesson as a document: everything here works without script. */
export function LessonView(props: LessonViewProps) {
  const {
    locale,
    locales,
    course,
    courseWords,
    lesson,
    dir,
    holes,
    facts,
    team,
    next,
    labs,
    readAloud,
    leave,
    kept,
  } = props;
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
  const spoken = speechOf(locale);
  const place = (name: string) =>
    t("lesson:place", {
      course: name,
      number,
      count: course.lessons.length,
      minutes: t("minutes", { count: course.lessons[number - 1]?.minutes ?? 0 }),
    });
  return (
    <>
      <div dangerouslySetInnerHTML={named("learner")} />
      <div className="band" data-cloth dangerouslySetInnerHTML={named("cloth")} />
      <main id="content" className="lesson">
        {course.private && <LeaveQuickly locale={locale} course={course.id} script={leave} />}
        <p className="quiet">
          <Quoting
            say={place}
            words={courseWords.title}
            {...inLanguage(courseWords.lang, spoken.tag, locales)}
          />
          <br />
          <span data-progress dangerouslySetInnerHTML={named("progress")} />
        </p>
        {!translated && (
          <p className="draft">
            {t("lesson:notTranslated", { language: languageName(spoken, lesson.locale, locales) })}
          </p>
        )}
        <LessonArticle {...{ locale, locales, lesson, dir, facts, team, body }}>
          <ReadAloud locale={locale} script={readAloud} />
        </LessonArticle>
        <OutboxStatus t={t} lang={spoken.tag} keptScript={kept} />
        <div dangerouslySetInnerHTML={named("finished")} />
        <nav className="row next" aria-label={t("lessonsNav")}>
          {next && (
            <a className="button" href={courseHref}>
              {t("lesson:toCourse")}
            </a>
          )}
          <a className="button first" href={next ? `${courseHref}/${next.id}` : courseHref}>
            {next ? (
              <Quoting
                say={(lesson) => t("lesson:next", { lesson })}
                words={next.title}
                {...inLanguage(next.lang, spoken.tag, locales)}
              />
            ) : (
              t("lesson:backToCourse")
            )}
          </a>
        </nav>
        <p className="row">
          <a className="line" href={`${courseHref}/${lesson.lesson}/print`}>
            {t("paper:printLesson")}
          </a>
          <a className="line" href={reportHref(locale.tag, { course: course.id, lesson: lesson.lesson })}>
            {t("lesson:report")}
          </a>
          <a className="line" href={helpHref(locale.tag, { course: course.id, lesson: lesson.lesson })}>
            {t("desk:help")}
          </a>
        </p>
      </main>
    </>
  );
}

/** Shown by the reader script where the device has a voice for the language of the text. */
function ReadAloud({ locale, script }: { locale: Locale; script: string }) {
  const { t } = useTranslation();
  return (
    <p className="row aloud" {...inSpeech(locale)} data-read-aloud={script} hidden>
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
