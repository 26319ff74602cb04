import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../i18n/locale.ts";

/** Words of any direction inside a sentence that cannot mark them otherwise. */
const isolated = (words: string) => `\u2068${words}\u2069`;

interface FrameProps {
  locale: Pick<Locale, "tag" | "name" | "brand" | "direction" | "speaks">;
  /** Address of the page of languages; it leads back to this page. */
  languages: string;
  /** Whoever looks is signed in as one who teaches. */
  teaches: boolean;
  /** Whoever is in the same network could read along. */
  unencrypted: boolean;
  children: ReactNode;
}

/** What stands around every page: the way home, one's own learning, the language. */
export function PageFrame({ locale, languages, teaches, unencrypted, children }: FrameProps) {
  const { t } = useTranslation();
  const home = `/${locale.tag}`;
  // While a language is only begun, its own words stand among those of another one.
  const own = locale.speaks && { lang: locale.tag, dir: locale.direction };
  const name = locale.speaks ? isolated(locale.name) : locale.name;
  return (
    <>
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <header className="top">
        <a className="brand" href={home} {...own}>
          <Mark />
          {locale.brand}
        </a>
        <a href={`${home}/me`}>{t("myLearning")}</a>
        <a className="tongue" href={languages} aria-label={t("changeLanguage", { language: name })}>
          {own ? <span {...own}>{locale.name}</span> : locale.name}
        </a>
      </header>
      {children}
      <footer className="foot">
        <a href={home}>{t("home")}</a>
        <a href={`${home}#courses`}>{t("courses")}</a>
        <a href={`${home}/glossary`}>{t("glossary")}</a>
        <a href={`${home}/search`}>{t("search:title")}</a>
        <a href={`${home}/languages`}>{t("languages")}</a>
        <a href={`${home}/about`}>{t("about")}</a>
        {teaches ? (
          <>
            <a href={`${home}/teach`}>{t("classroom:yourClasses")}</a>
            <a href={`${home}/account`}>{t("classroom:account")}</a>
          </>
        ) : (
          <a href={`${home}/sign-in`}>{t("signIn")}</a>
        )}
        <p>{t("licence")}</p>
        {unencrypted && (
          <p>
            {t("unencrypted")} <a href={`${home}/about#network`}>{t("unencryptedMore")}</a>
          </p>
        )}
      </footer>
    </>
  );
}

/** Nine cells of cloth. */
function Mark() {
  return (
    <svg width="22" height="22" viewBox="0 0 3 3" aria-hidden="true" focusable="false">
      <path className="t1" d="M0 0h1v1H0zM2 0h1v1H2zM0 2h1v1H0zM2 2h1v1H2z" />
      <path className="t2" d="M0 1h1v1H0zM2 1h1v1H2z" />
      <path className="t3" d="M1 0h1v1H1zM1 2h1v1H1z" />
      <path className="t1" d="M1 1h1v1H1z" />
    </svg>
  );
}
