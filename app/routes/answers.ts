import { redirect } from "react-router";
import { appContext } from "../context.ts";
import { readSessionCookie, sessionCookie } from "../features/identity/cookies.ts";
import { readBatch } from "../features/reading/answer-batch.ts";
import { answerLesson } from "../features/reading/answer-lesson.ts";
import { lessonFor } from "../features/reading/in-language.ts";
import { notFound } from "../guards.ts";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/answers";

/** Only the outbox posts here; who comes by the address finds what she has done. */
export function loader({ context, params }: Route.LoaderArgs) {
  const { locale } = context.get(pageContext);
  if (params.locale !== locale.tag) throw notFound();
  return redirect(`/${locale.tag}/me`);
}

/** Several answers that waited on a device, each with a result of its own; none where its lesson is not there now. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, secure, cookies, setCookie } = context.get(appContext);
  const { generation, learner } = context.get(pageContext);
  const posts = readBatch((await request.formData()).get("answers"));
  if (!posts) return Response.json({ results: [] }, { status: 400 });
  const device = readSessionCookie(cookies.header, secure);
  const now = Date.now();
  const answered = await Promise.all(
    posts.map(async ({ locale, course: id, lesson: name, event, form }) => {
      const course = generation.course(id);
      const lesson = course && lessonFor(generation, locale, id, name);
      const known = lesson && generation.locales.some(({ tag }) => tag === locale);
      if (!known) return null;
      return {
        event,
        answer: await answerLesson(db, { course, lesson, locale, form, learner, device, now }),
      };
    }),
  );
  const results = [];
  for (const one of answered) {
    if (!one) continue;
    const { event, answer } = one;
    if ("result" in answer) {
      results.push(answer.result);
      if (answer.device) setCookie(sessionCookie(answer.device, secure));
    } else results.push({ event, status: "refused", code: "refused" in answer ? answer.refused : "broken" });
  }
  return Response.json({ results, learner: learner ?? "" });
}
