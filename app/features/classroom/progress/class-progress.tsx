import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { ClassPicture } from "./class-picture.tsx";
import { GridTable } from "./grid-table.tsx";
import { HelpList } from "./help-list.tsx";
import { type ClassProgress, ROWS } from "./open-class-progress.ts";
import { StateKey } from "./state-mark.tsx";

interface ClassProgressProps {
  locale: Locale;
  locales: readonly Locale[];
  /** Of the class. */
  id: string;
  progress: ClassProgress;
}

/** The progress of a class: who needs help, the picture, the grid, and what can be done with it. */
export function ClassProgressSection({ locale, locales, id, progress }: ClassProgressProps) {
  const { t } = useTranslation("grid");
  const home = `/${locale.tag}/teach/classes/${id}`;
  const { columns, rows, page, learners } = progress;
  const learnerHref = (user: string) => `${home}/learners/${user}`;
  const questionsHref = (lesson: string) => `${home}/lessons/${lesson}`;
  const names = new Map(columns.map(({ lesson, name }) => [lesson, name]));
  const number = (value: number) => formatNumber(locale, value);
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{t("title")}</h2>
      {learners === 0 && <p>{t("nobody")}</p>}
      {learners > 0 && columns.length === 0 && <p>{t("nothing")}</p>}
      {learners > 0 && columns.length > 0 && (
        <>
          <h3>{t("needsHelp")}</h3>
          <HelpList
            locale={locale}
            help={progress.help}
            needHelp={progress.needHelp}
            hrefOf={learnerHref}
            nameOf={(lesson) => names.get(lesson) ?? { title: lesson, lang: locale.tag }}
          />
          <ClassPicture columns={columns} direction={locale.direction} />
          <StateKey />
          <GridTable {...{ locale, locales, progress, learnerHref, questionsHref }} />
          {learners > ROWS && (
            <nav className="row" aria-label={t("pages")}>
              <p>
                {t("rows", {
                  first: number(page.first + 1),
                  last: number(page.first + rows.length),
                  all: number(learners),
                })}
              </p>
              {page.previous !== null && (
                <a href={`${home}?from=${page.previous}#progress`}>{t("earlier")}</a>
              )}
              {page.next !== null && <a href={`${home}?from=${page.next}#progress`}>{t("later")}</a>}
            </nav>
          )}
          <p className="row unprinted">
            <a className="button" href={`${home}.csv`}>
              {t("export")}
            </a>
          </p>
          <p className="unprinted">{t("print")}</p>
        </>
      )}
    </section>
  );
}
