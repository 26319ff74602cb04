import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import type { Locale } from "../../i18n/locale.ts";
import { pluralAttributes } from "../../i18n/plural-attributes.ts";
import { speechOf } from "../../i18n/speech.ts";
import { Cloth } from "../../ui/cloth.tsx";
import { ProgressMark, type Stage } from "../../ui/progress-mark.tsx";
import { Quoting } from "../../ui/quoting.tsx";
import type { CourseWords, Generation } from "../content/generation.ts";
import { Competences } from "./competences.tsx";
import type { CourseProgress } from "./course-progress.ts";
import { courseWordsFor, inLanguage, lessonFor } from "./in-language.ts";
import { LeaveQuickly } from "./leave-quickly.tsx";

interface CourseViewProps {
  t: TFunction;
  locale: Locale;
  generation: Generation;
  words: CourseWords & { lang: string };
  progress: CourseProgress;
  /** How many of this course's questions were last answered wrong. */
  missed: number;
  /** Address of the script of the way out, which stands on the pages of private courses. */
  leave: string;
  /** Keeps the course on the device. */
  keep: ReactNode;
  /** Takes it along on paper or on a stick. */
  take: ReactNode;
  /** The questions before and after; they stand under the lessons. */
  offer: ReactNode;
}

export function CourseView(props: CourseViewProps) {
  const { t, locale, generation, words, progress, missed, leave, keep, take, offer } = props;
  const { course, stages, finished, next } = progress;
  const count = course.lessons.length;
  const here = `/${locale.tag}/courses/${course.id}`;
  const first = next ?? course.lessons[0]?.id;
  const { locales } = generation;
  const spoken = speechOf(locale).tag;
  const worded = inLanguage(words.lang, spoken, locales);
  return (
    <>
      <div className="band">
        <Cloth course={course.id} rows={count} woven={finished} cell={12} />
      </div>
      <main id="content">
        {course.private && <LeaveQuickly locale={locale} course={course.id} script={leave} explained />}
        <h1 {...worded}>{words.title}</h1>
        <p className="lead" {...worded}>
          {words.summary}
        </p>
        <p className="quiet">
          {t(`home:level.${course.level}`)}
          <br />
          {t("course:age", { age: course.ageFrom })}
          <br />
          {t("minutes", { count: course.minutes })}
        </p>
        <p>
          <strong
            data-progress
            {...pluralAttributes(spoken, (n) => t("progress", { count: n, skipInterpolation: true }))}
          >
            {t("progress", { done: finished, count })}
          </strong>
        </p>
        {next === null ? (
          <Finished
            t={t}
            locale={locale}
            generation={generation}
            words={words}
            missed={missed}
            course={course.id}
          />
        ) : (
          <p className="row">
            <a className="button first" href={`${here}/${first}`} data-go-on={t("course:goOn")}>
              {finished > 0 || stages[next] === "begun" ? t("course:goOn") : t("course:start")}
            </a>
          </p>
        )}
        <h2>{t("course:lessons")}</h2>
        <ol className="steps">
          {course.lessons.map(({ id, minutes }) => {
            const lesson = lessonFor(generation, locale.tag, course.id, id);
            return (
              lesson && (
                <li key={id} data-lesson={`${course.id}/${id}`} data-stage={stages[id] ?? "none"}>
                  <a href={`${here}/${id}`}>
                    <ProgressMark stage={stages[id] ?? "none"} />
                    <span>
                      <strong {...inLanguage(lesson.front?.title ?? lesson.locale, spoken, locales)}>
                        {lesson.title}
                      </strong>
                      <span className="quiet">
                        <Quoting
                          say={(summary) => summary}
                          words={lesson.summary}
                          {...inLanguage(lesson.front?.summary ?? lesson.locale, spoken, locales)}
                        />
                      </span>
                      <span className="quiet">
                        <span data-stage-words data-begun={t("course:begun")} data-done={t("course:done")}>
                          {t(stageKeys[stages[id] ?? "none"])}
                        </span>{" "}
                        ({t("minutes", { count: minutes })})
                      </span>
                    </span>
                  </a>
                </li>
              )
            );
          })}
        </ol>
        {keep}
        {take}
        {offer}
        {next !== null && (
          <>
            <h2>{t("course:learn")}</h2>
            <Learned words={words} language={worded} />
          </>
        )}
        <Before t={t} locale={locale} generation={generation} ids={course.prerequisites} />
        <Competences t={t} locale={locale} course={course} competences={generation.competences} />
      </main>
    </>
  );
}

export const stageKeys = {
  none: "course:notBegun",
  begun: "course:begun",
  done: "course:done",
} as const satisfies Record<Stage, string>;

const Learned = ({ words, language }: { words: CourseWords; language: ReturnType<typeof inLanguage> }) => (
  <ul {...language}>
    {words.learned.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

interface BeforeProps extends Pick<CourseViewProps, "t" | "locale" | "generation"> {
  /** Courses that this one builds on. */
  ids: readonly string[];
}

function Before({ t, locale, generation, ids }: BeforeProps) {
  const spoken = speechOf(locale).tag;
  return (
    <>
      <h2>{t("course:before")}</h2>
      {ids.length === 0 && <p>{t("course:beforeNothing")}</p>}
      <ul>
        {ids.map((id) => {
          const { title = id, lang = spoken } = courseWordsFor(generation, locale.tag, id) ?? {};
          return (
            <li key={id}>
              <a href={`/${locale.tag}/courses/${id}`} {...inLanguage(lang, spoken, generation.locales)}>
                {title}
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface FinishedProps extends Omit<CourseViewProps, "progress" | "leave" | "keep" | "take" | "offer"> {
  course: string;
}

function Finished({ t, locale, generation, words, missed, course }: FinishedProps) {
  const after = generation.courses.find(({ order }) => order > (generation.course(course)?.order ?? 0));
  const afterWords = after && courseWordsFor(generation, locale.tag, after.id);
  const spoken = speechOf(locale).tag;
  return (
    <section className="box">
      <p className="told">{t("course:finished")}</p>
      <h2>{t("course:learned")}</h2>
      <Learned words={words} language={inLanguage(words.lang, spoken, generation.locales)} />
      <h2>{t("course:next")}</h2>
      <ul>
        <li>
          <a href={`/${locale.tag}/courses/${course}/certificate`}>{t("course:certificate")}</a>
        </li>
        {missed > 0 && (
          <li>
            <a href={`/${locale.tag}/me#missed`}>{t("course:nextMissed")}</a>
          </li>
        )}
        {after && afterWords && (
          <li>
            <a href={`/${locale.tag}/courses/${after.id}`}>
              <Quoting
                say={(course) => t("course:nextCourse", { course })}
                words={afterWords.title}
                {...inLanguage(afterWords.lang, spoken, generation.locales)}
              />
            </a>
          </li>
        )}
        <li>{t("course:nextOther")}</li>
      </ul>
    </section>
  );
}
