import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Named } from "../features/reading/credits.tsx";
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
  const teams = generation.locales
    .map((locale) => ({ locale, team: generation.team(locale.tag) }))
    .filter(({ team }) => team.length > 0);
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
                  {locale.speaks ? t("languages:begun") : t(`languages:state.${locale.state}`)}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      {teams.length > 0 && (
        <>
          <h2 id="people">{t("languages:people")}</h2>
          <p>{t("languages:peopleText")}</p>
          <dl>
            {teams.map(({ locale, team }) => (
              <Fragment key={locale.tag}>
                <dt lang={locale.tag} dir={locale.direction}>
                  {locale.name}
                </dt>
                {team.map((member) => (
                  <dd key={member.handle}>
                    <Named member={member} />
                  </dd>
                ))}
              </Fragment>
            ))}
          </dl>
        </>
      )}
      <h2 id="help">{t("languages:help")}</h2>
      <p>{t("languages:helpText")}</p>
      <p>{t("languages:helpHow")}</p>
      <p>
        <a className="line" href={`/${here.tag}/translate`}>
          {t("desk:helpLanguage")}
        </a>
      </p>
    </main>
  );
}
