import { appContext } from "../context.ts";
import type { Route } from "./+types/robots";

export function loader({ context }: Route.LoaderArgs) {
  const text = `User-agent: *\nDisallow: /*/me$\nDisallow: /*/me/\nSitemap: ${context.get(appContext).origin}/sitemap.xml\n`;
  return new Response(text, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
