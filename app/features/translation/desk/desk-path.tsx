import { useTranslation } from "react-i18next";
import { deskHref } from "./desk-href.ts";
import type { Target } from "./target.ts";

/** The way back to all that waits in the language. */
export function DeskPath({ ui, target: { locale } }: { ui: string; target: Target }) {
  const { t } = useTranslation();
  return (
    <p className="quiet path">
      <a className="line" href={deskHref(ui, locale.tag)}>
        {t("desk:toLessons", { language: `\u2068${locale.name}\u2069` })}
      </a>
    </p>
  );
}
