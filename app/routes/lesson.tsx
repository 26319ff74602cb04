import { data, redirect } from "react-router";
import { appContext } from "../context.ts";
import { lessonJsonLd } from "../features/content/json-ld.ts";
import { readSessionCookie, sessionCookie } from "../features/identity/cookies.ts";
import { type Answered, answerLesson } from "../features/reading/answer-lesson.ts";
import { lessonFor } from "../features/reading/in-language.ts";
import { LessonView } from "../features/reading/lesson-view.tsx";
import { openLesson, refusalIn } from "../features/reading/open-lesson.ts";
import { labOffers } from "../lab-offers.ts";
import { pageContext, usePage } from "../page.tsx";
import leaveUrl from "../reader/leave-page.ts?worker&url";
import keptLessonUrl from "../reader/offline/kept-lesson.ts?worker&url";
import readAloudUrl from "../reader/read-aloud.ts?worker&url";
import { JsonLd } from "../ui/json-ld.tsx";
import type { Route } from "./+types/lesson";

export const handle = { shared: true, reader: true };

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, origin, weigh } = context.get(appContext);
  const { generation, locale } = context.get(pageContext);
  const refusal = refusalIn(new URL(request.url).searchParams);
  const view = await openLesson(db, { ...context.get(pageContext), refusal }, params.course, params.lesson);
  if (!view) throw data(null, { status: 404 });
  const entry = view.course.lessons.find(({ id }) => id === params.lesson);
  const labs = await labOffers(view.lesson.parts, generation, locale.tag, weigh);
  // Its title must not stand in the list of a browser, where somebody else may read it.
  const title = entry?.secret ? view.courseWords.title : `${view.lesson.title} - ${view.courseWords.title}`;
  return { view, labs, title, jsonLd: entry && lessonJsonLd(view.course, entry, view.lesson, origin) };
}

/** One form, one address. The reader script gets the bare answer, before any page is made. */
export const middleware: Route.MiddlewareFunction[] = [
  async ({ request, params, context }) => {
    if (request.method !== "POST" || !request.headers.get("Accept")?.includes("application/json")) return;
    const answered = await take(await request.formData(), params, context);
    if ("broken" in answered) return Response.json({ results: [] }, { status: 400 });
    if ("refused" in answered)
      return Response.json({ results: [], refused: answered.refused }, { status: 422 });
    const { result, learner } = answered;
    const gone = result.status === "refused" && result.code === "gone";
    return Response.json({ results: [result], learner }, { status: gone ? 410 : 200 });
  },
];

/** Without script: back to the question, with its feedback. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const answered = await take(form, params, context);
  if ("broken" in answered) throw data(null, { status: 400 });
  const question = encodeURIComponent(String(form.get("exercise")));
  const refusal = "refused" in answered ? `?exercise=${question}&refused=${answered.refused}` : "";
  return redirect(`/${params.locale}/courses/${params.course}/${params.lesson}${refusal}#${question}`);
}

async function take(
  form: FormData,
  params: Route.ActionArgs["params"],
  context: Route.ActionArgs["context"],
): Promise<Answered> {
  const { db, secure, cookies, setCookie } = context.get(appContext);
  const { generation, locale, learner } = context.get(pageContext);
  const course = generation.course(params.course);
  const lesson = course && lessonFor(generation, locale.tag, course.id, params.lesson);
  if (!course || !lesson || params.locale !== locale.tag) throw data(null, { status: 404 });
  const device = readSessionCookie(cookies.header, secure);
  const posted = { course, lesson, locale: locale.tag, form, learner, device, now: Date.now() };
  const answered = await answerLesson(db, posted);
  if ("device" in answered && answered.device) setCookie(sessionCookie(answered.device, secure));
  return answered;
}

export default function LessonPage({ loaderData: { view, labs, title, jsonLd } }: Route.ComponentProps) {
  const { locale } = usePage();
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={view.lesson.summary} />
      {view.lesson.locale !== locale.tag && <meta name="robots" content="noindex" />}
      {jsonLd && <JsonLd value={jsonLd} />}
      <LessonView {...view} labs={labs} readAloud={readAloudUrl} leave={leaveUrl} kept={keptLessonUrl} />
    </>
  );
}
