import { data } from "react-router";
import { pageStyle } from "../features/paper/page-style.ts";
import { courseWordsFor } from "../features/reading/in-language.ts";
import { speechOf } from "../i18n/speech.ts";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/course-print-style";

/** The course's own sheet of paper: a document may hold no style of its own. */
export function loader({ params, context }: Route.LoaderArgs) {
  const { generation, locale } = context.get(pageContext);
  const words = params.locale === locale.tag ? courseWordsFor(generation, locale.tag, params.course) : null;
  if (!words) throw data(null, { status: 404 });
  return new Response(pageStyle(words.title, speechOf(locale).digits), {
    headers: {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": "public, max-age=60",
      "X-Lisan-Document": "shared",
    },
  });
}
