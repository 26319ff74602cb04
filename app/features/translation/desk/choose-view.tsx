import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import type { BlockCounts } from "../../content/lesson.ts";
import { deskHref } from "./desk-href.ts";

interface ChooseViewProps {
  ui: string;
  languages: { locale: Locale; total: BlockCounts }[];
}

/** Every language that is begun, and the way to begin another. */
export function ChooseView({ ui, languages }: ChooseViewProps) {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t("desk:title")}</h1>
      <p className="lead">{t("desk:lead")}</p>
      <h2>{t("desk:choose")}</h2>
      <p>{t("desk:chooseText")}</p>
      <ul className="steps tongue-list">
        {languages.map(({ locale, total }) => (
          <li key={locale.tag}>
            <a href={deskHref(ui, locale.tag)}>
              <strong lang={locale.tag} dir={locale.direction}>
                {locale.name}
              </strong>
              <span className="quiet">{t("desk:blocksDone", { done: total.fresh, total: total.total })}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="row">
        <a className="button" href={`/${ui}/translate/start`}>
          {t("desk:start")}
        </a>
      </p>
    </>
  );
}
