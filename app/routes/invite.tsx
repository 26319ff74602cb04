import { data, redirect } from "react-router";
import { appContext } from "../context.ts";
import { InvitationPage } from "../features/identity/invitation-page.tsx";
import { readInvitation } from "../features/identity/invitations.ts";
import { acceptCoTeaching, createAccount } from "../features/identity/new-account.ts";
import { readAccountForm } from "../features/identity/read-account-form.ts";
import { actorOf, notFound } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import { letIn } from "../signing-in.ts";
import type { Route } from "./+types/invite";

async function open({ context, params }: Pick<Route.LoaderArgs, "context" | "params">) {
  const invitation = await readInvitation(context.get(appContext).db, params.token, Date.now());
  if (!invitation || invitation.kind === "password") throw notFound();
  const actor = actorOf({ context });
  const known = invitation.kind === "co-teacher" && actor !== null && actor.kind !== "learner";
  return { ...invitation, kind: invitation.kind, actor, known };
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { kind, className, from, known } = await open({ context, params });
  return { kind, className, from, known, visible: new URL(request.url).searchParams.get("show") === "1" };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { locale } = context.get(pageContext);
  const { db } = context.get(appContext);
  const { token } = params;
  const invitation = await open({ context, params });
  const now = Date.now();
  if (invitation.known && invitation.actor && invitation.class) {
    const { actor, class: classId } = invitation;
    if (!(await acceptCoTeaching(db, { token, classId, user: actor.user, now }))) throw notFound();
    return redirect(`/${locale.tag}/teach/classes/${classId}`);
  }
  const typed = readAccountForm(await request.formData());
  if (!typed) throw data(null, { status: 400 });
  const made = await createAccount(db, { typed, by: { token, invitation }, locale: locale.tag, now });
  if ("gone" in made) throw notFound();
  if ("errors" in made) {
    const { displayName, username } = typed;
    return data({ displayName, username, errors: made.errors }, { status: 422 });
  }
  return letIn(context, made.user, `/${locale.tag}/teach`);
}

export default function Invite({ loaderData, actionData, params }: Route.ComponentProps) {
  const { locale } = usePage();
  const here = `/${locale.tag}/invite/${params.token}`;
  return <InvitationPage {...loaderData} locale={locale} here={here} refused={actionData ?? null} />;
}
