import { appContext } from "../context.ts";
import { sitemapXml } from "../features/content/sitemap.ts";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/sitemap";

export function loader({ context }: Route.LoaderArgs) {
  const xml = sitemapXml(context.get(pageContext).generation, context.get(appContext).origin);
  return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
