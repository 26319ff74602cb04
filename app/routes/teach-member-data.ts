import { appContext } from "../context.ts";
import { exportMember } from "../features/classroom/members/export-member.ts";
import { audit } from "../features/identity/audit.ts";
import { notFound, requireClassLearner } from "../guards.ts";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/teach-member-data";

/** What a class has of one of its learners, as a file to hand on. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { class: id, user } = params;
  const { actor } = await requireClassLearner({ context, request }, { id, user }, "export-learner");
  const { db } = context.get(appContext);
  const known = await exportMember(db, context.get(pageContext).generation, { class: id, user });
  if (!known) throw notFound();
  await audit(db, { actor: actor.user, action: "export-learner", class: id, subject: user, now: Date.now() });
  return Response.json(known, {
    headers: { "Content-Disposition": 'attachment; filename="learner.json"' },
  });
}
