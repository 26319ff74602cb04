import { appContext } from "../context.ts";
import { formatMinute } from "../features/classroom/assignments/format-moment.ts";
import { readClass } from "../features/classroom/classes/read-classes.ts";
import { gridCsv } from "../features/classroom/progress/grid-csv.ts";
import { lessonName } from "../features/classroom/progress/lesson-names.ts";
import { openGrid } from "../features/classroom/progress/open-class-progress.ts";
import { audit } from "../features/identity/audit.ts";
import { notFound, requireClass } from "../guards.ts";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/teach-class-csv";

/** The grid of a class as a file for a spreadsheet. */
export async function loader(args: Route.LoaderArgs) {
  const { db } = args.context.get(appContext);
  const { generation, locale, t } = args.context.get(pageContext);
  const id = args.params.class;
  const { actor } = await requireClass(args, id, "read-class-progress");
  const of = await readClass(db, id);
  if (!of) throw notFound();
  const now = Date.now();
  await audit(db, { actor: actor.user, action: "export-class", class: id, now });
  const text = gridCsv(await openGrid(db, generation, id, now), {
    t,
    titleOf: (lesson) => lessonName(generation, locale.tag, lesson).title,
    minuteOf: (at) => formatMinute(at, of.timeZone),
  });
  return new Response(text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="class-${formatMinute(now, of.timeZone).slice(0, 10)}.csv"`,
    },
  });
}
