import { data, redirect } from "react-router";
import { appContext } from "../context.ts";
import { ReportPage } from "../features/translation/report-page.tsx";
import { reportHref, reportPlace } from "../features/translation/report-place.ts";
import { sendReport } from "../features/translation/send-report.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/report";

export function loader({ context, request }: Route.LoaderArgs) {
  const { generation, locale } = context.get(pageContext);
  const query = new URL(request.url).searchParams;
  const place = reportPlace(generation, locale.tag, query);
  if (!place) throw data(null, { status: 404 });
  const sent = query.get("sent") !== "1" ? null : query.get("care") === "1" ? "hurtful" : "plain";
  return { place, sent } as const;
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
  const care = sent.kept === "hurtful" ? "&care=1" : "";
  return redirect(`${reportHref(locale.tag, place)}&sent=1${care}`);
}

export default function Report({ loaderData, actionData }: Route.ComponentProps) {
  const { locale } = usePage();
  return <ReportPage {...loaderData} locale={locale} refused={actionData ?? null} />;
}
