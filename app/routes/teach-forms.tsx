import { useTranslation } from "react-i18next";
import { classroomStyles } from "../classroom-assets.ts";
import { appContext } from "../context.ts";
import { ClassFiguresPage } from "../features/assessment/class-figures-page.tsx";
import { openClassFigures } from "../features/assessment/open-class-figures.ts";
import { ClassHead } from "../features/classroom/class-head.tsx";
import { readClass } from "../features/classroom/classes/read-classes.ts";
import { ClassroomFrame } from "../features/classroom/classroom-frame.tsx";
import { CourseTitle } from "../features/classroom/title-in-language.tsx";
import { audit } from "../features/identity/audit.ts";
import { notFound, requireClass } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/teach-forms";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { actor } = await requireClass({ context, request }, params.class, "read-class-progress");
  const { db } = context.get(appContext);
  const { generation, locale } = context.get(pageContext);
  const of = await readClass(db, params.class);
  const course = generation.course(params.course);
  const opened =
    of && course
      ? await openClassFigures(db, generation, locale.tag, { classId: of.id, course: course.id })
      : null;
  if (!of || !course || !opened) throw notFound();
  await audit(db, { actor: actor.user, action: "read-class-progress", class: of.id, now: Date.now() });
  return { of, course, opened };
}

export default function TeachForms({ loaderData: { of, course, opened } }: Route.ComponentProps) {
  const { t } = useTranslation("forms");
  const { locale, generation } = usePage();
  const { locales } = generation;
  const title = t("title");
  return (
    <ClassroomFrame locale={locale} title={title} styles={classroomStyles(locales)}>
      <ClassHead locale={locale} of={of} page={null} title={title} />
      <p className="lead">
        <CourseTitle {...{ locale, generation }} course={course.id} />
      </p>
      <ClassFiguresPage {...opened} {...{ locale, locales, course }} />
    </ClassroomFrame>
  );
}
