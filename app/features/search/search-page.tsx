import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale.ts";
import type { Result } from "./results.ts";
import { SearchForm } from "./search-form.tsx";

interface SearchPageProps {
  locale: Locale;
  typed: string;
  results: Result[];
}

export function SearchPage({ locale, typed, results }: SearchPageProps) {
  const { t } = useTranslation("search");
  return (
    <main id="content">
      <title>{`${t("title")} - ${locale.brand}`}</title>
      <meta name="robots" content="noindex" />
      <h1>{t("title")}</h1>
      <SearchForm locale={locale.tag} typed={typed} />
      {typed.trim() !== "" && (
        <>
          <p role="status">{t("found", { count: results.length })}</p>
          {results.length === 0 && <p>{t("nothing")}</p>}
          <ul className="results" data-search-results>
            {results.map(({ kind, href, title, summary }) => (
              <li key={href}>
                <h2>
                  <a href={href}>{title}</a>
                </h2>
                <p>
                  <strong>{t(`kind.${kind}`)}</strong> {summary}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  );
}
