import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { speechOf } from "../../../i18n/speech.ts";
import type { MyClass } from "./my-classes.ts";
import { Names, WhatTeachersSee } from "./what-teachers-see.tsx";

interface MyClassesSectionProps {
  locale: Locale;
  /** As her teachers see her; null: by her seat's number. */
  name: string | null;
  classes: readonly MyClass[];
  left: boolean;
  /** She teaches. */
  staff: boolean;
}

/** On "my learning": the classes one is in, who runs them, what they see, and the way out. */
export function MyClassesSection({ locale, name, classes, left, staff }: MyClassesSectionProps) {
  const { t } = useTranslation();
  if (staff)
    return (
      <p id="classes">
        <a className="line" href={`/${locale.tag}/teach`}>
          {t("classroom:yourClasses")}
        </a>
      </p>
    );
  return (
    <>
      <h2 id="classes">{t("join:mine.title")}</h2>
      {left && (
        <p className="told" role="status">
          {t("join:mine.left")}
        </p>
      )}
      <ul className="plain">
        {classes.map((one) => (
          <li key={one.id} className="box">
            <p>
              <strong dir="auto">{one.name}</strong>
              {one.seat !== null && (
                <>
                  <br />
                  {t("grid:seatNumber", {
                    number: formatNumber(speechOf(locale), one.seat, { useGrouping: false }),
                  })}
                </>
              )}
              {name !== null && (
                <>
                  <br />
                  {t("join:mine.name")} <bdi>{name}</bdi>
                </>
              )}
              {one.teachers.length > 0 && (
                <>
                  <br />
                  {t("join:runBy")} <Names locale={locale} names={one.teachers} />
                </>
              )}
            </p>
            <p>{t(one.sinceJoining ? "join:mine.sinceJoining" : "join:mine.sinceEver")}</p>
            <details className="fold">
              <summary>{t("join:see.title")}</summary>
              <WhatTeachersSee />
            </details>
            <details className="fold">
              <summary>{t("join:mine.leave")}</summary>
              <p>{t("join:mine.leaveText")}</p>
              <form className="row" method="post" action={`/${locale.tag}/me/leave`}>
                <input type="hidden" name="class" value={one.id} />
                <button type="submit" className="button">
                  {t("join:mine.leaveConfirm")}
                </button>
              </form>
            </details>
          </li>
        ))}
      </ul>
      <p>
        <a className="line" href={`/${locale.tag}/join`}>
          {t("join:mine.join")}
        </a>
      </p>
    </>
  );
}
