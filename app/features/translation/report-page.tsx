import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale.ts";
import { ReportForm } from "./report-form.tsx";
import type { ReportPart } from "./report-parts.ts";
import type { ReportPlace, Sent } from "./report-place.ts";
import type { RefusedReport } from "./send-report.ts";

interface ReportPageProps {
  locale: Locale;
  place: ReportPlace;
  parts: readonly ReportPart[];
  /** It is sent: the page thanks. "hurtful" says where to turn, too. */
  sent: Sent;
  /** It could not be taken. */
  refused: RefusedReport | null;
}

/** "Something wrong or hurtful here?": a form that works without script, and the thanks for it. */
export function ReportPage({ locale, place, parts, sent, refused }: ReportPageProps) {
  const { t } = useTranslation();
  const lesson = `/${locale.tag}/courses/${place.course}/${place.lesson}${place.block ? `#${place.block}` : ""}`;
  return (
    <main id="content">
      <title>{`${t(sent ? "report:thanks" : "report:title")} - ${locale.brand}`}</title>
      <meta name="robots" content="noindex" />
      <h1>{t(sent ? "report:thanks" : "report:title")}</h1>
      {sent ? (
        <>
          <p className="told" role="status">
            {t("report:sent")}
          </p>
          <p>{t("report:sentNext")}</p>
          {sent === "hurtful" && <p className="box">{t("report:trusted")}</p>}
          <p className="row">
            <a className="button first" href={lesson}>
              {t("report:back")}
            </a>
          </p>
        </>
      ) : (
        <>
          <p className="lead">{t("report:lead")}</p>
          <p>
            {t("report:lesson")}{" "}
            <a className="line" href={lesson} lang={place.lang} dir="auto">
              {place.title}
            </a>
          </p>
          <ReportForm locale={locale} place={place} parts={parts} refused={refused} />
        </>
      )}
    </main>
  );
}
