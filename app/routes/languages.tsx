import { useTranslation } from "react-i18next";
import { appContext } from "../context.ts";
import { lessonSummary } from "../features/progress/read-progress.ts";
import { pageInAnotherLanguage } from "../features/reading/page-in-another-language.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/languages";

export const handle = { shared: true };

/** `?page=` names the page the reader comes from, so that she lands in the same place, at the question answered last. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { generation, learner } = context.get(pageContext);
  const { db } = context.get(appContext);
  const from = pageInAnotherLanguage(generation, new URL(request.url).searchParams.get("page"));
  const summary = learner && from.lesson ? await lessonSummary(db, learner, from.lesson) : null;
  const last = Object.entries(summary?.exercises ?? {}).sort(
    (a, b) => b[1].last.occurredAt - a[1].last.occurredAt,
  )[0];
  return { path: from.path, hash: last ? `#${last[0]}` : "" };
}

export default function Languages({ loaderData: { path, hash } }: Route.ComponentProps) {
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
                href={`/${locale.tag}${path}${hash}`}
                hrefLang={locale.tag}
                aria-current={locale === here || undefined}
              >
                <strong lang={locale.tag} dir={locale.direction}>
                  {locale.name}
                </strong>
                <span className="quiet">
                  {t("languages:complete", { count })}
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
