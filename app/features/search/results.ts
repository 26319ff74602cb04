import type { Generation } from "../content/generation.ts";
import type { Entry } from "./search-index.ts";

/** Something found, as it is shown. */
export interface Result {
  kind: Entry["kind"];
  href: string;
  title: string;
  summary: string;
}

/** Entries that are still there: the index may be a moment behind. */
export function resultsOf(generation: Generation, locale: string, found: readonly Entry[]): Result[] {
  const terms = new Map(generation.terms(locale).map((term) => [term.id, term]));
  return found.flatMap(({ kind, place }): Result[] => {
    if (kind === "term") {
      const term = terms.get(place);
      const href = `/${locale}/glossary#${place}`;
      return term ? [{ kind, href, title: term.term, summary: term.definition }] : [];
    }
    const [course = "", lesson = ""] = place.split("/");
    const head = generation.lessonHead(locale, course, lesson);
    const href = `/${locale}/courses/${place}`;
    return head ? [{ kind, href, title: head.title, summary: head.summary }] : [];
  });
}
