import { redirect } from "react-router";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/poll-anywhere";

/** The address at the front of a room names no language: each phone is led on in its own. */
export function loader({ context, params }: Route.LoaderArgs) {
  const { locale } = context.get(pageContext);
  const code = params.code === undefined ? "" : `/${encodeURIComponent(params.code)}`;
  return redirect(`/${locale.tag}/poll${code}`, { headers: { Vary: "Accept-Language, Cookie" } });
}
