import { data, redirect } from "react-router";
import { appContext } from "../context.ts";
import { formsAskedOf } from "../features/assessment/class-forms.ts";
import { FormAsks, formAsks } from "../features/assessment/form-asks.tsx";
import { allTaken } from "../features/assessment/sittings.ts";
import { AssignedList } from "../features/classroom/assignments/assigned-list.tsx";
import { assignedWork, nextAssigned } from "../features/classroom/assignments/assigned-work.ts";
import { askedOf } from "../features/classroom/assignments/read-assigned.ts";
import { myClasses } from "../features/classroom/joining/my-classes.ts";
import { MyClassesSection } from "../features/classroom/joining/my-classes-section.tsx";
import { readSessionCookie, sessionCookie } from "../features/identity/cookies.ts";
import { missed, summaries } from "../features/progress/read-progress.ts";
import { courseProgress } from "../features/reading/course-progress.ts";
import { deviceLearners } from "../features/reading/device-learners.ts";
import { isIntent } from "../features/reading/me-forms.tsx";
import { missedQuestions } from "../features/reading/missed-questions.ts";
import { carryOut } from "../features/reading/my-intents.ts";
import { MyLearning } from "../features/reading/my-learning.tsx";
import { nextStep } from "../features/reading/next-step.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/me";

/** The script takes along what only this device knows. */
export const handle = { reader: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { generation, locale, learner } = context.get(pageContext);
  const { db, secure, cookies, session } = context.get(appContext);
  const known = learner ? await summaries(db, learner) : new Map();
  const query = new URL(request.url).searchParams;
  const done = query.get("done");
  const now = Date.now();
  const assigned = learner
    ? assignedWork(await askedOf(db, learner, now), generation.courses, known, now)
    : [];
  const progress = generation.courses.map((course) => courseProgress(course, known));
  const asks = learner
    ? formAsks(await formsAskedOf(db, learner), await allTaken(db, learner), progress)
    : [];
  return {
    done: isIntent(done) ? done : null,
    progress,
    step: nextAssigned(assigned, known.size > 0) ?? nextStep(generation.courses, known),
    assigned,
    asks,
    classes: learner ? await myClasses(db, learner) : [],
    left: query.get("left") === "1",
    name: session?.user.displayName ?? null,
    staff: session !== null && session.user.kind !== "learner",
    missed: learner ? missedQuestions(generation, locale.tag, await missed(db, learner)) : [],
    learners: await deviceLearners(db, readSessionCookie(cookies.header, secure), now),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { locale } = context.get(pageContext);
  const form = await request.formData();
  const intent = form.get("intent");
  if (!isIntent(intent)) throw data(null, { status: 400 });
  const { db, secure, cookies, setCookie } = context.get(appContext);
  const known = readSessionCookie(cookies.header, secure);
  const device = await carryOut(db, {
    intent,
    device: known,
    learner: Number(form.get("learner")),
    now: Date.now(),
  });
  if (device !== null) setCookie(sessionCookie(device, secure));
  return redirect(`/${locale.tag}/me?done=${intent}`);
}

export default function Me({ loaderData }: Route.ComponentProps) {
  const { locale, generation, learner } = usePage();
  const { assigned, asks, classes, left, name, staff, ...shown } = loaderData;
  return (
    <MyLearning
      {...shown}
      {...{ locale, generation, learner }}
      assigned={
        <>
          <FormAsks {...{ locale, generation, asks }} />
          <AssignedList {...{ locale, generation }} work={assigned} />
        </>
      }
      classes={<MyClassesSection {...{ locale, name, classes, left, staff }} />}
    />
  );
}
