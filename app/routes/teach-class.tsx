import { classroomStyles } from "../classroom-assets.ts";
import { appContext } from "../context.ts";
import { countAssignments } from "../features/classroom/assignments/read-assignments.ts";
import { ClassPage } from "../features/classroom/classes/class-page.tsx";
import { readClass } from "../features/classroom/classes/read-classes.ts";
import { ClassProgressSection } from "../features/classroom/progress/class-progress.tsx";
import { openClassProgress } from "../features/classroom/progress/open-class-progress.ts";
import { audit } from "../features/identity/audit.ts";
import { notFound, requireClass } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/teach-class";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { actor } = await requireClass({ context, request }, params.class, "read-class-progress");
  const { db, origin } = context.get(appContext);
  const { generation, locale } = context.get(pageContext);
  const of = await readClass(db, params.class);
  if (!of) throw notFound();
  const now = Date.now();
  const from = Number(new URL(request.url).searchParams.get("from") ?? 0) || 0;
  await audit(db, { actor: actor.user, action: "read-class-progress", class: of.id, now });
  return {
    of,
    origin,
    assignments: await countAssignments(db, of.id),
    progress: await openClassProgress(db, generation, locale.tag, { classId: of.id, from, now }),
  };
}

export default function TeachClass({ loaderData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  const { progress, ...shown } = loaderData;
  return (
    <ClassPage
      {...shown}
      locale={locale}
      styles={classroomStyles(generation.locales)}
      learners={progress.learners}
    >
      <ClassProgressSection
        locale={locale}
        locales={generation.locales}
        id={shown.of.id}
        progress={progress}
      />
    </ClassPage>
  );
}
