import { pageContext } from "../page.tsx";
import type { Route } from "./+types/healthz";

export function loader({ context }: Route.LoaderArgs) {
  return Response.json({ ok: true, generation: context.get(pageContext).generation.id });
}
