import { useTranslation } from "react-i18next";
import { data, redirect } from "react-router";
import { appContext } from "../context.ts";
import { formsAskedOf } from "../features/assessment/class-forms.ts";
import { formKey } from "../features/assessment/form.ts";
import { FormPage } from "../features/assessment/form-page.tsx";
import { FormResult } from "../features/assessment/form-result.tsx";
import { type FormAnswer, phases } from "../features/assessment/sitting.ts";
import {
  drawForm,
  formStanding,
  keepPosted,
  lessonsAgain,
  readPosted,
} from "../features/assessment/take-form.ts";
import { readSessionCookie, sessionCookie } from "../features/identity/cookies.ts";
import { joinDevice } from "../features/identity/device-learners.ts";
import { createAnonymousLearner } from "../features/identity/sessions.ts";
import { courseWordsFor, inLanguage } from "../features/reading/in-language.ts";
import { LeaveQuickly } from "../features/reading/leave-quickly.tsx";
import { speechOf } from "../i18n/speech.ts";
import { pageContext, usePage } from "../page.tsx";
import leaveUrl from "../reader/leave-page.ts?worker&url";
import { Quoting } from "../ui/quoting.tsx";
import type { Route } from "./+types/course-form";

type Asked = Pick<Route.LoaderArgs, "params" | "context">;

/** Who sits, which form is meant, and what stands already; 404 where a course has no forms. */
async function open({ params, context }: Asked) {
  const { generation, locale, learner } = context.get(pageContext);
  const course = generation.course(params.course);
  const phase = phases.find((one) => one === params.phase);
  const words = course && courseWordsFor(generation, locale.tag, course.id);
  if (!course?.forms || !words || !phase) throw data(null, { status: 404 });
  const sitter = { generation, locale: locale.tag, course, phase, learner };
  return { sitter, words, standing: await formStanding(context.get(appContext).db, sitter) };
}

export async function loader(asked: Route.LoaderArgs) {
  const { sitter, words, standing } = await open(asked);
  const { course, phase, learner, generation } = sitter;
  const { taken } = standing;
  const form = standing.mayTake ? drawForm(sitter, taken) : null;
  const { db } = asked.context.get(appContext);
  const isAsked = form && learner ? (await formsAskedOf(db, learner)).has(course.id) : false;
  const { after } = taken;
  const again = after ? lessonsAgain(course, formKey(generation, course.id, after.form), after.answers) : [];
  return { course, phase, words, form, taken, asked: isAsked, again };
}

/** Kept, and then shown by GET, so that a reload sends nothing twice. */
export async function action(asked: Route.ActionArgs) {
  const { sitter, standing } = await open(asked);
  const { db, secure, cookies, setCookie } = asked.context.get(appContext);
  const here = `/${sitter.locale}/courses/${sitter.course.id}/questions/${sitter.phase}`;
  const posted = readPosted(sitter, standing, await asked.request.formData());
  if (posted.what === "broken") throw data(null, { status: 400 });
  if (posted.what === "closed") return redirect(here);
  if (posted.what === "changed") return data({ form: posted.form, changed: true, answers: null }, 409);
  if (posted.what === "open")
    return data({ form: posted.form, changed: false, answers: posted.answers }, 422);
  const now = Date.now();
  let user = sitter.learner;
  if (!user) {
    const begun = await createAnonymousLearner(db, sitter.locale, now);
    user = begun.user;
    const device = joinDevice(readSessionCookie(cookies.header, secure), begun.token);
    setCookie(sessionCookie(device, secure));
  }
  await keepPosted(db, user, sitter, posted, now);
  return redirect(here);
}

export default function CourseForm({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("forms");
  const { locale, generation } = usePage();
  const { course, phase, words, taken, asked, again } = loaderData;
  const { locales } = generation;
  const form = actionData?.form ?? loaderData.form;
  const answers: readonly FormAnswer[] | null = actionData?.answers ?? null;
  const home = `/${locale.tag}/courses/${course.id}`;
  return (
    <main id="content">
      <title>{`${t(`titleOf.${phase}`)} - ${locale.brand}`}</title>
      <meta name="robots" content="noindex" />
      {course.private && <LeaveQuickly locale={locale} course={course.id} script={leaveUrl} />}
      <p className="quiet">
        <Quoting
          say={(title) => title}
          words={words.title}
          {...inLanguage(words.lang, speechOf(locale).tag, locales)}
        />
      </p>
      <h1>{t(`titleOf.${phase}`)}</h1>
      {form ? (
        <FormPage
          {...{ locale, locales, phase, home, form, asked, answers }}
          changed={actionData?.changed ?? false}
        />
      ) : (
        <FormResult {...{ locale, generation, course, phase, taken, again }} />
      )}
    </main>
  );
}
