import { appContext } from "../context.ts";
import { readClass } from "../features/classroom/classes/read-classes.ts";
import { isOpen, latestPoll } from "../features/classroom/workshop/polls.ts";
import { WorkshopPage } from "../features/classroom/workshop/workshop-page.tsx";
import { notFound, requireClass } from "../guards.ts";
import { usePage } from "../page.tsx";
import { workshopStyles } from "../workshop-assets.ts";
import type { Route } from "./+types/workshop";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  await requireClass({ context, request }, params.class, "run-workshop");
  const { db, origin } = context.get(appContext);
  const of = await readClass(db, params.class);
  if (!of) throw notFound();
  const now = Date.now();
  const latest = await latestPoll(db, of.id, now);
  return { of, origin, open: latest && isOpen(latest, now) ? { id: latest.id } : null };
}

export default function Workshop({ loaderData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  return (
    <WorkshopPage {...loaderData} {...{ locale, generation }} styles={workshopStyles(generation.locales)} />
  );
}
