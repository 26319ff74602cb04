import { data } from "react-router";
import { FEED_PIECES, feedPieces } from "../features/labs/feed-pieces.ts";
import { labWords } from "../features/labs/lab-words.ts";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/lab-words";

/** What a lab says, and what the feed is made of. A name of an older generation answers with today's, kept briefly; today's own name is kept for good. */
export function loader({ params, context, request }: Route.LoaderArgs) {
  const { generation } = context.get(pageContext);
  const [tag = "", lab = ""] = params.file.split(".");
  const isKnown = generation.locales.some((locale) => locale.tag === tag);
  const made = lab === FEED_PIECES ? feedPieces : labWords;
  const words = isKnown ? made(generation, tag, lab) : null;
  if (!words) throw data(null, { status: 404 });
  const isCurrent = new URL(request.url).pathname === words.href;
  return new Response(words.json, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": isCurrent ? "public, max-age=31536000, immutable" : "public, max-age=60",
      "X-Lisan-Document": "shared",
    },
  });
}
