import { data } from "react-router";
import { appContext } from "../context.ts";
import { exportLearner } from "../features/progress/export-learner.ts";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/my-data";

export async function loader({ context }: Route.LoaderArgs) {
  const { learner } = context.get(pageContext);
  if (!learner) throw data(null, { status: 404 });
  return Response.json(await exportLearner(context.get(appContext).db, learner), {
    headers: { "Content-Disposition": 'attachment; filename="lisan.json"' },
  });
}
