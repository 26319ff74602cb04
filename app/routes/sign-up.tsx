import { data } from "react-router";
import { appContext } from "../context.ts";
import { InvitationPage } from "../features/identity/invitation-page.tsx";
import { createAccount } from "../features/identity/new-account.ts";
import { readAccountForm } from "../features/identity/read-account-form.ts";
import { readSetting } from "../features/identity/settings.ts";
import { notFound } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import { letIn } from "../signing-in.ts";
import type { Route } from "./+types/sign-up";

export async function loader({ context, request }: Route.LoaderArgs) {
  if (!(await readSetting(context.get(appContext).db, "openSignUp"))) throw notFound();
  return { visible: new URL(request.url).searchParams.get("show") === "1" };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { locale } = context.get(pageContext);
  const { db, mayContribute } = context.get(appContext);
  if (!(await readSetting(db, "openSignUp"))) throw notFound();
  const typed = readAccountForm(await request.formData());
  if (!typed) throw data(null, { status: 400 });
  const { displayName, username } = typed;
  if (!mayContribute()) return data({ displayName, username, errors: {}, busy: true }, { status: 429 });
  const now = Date.now();
  const made = await createAccount(db, { typed, by: "open-sign-up", locale: locale.tag, now });
  if ("gone" in made) throw notFound();
  if ("errors" in made) return data({ displayName, username, errors: made.errors }, { status: 422 });
  return letIn(context, made.user, `/${locale.tag}/teach`);
}

export default function SignUp({ loaderData, actionData }: Route.ComponentProps) {
  const { locale } = usePage();
  return (
    <InvitationPage
      {...loaderData}
      locale={locale}
      kind="sign-up"
      here={`/${locale.tag}/sign-up`}
      className={null}
      from={null}
      known={false}
      refused={actionData ?? null}
    />
  );
}
