import { redirect } from "react-router";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/negotiate";

export function loader({ context }: Route.LoaderArgs) {
  return redirect(`/${context.get(pageContext).locale.tag}`, {
    headers: { Vary: "Accept-Language, Cookie" },
  });
}
