import { redirect } from "react-router";
import { appContext } from "../context.ts";
import { readSessionCookie, sessionCookie } from "../features/identity/cookies.ts";
import { signOut } from "../features/identity/sign-out.ts";
import { notFound } from "../guards.ts";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/sign-out";

/** Only a button signs out; who comes by the address finds the button. */
export function loader({ context, params }: Route.LoaderArgs) {
  const { locale } = context.get(pageContext);
  if (params.locale !== locale.tag) throw notFound();
  return redirect(`/${locale.tag}/account`);
}

export async function action({ context }: Route.ActionArgs) {
  const { locale } = context.get(pageContext);
  const { db, secure, cookies, session, setCookie } = context.get(appContext);
  const device = readSessionCookie(cookies.header, secure);
  const left = session ? await signOut(db, { user: session.user.id, device }) : null;
  if (left !== null) setCookie(sessionCookie(left, secure));
  return redirect(`/${locale.tag}`);
}
