import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DeskAnswer } from "./desk-answer.ts";
import { DeskNews } from "./desk-news.tsx";
import { SendPart } from "./send-part.tsx";
import type { Target } from "./target.ts";
import { letterKeys } from "./unseen.ts";

interface DeskFormProps {
  target: Target;
  /** "<course>/<lesson>": with the language, what is typed here is kept under it. */
  piece: string;
  /** Address of the page, without its query. */
  href: string;
  /** Its query, kept by whatever is posted. */
  query: string;
  /** Names of all texts of the piece, also of those that are not shown. */
  names: readonly string[];
  answer: DeskAnswer | null;
  /** So many were sent just now. */
  sent: number | null;
  canPreview: boolean;
  children: ReactNode;
}

/** The form of one piece: plain fields that work by themselves, and all the words that the script may say. */
export function DeskForm(props: DeskFormProps) {
  const { target, piece, href, query, names, answer, sent, canPreview, children } = props;
  const { t } = useTranslation();
  const { locale } = target;
  const keys = letterKeys(locale);
  const words = {
    typed: t("desk:status.typed"),
    checking: t("desk:status.checking"),
    fits: t("desk:status.fits"),
    wrong: t("desk:status.wrong"),
    kept: t("desk:status.kept"),
    sent: t("desk:status.sent"),
    offline: t("desk:status.offline"),
    preview: t("desk:preview"),
    previewHide: t("desk:previewHide"),
    previewOwn: t("desk:previewOwn"),
    previewSource: t("desk:previewSource"),
    previewBusy: t("desk:previewBusy"),
    previewFailed: t("desk:previewFailed"),
    oldCopy: t("desk:oldCopy"),
    oldDelete: t("desk:oldDelete"),
    ready: t("desk:ready", { skipInterpolation: true }),
  };
  return (
    <form
      className="desk-form"
      method="post"
      encType="multipart/form-data"
      action={`${href}${query}`}
      data-desk={`${locale.tag}/${piece}`}
      data-href={href}
      data-names={names.join(" ")}
      data-words={JSON.stringify(words)}
      data-sent={sent ?? undefined}
      data-lang={locale.tag}
      data-dir={locale.direction}
    >
      <DeskNews answer={answer} sent={sent} />
      <p className="box" data-no-storage hidden>
        {t("desk:noStorage")}
      </p>
      <section className="box" data-old hidden aria-labelledby="old-title">
        <h2 id="old-title">{t("desk:old")}</h2>
        <p>{t("desk:oldText")}</p>
        <div data-old-list />
      </section>
      {children}
      <SendPart answer={answer} href={href} canPreview={canPreview} />
      {keys.length > 0 && (
        <div className="letters" data-letters hidden>
          <span className="quiet">{t("desk:letters")}</span>
          {keys.map(({ text, face }) => (
            <button type="button" key={text} data-letter={text} lang={locale.tag} className="letter">
              {face}
            </button>
          ))}
        </div>
      )}
    </form>
  );
}
