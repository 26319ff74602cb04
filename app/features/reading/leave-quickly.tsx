import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale.ts";
import { inSpeech } from "../../i18n/speech.ts";

interface LeaveQuicklyProps {
  locale: Locale;
  /** Id of the private course that this page is of. */
  course: string;
  /** Address of the script that takes the page's place in the history; without it this is a plain link. */
  script: string;
  /** Says what it does and what it cannot do. */
  explained?: boolean;
}

/** The way out of a private course, on each of its pages and always in reach of a thumb. */
export function LeaveQuickly({ locale, course, script, explained = false }: LeaveQuicklyProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className="leave" {...inSpeech(locale)}>
        <a
          className="button first"
          href={`/${locale.tag}`}
          data-leave={`/${locale.tag}/courses/${course}`}
          data-leave-title={locale.brand}
        >
          {t("lesson:leave")}
        </a>
      </p>
      {explained && <p className="quiet">{t("lesson:leaveHow")}</p>}
      <script type="module" src={script} />
    </>
  );
}
