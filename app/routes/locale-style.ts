import { data } from "react-router";
import { documentStyle, EVERY_LANGUAGE, typeOfLanguages } from "../document-style.ts";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/locale-style";

/** A file of an older release answers with today's rules, kept briefly; today's own name is kept for good. */
export function loader({ params, context, request }: Route.LoaderArgs) {
  const { locales } = context.get(pageContext).generation;
  const [name] = params.file.split(".");
  const locale = locales.find(({ tag }) => tag === name);
  if (!locale && name !== EVERY_LANGUAGE) throw data(null, { status: 404 });
  const { href, css } = locale ? documentStyle(locale, locales) : typeOfLanguages(locales);
  const current = new URL(request.url).pathname === href;
  return new Response(css, {
    headers: {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": current ? "public, max-age=31536000, immutable" : "public, max-age=60",
      "X-Lisan-Document": "shared",
    },
  });
}
