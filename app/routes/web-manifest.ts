import { data } from "react-router";
import { webManifest } from "../features/offline/web-manifest.ts";
import { pageContext } from "../page.tsx";
import icon from "../ui/icon.svg?no-inline";
import small from "../ui/icon-192.png?no-inline";
import large from "../ui/icon-512.png?no-inline";
import type { Route } from "./+types/web-manifest";

/** What a phone needs to put Lisan among its apps, in this language. */
export function loader({ params, context }: Route.LoaderArgs) {
  const { locale, t } = context.get(pageContext);
  if (params.locale !== locale.tag) throw data(null, { status: 404 });
  const manifest = webManifest(locale, t, { icon, small, large });
  return new Response(JSON.stringify(manifest), {
    headers: {
      "Content-Type": "application/manifest+json; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
      "X-Lisan-Document": "shared",
    },
  });
}
