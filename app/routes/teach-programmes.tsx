import { data, redirect } from "react-router";
import { classroomStyles } from "../classroom-assets.ts";
import { appContext } from "../context.ts";
import { LONGEST_TITLE } from "../features/classroom/programmes/programme.ts";
import { createProgramme, programmesOf } from "../features/classroom/programmes/programmes.ts";
import { ProgrammesPage } from "../features/classroom/programmes/programmes-page.tsx";
import { shippedIds, shippedProgramme } from "../features/classroom/programmes/shipped-programmes.ts";
import { readPlainText } from "../features/translation/plain-text.ts";
import { requireSite } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/teach-programmes";

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = await requireSite({ context, request }, "create-class");
  const { t } = context.get(pageContext);
  return {
    shipped: shippedIds.flatMap((id) => shippedProgramme(t, id) ?? []),
    own: await programmesOf(context.get(appContext).db, actor.user),
    deleted: new URL(request.url).searchParams.get("done") === "deleted",
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = await requireSite({ context, request }, "create-class");
  const name = (await request.formData()).get("name");
  if (typeof name !== "string") throw data(null, { status: 400 });
  const typed = name.slice(0, 1000);
  const read = readPlainText(typed, { most: LONGEST_TITLE, lines: "one" });
  if ("code" in read) return data({ typed, refusal: read }, { status: 422 });
  const wishes = { owner: actor.user, name: read.text, meetings: [], now: Date.now() };
  const id = await createProgramme(context.get(appContext).db, wishes);
  if (id === null) return data({ typed, refusal: "many" } as const, { status: 409 });
  return redirect(`/${context.get(pageContext).locale.tag}/teach/programmes/${id}`);
}

export default function TeachProgrammes({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  const styles = classroomStyles(generation.locales);
  return <ProgrammesPage {...loaderData} {...{ locale, styles }} refused={actionData ?? null} />;
}
