import { useTranslation } from "react-i18next";
import { formatDay, formatList, formatNumber, languageName } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { speechOf } from "../../../i18n/speech.ts";
import { MemberName } from "./member-name.tsx";
import type { ClassProgress } from "./open-class-progress.ts";
import { StateMark } from "./state-mark.tsx";

interface GridTableProps {
  locale: Locale;
  locales: readonly Locale[];
  progress: ClassProgress;
  learnerHref(user: string): string;
  questionsHref(lesson: string): string;
}

/** Learners by lessons. The first column and the head stay in sight while the rest is moved. */
export function GridTable({ locale, locales, progress: { columns, rows }, ...links }: GridTableProps) {
  const { t } = useTranslation("grid");
  const speech = speechOf(locale);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="grid" tabIndex={0} aria-label={t("table")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            {columns.map(({ lesson, name, dueAt }) => (
              <th key={lesson} scope="col">
                <a href={links.questionsHref(lesson)} lang={name.lang} dir="auto">
                  {name.title}
                </a>
                {dueAt !== null && <small>{t("due", { day: formatDay(locale, dueAt) })}</small>}
              </th>
            ))}
            <th scope="col">{t("finished")}</th>
            <th scope="col">{t("lastSeen")}</th>
            <th scope="col">{t("languages")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ member, cells, done, lastAt, languages, help }) => (
            <tr key={member.user} className={help.length > 0 ? "needs-help" : undefined}>
              <th scope="row">
                <a href={links.learnerHref(member.user)}>
                  <MemberName member={member} locale={locale} />
                </a>
                {help.length > 0 && <small>{t("needsHelp")}</small>}
                {member.joinedAt === null && <small>{t("empty")}</small>}
              </th>
              {cells.map((cell, at) => (
                <td key={columns[at]?.lesson}>
                  <StateMark cell={cell} />
                </td>
              ))}
              <td>
                {t("finishedOf", {
                  done: formatNumber(locale, done),
                  all: formatNumber(locale, columns.length),
                })}
              </td>
              <td>{lastAt === null ? t("never") : formatDay(locale, lastAt)}</td>
              <td>
                {formatList(
                  speech,
                  languages.map((tag) => languageName(speech, tag, locales)),
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
