import { data, redirect } from "react-router";
import { appContext } from "../context.ts";
import { lessonJsonLd } from "../features/content/json-ld.ts";
import { readSessionCookie, sessionCookie } from "../features/identity/cookies.ts";
import { answerLesson } from "../features/reading/answer-lesson.ts";
import { lessonFor } from "../features/reading/in-language.ts";
import { LessonView } from "../features/reading/lesson-view.tsx";
import { openLesson, refusalIn } from "../features/reading/open-lesson.ts";
import { pageContext, usePage } from "../page.tsx";
import { JsonLd } from "../ui/json-ld.tsx";
import type { Route } from "./+types/lesson";

export const handle = { shared: true, reader: true };

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, origin } = context.get(appContext);
  const refusal = refusalIn(new URL(request.url).searchParams);
  const view = await openLesson(db, { ...context.get(pageContext), refusal }, params.course, params.lesson);
  if (!view) throw data(null, { status: 404 });
  const entry = view.course.lessons.find(({ id }) => id === params.lesson);
  return { view, jsonLd: entry && lessonJsonLd(view.course, entry, view.lesson, origin) };
}

/** One form, one action: to the reader script it answers JSON, without script it leads back to the question. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, secure, cookies, setCookie } = context.get(appContext);
  const { generation, locale, learner } = context.get(pageContext);
  const course = generation.course(params.course);
  const lesson = course && lessonFor(generation, locale.tag, course.id, params.lesson);
  if (!course || !lesson) throw data(null, { status: 404 });
  const form = await request.formData();
  const device = readSessionCookie(cookies.header, secure);
  const answered = await answerLesson(db, { course, lesson, locale: locale.tag, form, learner, device, now: Date.now() });
  const byScript = request.headers.get("Accept")?.includes("application/json") ?? false;
  if ("broken" in answered) throw byScript ? Response.json({ results: [] }, { status: 400 }) : data(null, { status: 400 });
  const here = `/${locale.tag}/courses/${course.id}/${lesson.lesson}`;
  const question = `#${encodeURIComponent(String(form.get("exercise")))}`;
  if ("refused" in answered) {
    if (byScript) throw Response.json({ results: [], refused: answered.refused }, { status: 422 });
    return redirect(`${here}?exercise=${question.slice(1)}&refused=${answered.refused}${question}`);
  }
  if (answered.device) setCookie(sessionCookie(answered.device, secure));
  if (!byScript) return redirect(here + question);
  return Response.json({ results: [answered.result], learner: answered.learner });
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
