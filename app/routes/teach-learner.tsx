import { classroomStyles } from "../classroom-assets.ts";
import { appContext } from "../context.ts";
import { LearnerPage } from "../features/classroom/progress/learner-page.tsx";
import { openLearnerProgress } from "../features/classroom/progress/open-learner-progress.ts";
import { audit } from "../features/identity/audit.ts";
import { notFound, requireClassLearner } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/teach-learner";

export async function loader(args: Route.LoaderArgs) {
  const { db } = args.context.get(appContext);
  const { generation, locale } = args.context.get(pageContext);
  const { class: classId, learner: user } = args.params;
  const { actor } = await requireClassLearner(args, { id: classId, user }, "read-learner-progress");
  const now = Date.now();
  const progress = await openLearnerProgress(db, generation, locale.tag, { classId, user, now });
  if (!progress) throw notFound();
  await audit(db, { actor: actor.user, action: "see-learner", class: classId, subject: user, now });
  return { classId, progress };
}

export default function TeachLearner({ loaderData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  const { locales } = generation;
  return <LearnerPage {...loaderData} {...{ locale, locales }} styles={classroomStyles(locales)} />;
}
