import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale.ts";
import { inSpeech } from "../../i18n/speech.ts";

/** Says that a machine wrote it. `state`: of the language that the lesson stands in. */
export function DraftNote({ locale, state }: { locale: Locale; state: Locale["state"] | undefined }) {
  const { t } = useTranslation();
  if (state !== "machine-draft" && state !== "machine-edited") return null;
  return (
    <p className="draft" {...inSpeech(locale)}>
      {t(`draft.${state}`)} <a href={`/${locale.tag}/about#text`}>{t("draft.more")}</a>
    </p>
  );
}
