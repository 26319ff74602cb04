import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale.ts";

/** The pages of a class, in the order a teacher needs them. */
export const classPages = ["progress", "members", "assignments", "workshop", "letter", "settings"] as const;
export type ClassPage = (typeof classPages)[number];

/** Address of a page of a class. */
export function classHref(locale: string, id: string, page: ClassPage | "cards" = "progress"): string {
  const home = `/${locale}/teach/classes/${id}`;
  return page === "progress" ? home : `${home}/${page}`;
}

interface ClassHeadProps {
  locale: Locale;
  of: { id: string; name: string; archivedAt: number | null };
  /** The page that this is; null for one below them. */
  page: ClassPage | null;
  /** Heading of the page; the class's name where it has none of its own. */
  title?: string;
}

/** The name of a class, the way back, and the ways to its other pages. */
export function ClassHead({ locale, of, page, title }: ClassHeadProps) {
  const { t } = useTranslation();
  return (
    <header className="class-head">
      <p className="unprinted">
        <a className="line" href={`/${locale.tag}/teach`}>
          {t("classroom:yourClasses")}
        </a>
      </p>
      {title === undefined ? (
        <h1>
          <bdi>{of.name}</bdi>
        </h1>
      ) : (
        <>
          <p className="of">
            <bdi>{of.name}</bdi>
          </p>
          <h1>{title}</h1>
        </>
      )}
      <nav className="class-pages unprinted" aria-label={t("classroom:pages.title")}>
        {classPages.map((one) => (
          <a
            key={one}
            href={classHref(locale.tag, of.id, one)}
            aria-current={one === page ? "page" : undefined}
          >
            {one === "workshop" ? t("workshop:title") : t(`classroom:pages.${one}`)}
          </a>
        ))}
      </nav>
      {of.archivedAt !== null && <p className="box">{t("classroom:archivedText")}</p>}
    </header>
  );
}
