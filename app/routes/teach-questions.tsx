import { classroomStyles } from "../classroom-assets.ts";
import { appContext } from "../context.ts";
import { openLessonQuestions } from "../features/classroom/progress/open-lesson-questions.ts";
import { QuestionsPage } from "../features/classroom/progress/questions-page.tsx";
import { audit } from "../features/identity/audit.ts";
import { notFound, requireClass } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/teach-questions";

export async function loader(args: Route.LoaderArgs) {
  const { db } = args.context.get(appContext);
  const { generation, locale } = args.context.get(pageContext);
  const { class: classId, course, lesson: id } = args.params;
  const { actor } = await requireClass(args, classId, "read-class-progress");
  const lesson = await openLessonQuestions(db, generation, locale.tag, {
    classId,
    lesson: `${course}/${id}`,
  });
  if (!lesson) throw notFound();
  await audit(db, { actor: actor.user, action: "see-questions", class: classId, now: Date.now() });
  return { classId, lesson };
}

export default function TeachQuestions({ loaderData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  return <QuestionsPage {...loaderData} locale={locale} styles={classroomStyles(generation.locales)} />;
}
