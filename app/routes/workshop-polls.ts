import { data, redirect } from "react-router";
import { appContext } from "../context.ts";
import { readClass } from "../features/classroom/classes/read-classes.ts";
import { askedQuestion } from "../features/classroom/workshop/asked-question.ts";
import { openPoll } from "../features/classroom/workshop/polls.ts";
import { pollHref, workshopHref } from "../features/classroom/workshop/workshop-href.ts";
import { requireClass } from "../guards.ts";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/workshop-polls";

/** Nothing to look at: questions are opened from their slides. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  await requireClass({ context, request }, params.class, "run-workshop");
  return redirect(workshopHref(context.get(pageContext).locale.tag, params.class));
}

/** Puts a question to the room. */
export async function action({ context, params, request }: Route.ActionArgs) {
  await requireClass({ context, request }, params.class, "run-workshop");
  const { db, rooms } = context.get(appContext);
  const { generation, locale } = context.get(pageContext);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const asked = askedQuestion(generation, locale.tag, {
    lesson: text("lesson"),
    exercise: text("exercise"),
  });
  const room = await readClass(db, params.class);
  if (!asked || !room) throw data(null, { status: 400 });
  if (room.archivedAt !== null) throw data(null, { status: 409 });
  const poll = await openPoll(db, {
    class: room.id,
    lesson: asked.of.key,
    exercise: asked.part.id,
    modelHash: asked.part.modelHash,
    now: Date.now(),
  });
  rooms.changed(room.id, "question");
  return redirect(pollHref(locale.tag, room.id, poll));
}
