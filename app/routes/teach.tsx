import { data, redirect } from "react-router";
import { classroomStyles } from "../classroom-assets.ts";
import { appContext } from "../context.ts";
import { classHref } from "../features/classroom/class-head.tsx";
import { readOrganisations } from "../features/classroom/classes/organisations.ts";
import { readClassForm } from "../features/classroom/classes/read-class-form.ts";
import { classesOf, latestClassOf } from "../features/classroom/classes/read-classes.ts";
import { TeachPage } from "../features/classroom/classes/teach-page.tsx";
import { likelyTimeZone } from "../features/classroom/classes/time-zones.ts";
import { createClass } from "../features/classroom/classes/write-classes.ts";
import { can } from "../features/identity/permissions.ts";
import { requireSite } from "../guards.ts";
import { acceptedTags } from "../i18n/negotiate.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/teach";

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = await requireSite({ context, request }, "create-class");
  const { db, session } = context.get(appContext);
  const { locale } = context.get(pageContext);
  const latest = await latestClassOf(db, actor.user);
  return {
    name: session?.user.displayName ?? null,
    classes: await classesOf(db, actor.user),
    organisations: await readOrganisations(db),
    operator: can(actor, "change-settings", { kind: "site" }),
    standing: {
      name: "",
      locale: latest?.locale ?? locale.tag,
      timeZone: latest?.timeZone ?? likelyTimeZone(acceptedTags(request.headers.get("Accept-Language"))),
      organisation: latest?.organisation ?? null,
    },
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = await requireSite({ context, request }, "create-class");
  const { db } = context.get(appContext);
  const { locale, generation } = context.get(pageContext);
  const read = readClassForm(await request.formData(), {
    locales: generation.locales.map(({ tag }) => tag),
    organisations: (await readOrganisations(db)).map(({ id }) => id),
  });
  if (!read) throw data(null, { status: 400 });
  if ("refused" in read) return data(read.refused, { status: 422 });
  const id = await createClass(db, { owner: actor.user, wishes: read.wishes, now: Date.now() });
  return redirect(classHref(locale.tag, id));
}

export default function Teach({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  const { locales } = generation;
  return (
    <TeachPage
      {...loaderData}
      {...{ locale, locales }}
      styles={classroomStyles(locales)}
      refused={actionData ?? null}
    />
  );
}
