import { data, redirect } from "react-router";
import { classroomStyles } from "../classroom-assets.ts";
import { appContext } from "../context.ts";
import { plannedMeetings } from "../features/classroom/programmes/apply-programme.ts";
import { MeetingPage } from "../features/classroom/programmes/meeting-page.tsx";
import { MOST_MEETINGS } from "../features/classroom/programmes/programme.ts";
import { changeMeetings, readProgramme } from "../features/classroom/programmes/programmes.ts";
import { draftOfMeeting, readMeetingForm } from "../features/classroom/programmes/read-meeting-form.ts";
import { notFound, requireSite } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/teach-meeting";

/** A plan of hers, and which of its meetings the address names, from 0; one behind the last is a new one. */
async function open({ context, params, request }: Pick<Route.LoaderArgs, "context" | "params" | "request">) {
  const actor = await requireSite({ context, request }, "create-class");
  const programme = await readProgramme(context.get(appContext).db, actor.user, params.programme);
  if (!programme) throw notFound();
  const { meetings } = programme;
  const at = params.meeting === "new" ? meetings.length : Number(params.meeting) - 1;
  const known = params.meeting === "new" ? at < MOST_MEETINGS : meetings[at] !== undefined;
  if (!known) throw notFound();
  return { actor, programme, at };
}

export async function loader(args: Route.LoaderArgs) {
  const { programme, at } = await open(args);
  const { meetings } = programme;
  const last = meetings.at(-1);
  const fresh = { day: last ? last.day + 1 : 0, days: 1, title: "", text: "", lessons: [] };
  return { programme, place: args.params.meeting, draft: draftOfMeeting(meetings[at] ?? fresh) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { actor, programme, at } = await open({ context, params, request });
  const { db } = context.get(appContext);
  const form = await request.formData();
  const { id, meetings } = programme;
  const back = `/${context.get(pageContext).locale.tag}/teach/programmes/${id}?done=changed`;
  switch (form.get("intent")) {
    case "save": {
      const read = readMeetingForm(form);
      if ("errors" in read) return data(read, { status: 422 });
      // What is not published could not be ticked, and stays in the plan for the day it is.
      const { courses } = context.get(pageContext).generation;
      const absent = plannedMeetings(meetings.slice(at, at + 1), courses).flatMap((one) => one.absent);
      const meeting = { ...read.meeting, lessons: [...read.meeting.lessons, ...absent] };
      await changeMeetings(db, actor.user, { id, meetings: meetings.toSpliced(at, 1, meeting) });
      return redirect(back);
    }
    case "delete":
      await changeMeetings(db, actor.user, { id, meetings: meetings.toSpliced(at, 1) });
      return redirect(back);
    default:
      throw data(null, { status: 400 });
  }
}

export default function TeachMeeting({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  const styles = classroomStyles(generation.locales);
  const { draft, errors } = actionData ?? { draft: loaderData.draft, errors: {} };
  return <MeetingPage {...loaderData} {...{ locale, generation, styles, draft, errors }} />;
}
