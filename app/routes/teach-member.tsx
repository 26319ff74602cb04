import { data, redirect } from "react-router";
import { classroomStyles } from "../classroom-assets.ts";
import { appContext } from "../context.ts";
import { classHref } from "../features/classroom/class-head.tsx";
import { classesOf, readClass } from "../features/classroom/classes/read-classes.ts";
import { moveMember, removeMember, renameMember } from "../features/classroom/members/change-members.ts";
import { MemberPage } from "../features/classroom/members/member-page.tsx";
import { readMember } from "../features/classroom/members/read-members.ts";
import { audit } from "../features/identity/audit.ts";
import { can } from "../features/identity/permissions.ts";
import { deleteLearner } from "../features/progress/delete-learner.ts";
import { notFound, requireClass, requireClassLearner } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/teach-member";

const placeOf = ({ class: id, user }: Route.LoaderArgs["params"]) => ({ id, user });

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const asked = { context, request };
  const { actor, learner } = await requireClassLearner(asked, placeOf(params), "rename-learner");
  const { db } = context.get(appContext);
  const of = await readClass(db, params.class);
  const member = await readMember(db, params.class, params.user);
  if (!of || !member) throw notFound();
  await audit(db, {
    actor: actor.user,
    action: "see-learner",
    class: of.id,
    subject: member.user,
    now: Date.now(),
  });
  const others = (await classesOf(db, actor.user)).filter(({ id, archived }) => id !== of.id && !archived);
  return { of, member, others, deletable: can(actor, "delete-learner", learner) };
}

type Refused = Parameters<typeof MemberPage>[0]["refused"];

export async function action({ context, params, request }: Route.ActionArgs) {
  const asked = { context, request };
  const place = placeOf(params);
  const { db } = context.get(appContext);
  const { locale } = context.get(pageContext);
  const form = await request.formData();
  const now = Date.now();
  const refuse = (refused: Refused, status: number) => data(refused, { status });
  const back = (done: string) => redirect(`${classHref(locale.tag, place.id, "members")}?done=${done}`);
  const change = (user: string) => ({ class: place.id, user: place.user, actor: user, now });
  switch (form.get("intent")) {
    case "rename": {
      const { actor, learner } = await requireClassLearner(asked, place, "rename-learner");
      const typed = String(form.get("name") ?? "");
      const refusal = await renameMember(db, change(actor.user), { typed, seat: learner.seat });
      return refusal ? refuse({ typed: typed.slice(0, 1000), refusal }, 422) : back("renamed");
    }
    case "move": {
      const { actor } = await requireClassLearner(asked, place, "move-learner");
      const to = String(form.get("to") ?? "");
      await requireClass(asked, to, "manage-seats");
      const moved = await moveMember(db, change(actor.user), to);
      if (!moved) return refuse("is-there", 409);
      return redirect(`${classHref(locale.tag, to, "members")}?done=moved`);
    }
    case "remove": {
      const { actor } = await requireClassLearner(asked, place, "remove-learner");
      await removeMember(db, change(actor.user));
      return back("removed");
    }
    case "delete": {
      const { actor } = await requireClassLearner(asked, place, "delete-learner");
      await deleteLearner(db, place.user, now);
      await audit(db, {
        actor: actor.user,
        action: "delete-learner",
        class: place.id,
        subject: place.user,
        now,
      });
      return back("deleted");
    }
    default:
      // Who may not do anything with her learns nothing from this either.
      await requireClassLearner(asked, place, "rename-learner");
      throw data(null, { status: 400 });
  }
}

export default function TeachMember({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  return (
    <MemberPage
      {...loaderData}
      locale={locale}
      styles={classroomStyles(generation.locales)}
      refused={actionData ?? null}
    />
  );
}
