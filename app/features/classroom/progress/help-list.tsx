import { useTranslation } from "react-i18next";
import { formatDay } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import type { Row } from "./grid.ts";
import type { LessonName } from "./lesson-names.ts";
import { MemberName } from "./member-name.tsx";
import type { HelpReason } from "./needs-help.ts";

interface HelpListProps {
  locale: Locale;
  help: readonly Row[];
  /** How many there are in all. */
  needHelp: number;
  hrefOf(user: string): string;
  nameOf(lesson: string): LessonName;
}

/** Who should be looked after, and why: on top of everything else. */
export function HelpList({ locale, help, needHelp, hrefOf, nameOf }: HelpListProps) {
  const { t } = useTranslation("grid");
  if (help.length === 0) return <p>{t("everybodyFine")}</p>;
  return (
    <>
      <ul className="help" data-needs-help>
        {help.map(({ member, help: reasons }) => (
          <li key={member.user}>
            <a href={hrefOf(member.user)}>
              <MemberName member={member} locale={locale} />
            </a>
            <ul>
              {reasons.map((reason) => (
                <li key={`${reason.why} ${reason.lesson}`}>{sentence(reason)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {needHelp > help.length && <p>{t("needsHelpMore", { count: needHelp - help.length })}</p>}
    </>
  );

  function sentence(reason: HelpReason): string {
    const lesson = nameOf(reason.lesson).title;
    if (reason.why === "tries") return t("whyTries", { count: reason.attempts, lesson });
    if (reason.why === "stuck") return t("whyStuck", { lesson, day: formatDay(locale, reason.since) });
    return t("whyNotBegun", { lesson, day: formatDay(locale, reason.dueAt) });
  }
}
