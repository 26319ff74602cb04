import { classroomStyles } from "../classroom-assets.ts";
import { appContext } from "../context.ts";
import { readClass } from "../features/classroom/classes/read-classes.ts";
import { MembersPage, memberDone } from "../features/classroom/members/members-page.tsx";
import { membersOf } from "../features/classroom/members/read-members.ts";
import { audit } from "../features/identity/audit.ts";
import { notFound, requireClass } from "../guards.ts";
import { usePage } from "../page.tsx";
import type { Route } from "./+types/teach-members";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { actor } = await requireClass({ context, request }, params.class, "see-class");
  const { db } = context.get(appContext);
  const of = await readClass(db, params.class);
  if (!of) throw notFound();
  const query = new URL(request.url).searchParams;
  const wanted = Math.floor(Number(query.get("from") ?? 0));
  const from = wanted > 0 && wanted < 1e6 ? wanted : 0;
  await audit(db, { actor: actor.user, action: "list-learners", class: of.id, now: Date.now() });
  const done = memberDone.find((one) => one === query.get("done")) ?? null;
  return { of, from, done, ...(await membersOf(db, of.id, { from })) };
}

export default function TeachMembers({ loaderData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  return <MembersPage {...loaderData} locale={locale} styles={classroomStyles(generation.locales)} />;
}
