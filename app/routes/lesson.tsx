import { data } from "react-router";
import { appContext } from "../context.ts";
import { lessonJsonLd } from "../features/content/json-ld.ts";
import { answerLesson } from "../features/progress/answer-lesson.ts";
import { openLesson } from "../features/reading/open-lesson.ts";
import { LessonView } from "../features/reading/lesson-view.tsx";
import { pageContext, usePage } from "../page.tsx";
import { JsonLd } from "../ui/json-ld.tsx";
import type { Route } from "./+types/lesson";

export const handle = { shared: true, reader: true };

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, origin } = context.get(appContext);
  const page = context.get(pageContext);
  const view = await openLesson(db, page, params.course, params.lesson);
  if (!view) throw data(null, { status: 404 });
  const entry = view.course.lessons.find(({ id }) => id === params.lesson);
  return { view, jsonLd: entry && lessonJsonLd(view.course, entry, view.lesson, origin) };
}

/** One form, one action: with script it answers JSON, without it a redirect to the question. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const page = context.get(pageContext);
  return answerLesson({
    app: context.get(appContext),
    page,
    request,
    course: params.course,
    lesson: params.lesson,
  });
}

export default function LessonPage({ loaderData: { view, jsonLd } }: Route.ComponentProps) {
  const { locale } = usePage();
  return (
    <>
      <title>{`${view.lesson.title} - ${view.courseWords.title}`}</title>
      <meta name="description" content={view.lesson.summary} />
      {view.lesson.locale !== locale.tag && <meta name="robots" content="noindex" />}
      {jsonLd && <JsonLd value={jsonLd} />}
      <LessonView {...view} />
    </>
  );
}
