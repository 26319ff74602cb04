import { data, redirect } from "react-router";
import { appContext } from "../context.ts";
import { readSessionCookie, sessionCookie } from "../features/identity/cookies.ts";
import { readSetting } from "../features/identity/settings.ts";
import { signIn } from "../features/identity/sign-in.ts";
import { SignInPage } from "../features/identity/sign-in-page.tsx";
import { localPath } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/sign-in";

const statusOf = { wrong: 422, full: 409, wait: 429, busy: 503 } as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { db, origin, session } = context.get(appContext);
  const { locale } = context.get(pageContext);
  const query = new URL(request.url).searchParams;
  const next = localPath(query.get("next"), origin);
  // Whoever teaches is in already; a learner may make room for somebody with a card.
  if (session && session.user.kind !== "learner") return redirect(next ?? `/${locale.tag}/teach`);
  return {
    next,
    visible: query.get("show") === "1",
    full: query.get("full") === "1",
    open: await readSetting(db, "openSignUp"),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { locale } = context.get(pageContext);
  const { db, secure, cookies, sender, origin, setCookie } = context.get(appContext);
  const form = await request.formData();
  const [username, password] = [form.get("username"), form.get("password")];
  if (typeof username !== "string" || typeof password !== "string") throw data(null, { status: 400 });
  const now = Date.now();
  const device = readSessionCookie(cookies.header, secure);
  const signed = await signIn(db, { username, password, device, sender, now });
  const next = localPath(form.get("next"), origin);
  if ("refused" in signed) {
    const { refused } = signed;
    const seconds = refused === "wait" ? Math.ceil((signed.until - now) / 1000) : 10;
    const headers = new Headers();
    if (refused === "wait" || refused === "busy") headers.set("Retry-After", String(seconds));
    const answer = { refused, seconds, username: username.slice(0, 200), next };
    return data(answer, { status: statusOf[refused], headers });
  }
  setCookie(sessionCookie(signed.device, secure));
  return redirect(next ?? `/${locale.tag}/${homeOf[signed.kind]}`);
}

/** When to try again. */
export const headers = ({ actionHeaders }: Route.HeadersArgs) => actionHeaders;

const homeOf = { learner: "me", teacher: "teach", operator: "teach" } as const;

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { locale } = usePage();
  return (
    <SignInPage
      {...loaderData}
      next={actionData?.next ?? loaderData.next}
      locale={locale}
      refused={actionData ?? null}
    />
  );
}
