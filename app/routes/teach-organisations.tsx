import { data, redirect } from "react-router";
import { classroomStyles } from "../classroom-assets.ts";
import { appContext } from "../context.ts";
import { createOrganisation, readOrganisations } from "../features/classroom/classes/organisations.ts";
import { OrganisationsPage } from "../features/classroom/classes/organisations-page.tsx";
import { requireSite } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/teach-organisations";

export async function loader({ context, request }: Route.LoaderArgs) {
  await requireSite({ context, request }, "change-settings");
  return { organisations: await readOrganisations(context.get(appContext).db) };
}

export async function action({ context, request }: Route.ActionArgs) {
  await requireSite({ context, request }, "change-settings");
  const made = await createOrganisation(context.get(appContext).db, await request.formData(), Date.now());
  if (!made) throw data(null, { status: 400 });
  if ("refusal" in made) return data(made, { status: 422 });
  return redirect(`/${context.get(pageContext).locale.tag}/teach/organisations`);
}

export default function TeachOrganisations({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  return (
    <OrganisationsPage
      {...loaderData}
      locale={locale}
      styles={classroomStyles(generation.locales)}
      refused={actionData ?? null}
    />
  );
}
