import { data, redirect } from "react-router";
import { appContext } from "../context.ts";
import { demoRoles, demoVisitor } from "../features/demo/demo-visitor.ts";
import { notFound } from "../guards.ts";
import { pageContext } from "../page.tsx";
import { letIn } from "../signing-in.ts";
import type { Route } from "./+types/demo";

/** There only where a demo school is served: its address alone leads to where the doors are. */
export function loader({ context }: Route.LoaderArgs) {
  if (!context.get(appContext).demo) throw notFound();
  return redirect(`/${context.get(pageContext).locale.tag}`);
}

/** One tap, and the visitor is one of the school's people. */
export async function action({ context, request }: Route.ActionArgs) {
  const { db, demo } = context.get(appContext);
  if (!demo) throw notFound();
  const { locale } = context.get(pageContext);
  const as = (await request.formData()).get("as");
  const role = demoRoles.find((one) => one === as);
  if (!role) throw data(null, { status: 400 });
  const user = await demoVisitor(db, role, locale.tag);
  if (user === null) throw notFound();
  return letIn(context, user, `/${locale.tag}/${role === "teacher" ? "teach" : "me"}`);
}
