import { useId } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { speechOf } from "../../i18n/speech.ts";
import { Cloth } from "../../ui/cloth.tsx";
import type { Course } from "../content/course.ts";
import type { CourseWords } from "../content/generation.ts";
import type { inLanguage } from "./in-language.ts";

interface CertificateProps {
  locale: Locale;
  course: Course;
  words: CourseWords;
  /** Of its words, where they are not the page's. */
  language: ReturnType<typeof inLanguage>;
  learner: string;
  finishedAt: number;
}

/**
 * A sheet for paper. The name is typed into a field that belongs to no form and has no name of its own: a
 * browser can print it and has nowhere to send it.
 */
export function Certificate({ locale, course, words, language, learner, finishedAt }: CertificateProps) {
  const { t } = useTranslation();
  const name = useId();
  const count = course.lessons.length;
  return (
    <main id="content" className="certificate">
      <i hidden data-learner={learner} />
      <div className="unprinted">
        <h1>{t("certificate:title")}</h1>
        <p className="lead">{t("certificate:lead")}</p>
      </div>
      <section className="sheet" aria-labelledby={`${name}-title`}>
        <Cloth course={course.id} rows={count} woven={count} cell={12} />
        <p className="brand">{locale.brand}</p>
        <h2 id={`${name}-title`}>{t("certificate:title")}</h2>
        <label className="unprinted" htmlFor={name}>
          {t("certificate:name")}
        </label>
        <input id={name} dir="auto" autoComplete="off" spellCheck={false} maxLength={80} />
        <p className="unprinted quiet">{t("certificate:nameStays")}</p>
        <p>{t("certificate:says")}</p>
        <p className="course" {...language}>
          {words.title}
        </p>
        <p>{t("certificate:on", { date: formatDay(speechOf(locale), finishedAt) })}</p>
        <p className="quiet">
          {t("certificate:size", { count, minutes: t("minutes", { count: course.minutes }) })}
        </p>
        <h3>{t("certificate:can")}</h3>
        <ul {...language}>
          {words.learned.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="quiet">{t("certificate:honest")}</p>
        <Cloth course={course.id} rows={count} woven={count} cell={8} />
      </section>
      <p className="row unprinted">
        <button type="button" className="button first" data-print hidden>
          {t("certificate:print")}
        </button>
        <a className="button" href={`/${locale.tag}/courses/${course.id}`}>
          {t("certificate:toCourse")}
        </a>
      </p>
    </main>
  );
}
