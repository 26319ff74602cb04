import { data, redirect } from "react-router";
import { classroomStyles } from "../classroom-assets.ts";
import { appContext } from "../context.ts";
import { AssignmentsPage, assignmentDone } from "../features/classroom/assignments/assignments-page.tsx";
import { assignmentsOf } from "../features/classroom/assignments/read-assignments.ts";
import { shiftAssignment } from "../features/classroom/assignments/write-assignments.ts";
import { classHref } from "../features/classroom/class-head.tsx";
import { readClass } from "../features/classroom/classes/read-classes.ts";
import { notFound, requireClass } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/teach-assignments";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  await requireClass({ context, request }, params.class, "assign");
  const { db } = context.get(appContext);
  const of = await readClass(db, params.class);
  if (!of) throw notFound();
  const done = new URL(request.url).searchParams.get("done");
  return {
    of,
    assignments: await assignmentsOf(db, of.id),
    done: assignmentDone.find((one) => one === done) ?? null,
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  await requireClass({ context, request }, params.class, "assign");
  const form = await request.formData();
  const [id, intent] = [form.get("assignment"), form.get("intent")];
  if (typeof id !== "string" || (intent !== "up" && intent !== "down")) throw data(null, { status: 400 });
  await shiftAssignment(context.get(appContext).db, { class: params.class, id }, intent);
  return redirect(classHref(context.get(pageContext).locale.tag, params.class, "assignments"));
}

export default function TeachAssignments({ loaderData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  const styles = classroomStyles(generation.locales);
  return <AssignmentsPage {...loaderData} {...{ locale, generation, styles }} />;
}
