import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { speechOf } from "../../../i18n/speech.ts";

/** Said before somebody joins, and ever after on "my learning". */
const seen = ["lessons", "answers", "times", "languages", "name"] as const;
const unseen = ["before", "forms", "reflections", "secret", "private", "others"] as const;

export function WhatTeachersSee() {
  const { t } = useTranslation();
  return (
    <>
      <p>{t("join:see.lead")}</p>
      <ul>
        {seen.map((what) => (
          <li key={what}>{t(`join:see.seen.${what}`)}</li>
        ))}
      </ul>
      <p>{t("join:see.unseenLead")}</p>
      <ul>
        {unseen.map((what) => (
          <li key={what}>{t(`join:see.unseen.${what}`)}</li>
        ))}
      </ul>
      <p>{t("join:see.leave")}</p>
    </>
  );
}

/** Several names in whatever scripts, in one line. */
export function Names({ locale, names }: { locale: Locale; names: readonly string[] }) {
  const parts = new Intl.ListFormat(speechOf(locale).tag, { type: "conjunction" }).formatToParts(names);
  // A part has no name of its own, and its place does not change.
  return parts.map(({ type, value }, place) =>
    type === "element" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <bdi key={place}>{value}</bdi>
    ) : (
      value
    ),
  );
}
