import { useTranslation } from "react-i18next";
import { data } from "react-router";
import { appContext } from "../context.ts";
import { summaries } from "../features/progress/read-progress.ts";
import { Certificate } from "../features/reading/certificate.tsx";
import { finishedAt } from "../features/reading/finished-at.ts";
import { courseWordsFor, inLanguage } from "../features/reading/in-language.ts";
import { LeaveQuickly } from "../features/reading/leave-quickly.tsx";
import { speechOf } from "../i18n/speech.ts";
import { pageContext, usePage } from "../page.tsx";
import leaveUrl from "../reader/leave-page.ts?worker&url";
import type { Route } from "./+types/certificate";

export const handle = { reader: true };

export async function loader({ params, context }: Route.LoaderArgs) {
  const { generation, locale, learner } = context.get(pageContext);
  const course = generation.course(params.course);
  const words = course && courseWordsFor(generation, locale.tag, course.id);
  if (!course || !words) throw data(null, { status: 404 });
  const known = learner ? await summaries(context.get(appContext).db, learner) : new Map();
  return { course, words, learner: learner ?? "", finished: finishedAt(course, known) };
}

export default function CertificatePage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { locale, generation } = usePage();
  const { course, words, learner, finished } = loaderData;
  return (
    <>
      <title>{`${t("certificate:title")} - ${words.title}`}</title>
      <meta name="robots" content="noindex" />
      {course.private && <LeaveQuickly locale={locale} course={course.id} script={leaveUrl} />}
      {finished === null ? (
        <main id="content">
          <h1>{t("certificate:notYet")}</h1>
          <p className="lead">{t("certificate:notYetText")}</p>
          <p className="row">
            <a className="button first" href={`/${locale.tag}/courses/${course.id}`}>
              {t("certificate:toCourse")}
            </a>
          </p>
        </main>
      ) : (
        <Certificate
          locale={locale}
          course={course}
          words={words}
          language={inLanguage(words.lang, speechOf(locale).tag, generation.locales)}
          learner={learner}
          finishedAt={finished}
        />
      )}
    </>
  );
}
