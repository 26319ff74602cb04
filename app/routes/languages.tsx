import { useTranslation } from "react-i18next";
import { usePage } from "../page.tsx";
import type { Route } from "./+types/languages";

export const handle = { shared: true };

/** `?page=` names the page the reader comes from, so that she lands in the same place. */
export function loader({ request }: Route.LoaderArgs) {
  const page = new URL(request.url).searchParams.get("page");
  return { query: page ? `?page=${encodeURIComponent(page)}` : "" };
}

export default function Languages({ loaderData: { query } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { locale: here, generation } = usePage();
  const lessons = generation.courses.flatMap((course) =>
    course.lessons.map(({ id }) => [course.id, id] as const),
  );
  return (
    <main id="content">
      <title>{`${t("languages:title")} - ${here.brand}`}</title>
      <h1>{t("languages:title")}</h1>
      <p className="lead">{t("languages:lead")}</p>
      <ul className="steps tongue-list">
        {generation.locales.map((locale) => {
          const count = lessons.filter(([course, id]) => generation.hasLesson(locale.tag, course, id)).length;
          return (
            <li key={locale.tag}>
              <a
                href={`/${locale.tag}/choose${query}`}
                hrefLang={locale.tag}
                aria-current={locale === here || undefined}
              >
                <strong lang={locale.tag} dir={locale.direction}>
                  {locale.name}
                </strong>
                <span className="quiet">
                  {t("languages:complete", { done: count, count: lessons.length })}
                  <br />
                  {t(`languages:state.${locale.state}`)}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      <h2 id="help">{t("languages:help")}</h2>
      <p>{t("languages:helpText")}</p>
      <p>{t("languages:helpHow")}</p>
    </main>
  );
}
