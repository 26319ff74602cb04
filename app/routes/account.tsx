import { data, redirect } from "react-router";
import { appContext } from "../context.ts";
import { AccountPage, accountDone } from "../features/identity/account-page.tsx";
import { readSessionCookie, sessionCookie } from "../features/identity/cookies.ts";
import { leaveDevice } from "../features/identity/enter-device.ts";
import { createInvitation } from "../features/identity/invitations.ts";
import { changeOwnPassword, readOwnAccount, renameOwnAccount } from "../features/identity/own-account.ts";
import { can } from "../features/identity/permissions.ts";
import { destroySessionsOf } from "../features/identity/sessions.ts";
import { notFound, requireSite, requireUser } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import { letIn } from "../signing-in.ts";
import type { Route } from "./+types/account";

const DAY = 24 * 60 * 60 * 1000;
const site = { kind: "site" } as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = await requireUser({ context, request });
  const { db, cookies, secure } = context.get(appContext);
  const device = readSessionCookie(cookies.header, secure);
  const account = await readOwnAccount(db, { user: actor.user, device, now: Date.now() });
  if (!account) throw notFound();
  const query = new URL(request.url).searchParams;
  return {
    account,
    visible: query.get("show") === "1",
    done: accountDone.find((one) => one === query.get("done")) ?? null,
    invites: (["teacher", "operator"] as const).filter((kind) => can(actor, `invite-${kind}`, site)),
  };
}

type Done = Partial<Pick<Parameters<typeof AccountPage>[0], "link" | "refusedName" | "refusedChange">>;

export async function action({ context, request }: Route.ActionArgs) {
  const actor = await requireUser({ context, request });
  const { db, sender, origin, cookies, secure, setCookie } = context.get(appContext);
  const here = `/${context.get(pageContext).locale.tag}/account`;
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const now = Date.now();
  const answer = (done: Done, status = 200) => data(done, { status });
  switch (form.get("intent")) {
    case "everywhere": {
      await destroySessionsOf(db, actor.user);
      setCookie(sessionCookie(await leaveDevice(db, readSessionCookie(cookies.header, secure)), secure));
      return redirect(here);
    }
    case "name": {
      if (actor.kind === "learner") throw notFound();
      const refusal = await renameOwnAccount(db, actor.user, text("displayName"));
      if (!refusal) return redirect(`${here}?done=name`);
      return answer({ refusedName: { typed: text("displayName").slice(0, 1000), refusal } }, 422);
    }
    case "password": {
      const account = await readOwnAccount(db, { user: actor.user, device: null, now });
      // A seat's passphrase comes from its teacher.
      if (!account?.username || actor.kind === "learner") throw notFound();
      const { username } = account;
      const [current, password] = [text("current"), text("password")];
      const change = { user: actor.user, username, current, password, sender, now };
      const result = await changeOwnPassword(db, change);
      if ("changed" in result) return letIn(context, actor.user, `${here}?done=password`);
      if ("current" in result && result.current === "wait") {
        const seconds = Math.ceil((result.until - now) / 1000);
        return answer({ refusedChange: { current: "wait", seconds } }, 429);
      }
      return answer({ refusedChange: result }, 422);
    }
    case "invite": {
      const kind = text("kind") === "operator" ? "operator" : "teacher";
      const { user } = await requireSite({ context, request }, `invite-${kind}`);
      const { token, expiresAt } = await createInvitation(db, { kind, madeBy: user, now });
      const href = `${origin}${here.replace(/account$/, "invite")}/${token}`;
      return answer({ link: { kind, href, days: Math.round((expiresAt - now) / DAY) } });
    }
    default:
      throw data(null, { status: 400 });
  }
}

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const { locale } = usePage();
  return (
    <AccountPage
      {...loaderData}
      locale={locale}
      link={actionData?.link ?? null}
      refusedName={actionData?.refusedName ?? null}
      refusedChange={actionData?.refusedChange ?? null}
    />
  );
}
