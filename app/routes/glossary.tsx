import { useTranslation } from "react-i18next";
import { termsFor } from "../features/reading/glossary-terms.ts";
import { SearchForm } from "../features/search/search-form.tsx";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/glossary";

export const handle = { shared: true };

export function loader({ context }: Route.LoaderArgs) {
  const { generation, locale } = context.get(pageContext);
  return { terms: termsFor(generation, locale) };
}

export default function Glossary({ loaderData: { terms } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { locale } = usePage();
  return (
    <main id="content">
      <title>{`${t("glossary:title")} - ${locale.brand}`}</title>
      <h1>{t("glossary:title")}</h1>
      <p className="lead">{t("glossary:lead")}</p>
      <SearchForm locale={locale.tag} />
      <dl className="terms">
        {terms.map(({ id, term, definition, lang, dir }) => (
          <div key={id} id={id} lang={lang} dir={dir}>
            <dt>
              <dfn>{term}</dfn>
            </dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </main>
  );
}
