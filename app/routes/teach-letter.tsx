import { classroomStyles } from "../classroom-assets.ts";
import { appContext } from "../context.ts";
import { assignmentsOf } from "../features/classroom/assignments/read-assignments.ts";
import { readClass, teachersOf } from "../features/classroom/classes/read-classes.ts";
import { LetterPage } from "../features/classroom/letter/letter-page.tsx";
import { notFound, requireClass } from "../guards.ts";
import { usePage } from "../page.tsx";
import type { Route } from "./+types/teach-letter";

/** Its one button prints. */
export const handle = { reader: true };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  await requireClass({ context, request }, params.class, "see-class");
  const { db, origin } = context.get(appContext);
  const of = await readClass(db, params.class);
  if (!of) throw notFound();
  return {
    of,
    origin,
    teachers: (await teachersOf(db, of.id)).flatMap(({ name }) => name ?? []),
    courses: [...new Set((await assignmentsOf(db, of.id)).map(({ course }) => course))],
  };
}

export default function TeachLetter({ loaderData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  const styles = classroomStyles(generation.locales);
  return <LetterPage {...loaderData} {...{ locale, generation, styles }} />;
}
