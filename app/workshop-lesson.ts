import type { RouterContextProvider } from "react-router";
import { appContext } from "./context.ts";
import { readClass, type SchoolClass } from "./features/classroom/classes/read-classes.ts";
import {
  openWorkshopLesson,
  type WorkshopLesson,
} from "./features/classroom/workshop/open-workshop-lesson.ts";
import { notFound, requireClass } from "./guards.ts";
import { pageContext } from "./page.tsx";

interface Asked {
  context: Readonly<RouterContextProvider>;
  request: Request;
  params: { class: string; course: string; lesson: string };
}

/** A lesson for a room of a class of hers; else 404. */
export async function requireWorkshopLesson({
  context,
  request,
  params,
}: Asked): Promise<{ class: SchoolClass; of: WorkshopLesson; origin: string }> {
  await requireClass({ context, request }, params.class, "run-workshop");
  const { db, origin } = context.get(appContext);
  const { generation, locale } = context.get(pageContext);
  const room = await readClass(db, params.class);
  const of = openWorkshopLesson(generation, locale.tag, params.course, params.lesson);
  if (!room || !of) throw notFound();
  return { class: room, of, origin };
}
