import { data, redirect } from "react-router";
import { appContext } from "../context.ts";
import { leaveClass } from "../features/classroom/joining/my-classes.ts";
import { notFound, requireClass } from "../guards.ts";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/leave-class";

/** Only a button leaves; who comes by the address finds the button. */
export function loader({ context, params }: Route.LoaderArgs) {
  const { locale } = context.get(pageContext);
  if (params.locale !== locale.tag) throw notFound();
  return redirect(`/${locale.tag}/me`);
}

export async function action({ context, request }: Route.ActionArgs) {
  const id = (await request.formData()).get("class");
  if (typeof id !== "string") throw data(null, { status: 400 });
  const { actor } = await requireClass({ context, request }, id, "leave-class");
  await leaveClass(context.get(appContext).db, id, actor.user);
  return redirect(`/${context.get(pageContext).locale.tag}/me?left=1#classes`);
}
