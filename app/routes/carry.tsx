import { data } from "react-router";
import { appContext } from "../context.ts";
import { CarryPage } from "../features/identity/carry-page.tsx";
import { can } from "../features/identity/permissions.ts";
import { makeTransferCode, takeTransferCode } from "../features/identity/transfer.ts";
import { actorOf } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import { letIn } from "../signing-in.ts";
import type { Route } from "./+types/carry";

/** Whoever learns on this device and may be carried to another. */
function carried({ context }: Pick<Route.LoaderArgs, "context">): string | null {
  const actor = actorOf({ context });
  return actor && can(actor, "carry", { kind: "learner", user: actor.user }) ? actor.user : null;
}

export function loader({ context }: Route.LoaderArgs) {
  return { known: carried({ context }) !== null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { db, sender } = context.get(appContext);
  const form = await request.formData();
  const now = Date.now();
  if (form.get("intent") === "make") {
    const user = carried({ context });
    if (!user) throw data(null, { status: 400 });
    return { code: await makeTransferCode(db, user, now), refused: null };
  }
  const typed = form.get("code");
  if (typeof typed !== "string") throw data(null, { status: 400 });
  if (!(await sender.turn())) return data({ code: null, refused: "busy" } as const, { status: 503 });
  const user = await takeTransferCode(db, typed, now);
  if (user) return letIn(context, user, `/${context.get(pageContext).locale.tag}/me`);
  sender.failed();
  return data({ code: null, refused: "wrong" } as const, { status: 422 });
}

export default function Carry({ loaderData, actionData }: Route.ComponentProps) {
  const { locale } = usePage();
  const { code = null, refused = null } = actionData ?? {};
  return <CarryPage {...loaderData} locale={locale} code={code} refused={refused} />;
}
