import { redirect } from "react-router";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/join-anywhere";

/** The address on cards and walls names no language: whoever comes is led on in her own. */
export function loader({ context, params, request }: Route.LoaderArgs) {
  const { locale } = context.get(pageContext);
  const code = params.code === undefined ? "" : `/${encodeURIComponent(params.code)}`;
  return redirect(`/${locale.tag}/join${code}${new URL(request.url).search}`, {
    headers: { Vary: "Accept-Language, Cookie" },
  });
}
