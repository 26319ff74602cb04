import { data, redirect } from "react-router";
import { classroomStyles } from "../classroom-assets.ts";
import { appContext } from "../context.ts";
import { createAssignments } from "../features/classroom/assignments/write-assignments.ts";
import { classHref } from "../features/classroom/class-head.tsx";
import { classesOf, readClass } from "../features/classroom/classes/read-classes.ts";
import { assignmentsFor, plannedMeetings } from "../features/classroom/programmes/apply-programme.ts";
import { LONGEST_TITLE } from "../features/classroom/programmes/programme.ts";
import { ProgrammePage } from "../features/classroom/programmes/programme-page.tsx";
import {
  createProgramme,
  deleteProgramme,
  readProgramme,
  renameProgramme,
} from "../features/classroom/programmes/programmes.ts";
import { shippedProgramme } from "../features/classroom/programmes/shipped-programmes.ts";
import { asciiDigits } from "../features/identity/fold-code.ts";
import { readPlainText } from "../features/translation/plain-text.ts";
import { notFound, requireClass, requireSite } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/teach-programme";

/** One that ships, or one of her own. */
async function open({ context, params, request }: Pick<Route.LoaderArgs, "context" | "params" | "request">) {
  const actor = await requireSite({ context, request }, "create-class");
  const { db } = context.get(appContext);
  const { t } = context.get(pageContext);
  const programme =
    shippedProgramme(t, params.programme) ?? (await readProgramme(db, actor.user, params.programme));
  if (!programme) throw notFound();
  return { actor, programme };
}

export async function loader(args: Route.LoaderArgs) {
  const { actor, programme } = await open(args);
  const done = new URL(args.request.url).searchParams.get("done");
  const classes = await classesOf(args.context.get(appContext).db, actor.user);
  return {
    programme,
    classes: classes.filter(({ archived }) => !archived),
    done: (["copied", "changed"] as const).find((one) => one === done) ?? null,
  };
}

type Refused = Parameters<typeof ProgrammePage>[0]["refused"];

export async function action({ context, params, request }: Route.ActionArgs) {
  const { actor, programme } = await open({ context, params, request });
  const { db } = context.get(appContext);
  const { locale, generation } = context.get(pageContext);
  const list = `/${locale.tag}/teach/programmes`;
  const form = await request.formData();
  const now = Date.now();
  const refuse = (refused: Refused, status: number) => data(refused, { status });
  switch (form.get("intent")) {
    case "apply": {
      const id = String(form.get("class") ?? "");
      await requireClass({ context, request }, id, "assign");
      const of = await readClass(db, id);
      if (!of) throw notFound();
      const start = asciiDigits(String(form.get("start") ?? ""))
        .trim()
        .slice(0, 20);
      const meetings = plannedMeetings(programme.meetings, generation.courses);
      const wishes = assignmentsFor(meetings, { start, timeZone: of.timeZone });
      if (!wishes) return refuse({ start: "day" }, 422);
      const made = await createAssignments(db, { class: id, madeBy: actor.user, now }, wishes);
      return made
        ? redirect(`${classHref(locale.tag, id, "assignments")}?done=made`)
        : refuse({ start: "many" }, 409);
    }
    case "copy": {
      const { name, meetings } = programme;
      const id = await createProgramme(db, { owner: actor.user, name, meetings, now });
      return id === null ? refuse({ copy: "many" }, 409) : redirect(`${list}/${id}?done=copied`);
    }
    case "rename": {
      if (programme.owner === null) throw notFound();
      const typed = String(form.get("name") ?? "").slice(0, 1000);
      const read = readPlainText(typed, { most: LONGEST_TITLE, lines: "one" });
      if ("code" in read) return refuse({ name: { typed, refusal: read } }, 422);
      await renameProgramme(db, actor.user, programme.id, read.text);
      return redirect(`${list}/${programme.id}?done=changed`);
    }
    case "delete":
      if (programme.owner === null) throw notFound();
      await deleteProgramme(db, actor.user, programme.id);
      return redirect(`${list}?done=deleted`);
    default:
      throw data(null, { status: 400 });
  }
}

export default function TeachProgramme({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  const styles = classroomStyles(generation.locales);
  return <ProgrammePage {...loaderData} {...{ locale, generation, styles }} refused={actionData ?? {}} />;
}
