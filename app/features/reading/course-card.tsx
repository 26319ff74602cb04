import { useTranslation } from "react-i18next";
import { Cloth } from "../../ui/cloth.tsx";
import type { CourseWords } from "../content/generation.ts";
import type { CourseProgress } from "./course-progress.ts";
import type { inLanguage } from "./in-language.ts";

interface CardProps {
  locale: string;
  progress: CourseProgress;
  words: CourseWords;
  /** Of its words, where they are not the page's. */
  language: ReturnType<typeof inLanguage>;
}

/** A course as one sees it among others: its cloth, its name, and how far one is. */
export function CourseCard({ locale, progress, words, language }: CardProps) {
  const { t } = useTranslation();
  const { course, finished } = progress;
  const count = course.lessons.length;
  return (
    <li>
      <Cloth course={course.id} rows={count} woven={finished} cell={12} />
      <div className="inside">
        <p className="quiet">
          {finished > 0 ? t("progress", { done: finished, count }) : t("lessons", { count })}
          <br />
          {t("minutes", { count: course.minutes })}
        </p>
        <h3>
          <a href={`/${locale}/courses/${course.id}`} {...language}>
            {words.title}
          </a>
        </h3>
        <p className="quiet">
          <span {...language}>{words.summary}</span>
        </p>
      </div>
    </li>
  );
}
