import { data } from "react-router";
import { appContext } from "../context.ts";
import { stickName } from "../features/stick/stick-course.ts";
import { readKept } from "../features/stick/stick-store.ts";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/course-file";

/** The whole course in one file, to be saved. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { sticks } = context.get(appContext);
  const { generation, locale } = context.get(pageContext);
  const course = generation.course(params.course);
  const isHere = params.locale === locale.tag;
  const stick = course && isHere ? await sticks?.of(generation, locale, course) : null;
  if (!course || !stick) throw data(null, { status: 404 });
  return new Response(new Uint8Array(await readKept(stick)), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Disposition": `attachment; filename="${stickName(course.id, locale.tag)}"`,
      "X-Robots-Tag": "noindex",
    },
  });
}
