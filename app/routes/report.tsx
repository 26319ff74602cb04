import { data, redirect } from "react-router";
import { appContext } from "../context.ts";
import { lessonFor } from "../features/reading/in-language.ts";
import { ReportPage } from "../features/translation/report-page.tsx";
import { reportParts } from "../features/translation/report-parts.ts";
import { reportHref, reportPlace, sentIn } from "../features/translation/report-place.ts";
import { sendReport } from "../features/translation/send-report.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/report";

export function loader({ context, request }: Route.LoaderArgs) {
  const { generation, locale } = context.get(pageContext);
  const query = new URL(request.url).searchParams;
  const place = reportPlace(generation, locale.tag, query);
  if (!place) throw data(null, { status: 404 });
  const lesson = lessonFor(generation, locale.tag, place.course, place.lesson);
  return { place, parts: lesson ? reportParts(lesson) : [], sent: sentIn(query) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { db, mayContribute } = context.get(appContext);
  const { generation, locale } = context.get(pageContext);
  const place = reportPlace(generation, locale.tag, new URL(request.url).searchParams);
  if (!place || params.locale !== locale.tag) throw data(null, { status: 404 });
  const sent = await sendReport(db, {
    place,
    locale: locale.tag,
    generation: generation.id,
    form: await request.formData(),
    mayContribute,
    now: Date.now(),
  });
  if ("typed" in sent) return data(sent, { status: sent.status });
  // The address stays in the history of a shared phone: it does not say what was reported.
  return redirect(reportHref(locale.tag, place, sent.kept === "hurtful" ? "hurtful" : "plain"));
}

export default function Report({ loaderData, actionData }: Route.ComponentProps) {
  const { locale } = usePage();
  return <ReportPage {...loaderData} locale={locale} refused={actionData ?? null} />;
}
