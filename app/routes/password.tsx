import { data } from "react-router";
import { appContext } from "../context.ts";
import { readInvitation, takeInvitation } from "../features/identity/invitations.ts";
import { NewPasswordPage } from "../features/identity/new-password-page.tsx";
import { setPassword } from "../features/identity/set-password.ts";
import { notFound } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import { letIn } from "../signing-in.ts";
import type { Route } from "./+types/password";

async function open({ context, params }: Pick<Route.LoaderArgs, "context" | "params">) {
  const invitation = await readInvitation(context.get(appContext).db, params.token, Date.now());
  if (!invitation?.user) throw notFound();
  return { user: invitation.user, username: invitation.username };
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { username } = await open({ context, params });
  return { username, visible: new URL(request.url).searchParams.get("show") === "1" };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { db } = context.get(appContext);
  const { user } = await open({ context, params });
  const password = (await request.formData()).get("password");
  if (typeof password !== "string") throw data(null, { status: 400 });
  const problem = await setPassword(db, user, password, {
    stillAllowed: () => takeInvitation(db, params.token, Date.now()),
  });
  if (problem === "gone") throw notFound();
  if (problem) return data({ problem }, { status: 422 });
  return letIn(context, user, `/${context.get(pageContext).locale.tag}/account`);
}

export default function NewPassword({ loaderData, actionData, params }: Route.ComponentProps) {
  const { locale } = usePage();
  return (
    <NewPasswordPage
      {...loaderData}
      locale={locale}
      here={`/${locale.tag}/password/${params.token}`}
      problem={actionData?.problem ?? null}
    />
  );
}
