import { data, redirect } from "react-router";
import { classroomStyles } from "../classroom-assets.ts";
import { appContext } from "../context.ts";
import { isPrivateCourse } from "../features/classroom/assignments/assignment.ts";
import {
  AssignmentPage,
  type RefusedAssignment,
} from "../features/classroom/assignments/assignment-page.tsx";
import { copyAssignment } from "../features/classroom/assignments/copy-assignment.ts";
import {
  chosenParts,
  draftOf,
  emptyDraft,
  readDraft,
  termsOf,
} from "../features/classroom/assignments/read-assignment-form.ts";
import { readAssignment } from "../features/classroom/assignments/read-assignments.ts";
import {
  changeAssignment,
  createAssignments,
  deleteAssignment,
} from "../features/classroom/assignments/write-assignments.ts";
import { classHref } from "../features/classroom/class-head.tsx";
import { classesOf, readClass } from "../features/classroom/classes/read-classes.ts";
import { MEMBERS_ON_A_PAGE, membersOf } from "../features/classroom/members/read-members.ts";
import { audit } from "../features/identity/audit.ts";
import { notFound, requireClass } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/teach-assignment";

/** The class, and the assignment of the address: null for "new". */
async function open({ context, params, request }: Pick<Route.LoaderArgs, "context" | "params" | "request">) {
  const { actor } = await requireClass({ context, request }, params.class, "assign");
  const { db } = context.get(appContext);
  const of = await readClass(db, params.class);
  const assignment =
    params.assignment === "new" ? null : await readAssignment(db, params.class, params.assignment);
  if (!of || (!assignment && params.assignment !== "new")) throw notFound();
  return { actor, of, assignment };
}

export async function loader(args: Route.LoaderArgs) {
  const { actor, of, assignment } = await open(args);
  const { db } = args.context.get(appContext);
  const { members, total } = await membersOf(db, of.id);
  // Their names stand on it, to choose among.
  await audit(db, { actor: actor.user, action: "list-learners", class: of.id, now: Date.now() });
  return {
    of,
    assignment,
    draft: assignment ? draftOf(assignment, of.timeZone) : emptyDraft,
    members: total > MEMBERS_ON_A_PAGE ? null : members,
    others: (await classesOf(db, actor.user)).filter(({ id, archived }) => id !== of.id && !archived),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { actor, of, assignment } = await open({ context, params, request });
  const { db } = context.get(appContext);
  const { locale, generation } = context.get(pageContext);
  const form = await request.formData();
  const now = Date.now();
  const back = (done: string) => redirect(`${classHref(locale.tag, of.id, "assignments")}?done=${done}`);
  const place = { class: of.id, id: params.assignment };
  switch (form.get("intent")) {
    case "save": {
      const draft = readDraft(form);
      const { terms, errors } = termsOf(draft, of.timeZone);
      const parts = assignment ? [] : chosenParts(draft, generation.courses);
      if (!assignment && parts.length === 0) errors.what = "none";
      const refused: RefusedAssignment = { draft, errors };
      if (Object.keys(errors).length > 0) return data(refused, { status: 422 });
      if (assignment) {
        const stays = isPrivateCourse(generation.courses, assignment.course);
        await changeAssignment(db, place, stays ? { ...terms, learners: assignment.learners } : terms);
        return back("changed");
      }
      const wishes = parts.map((part) => ({ ...part, ...terms }));
      const made = await createAssignments(db, { class: of.id, madeBy: actor.user, now }, wishes);
      return made ? back("made") : data({ draft, errors: { what: "many" } } as const, { status: 409 });
    }
    case "copy": {
      if (!assignment) throw data(null, { status: 400 });
      const to = String(form.get("to") ?? "");
      await requireClass({ context, request }, to, "assign");
      const other = await readClass(db, to);
      if (!other) throw notFound();
      const copied = await copyAssignment(db, assignment, { from: of, to: other, madeBy: actor.user, now });
      if (!copied)
        return data({ draft: draftOf(assignment, of.timeZone), errors: { what: "many" } } as const, 409);
      return back("copied");
    }
    case "delete":
      await deleteAssignment(db, place);
      return back("deleted");
    default:
      throw data(null, { status: 400 });
  }
}

export default function TeachAssignment({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  const styles = classroomStyles(generation.locales);
  return (
    <AssignmentPage
      {...loaderData}
      {...{ locale, generation, styles }}
      draft={actionData?.draft ?? loaderData.draft}
      errors={actionData?.errors ?? {}}
    />
  );
}
