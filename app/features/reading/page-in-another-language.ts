import type { Generation } from "../content/generation.ts";
import { blockIn, reportPath, sentIn } from "../translation/report-place.ts";

const plainPages = new Set(["me", "glossary", "about"]);

/** The translators' desk: the language worked on stays, the language of the page changes. */
const deskPage = /^translate(?:\/[A-Za-z][A-Za-z0-9-]{1,34}(?:\/[a-z][a-z0-9-]{0,63}){0,2})?$/;

/** What `?page=` of the page of languages says of an address of ours: enough to come back to the same place. */
export function pageOf(path: string): string {
  const [pathname = "", query = ""] = path.split("?");
  const page = pathname.split("/").slice(2).join("/");
  return page === "report" && query !== "" ? `report?${query}` : page;
}

/** The form of the same lesson and part; once it is sent, the thanks for it. */
function reportInAnotherLanguage(generation: Pick<Generation, "course">, query: string) {
  const asked = new URLSearchParams(query);
  const about = pageInAnotherLanguage(generation, `courses/${asked.get("lesson")}`).lesson;
  const [course, lesson] = about?.split("/") ?? [];
  if (course === undefined || lesson === undefined) return { path: "", lesson: null };
  return {
    path: reportPath({ course, lesson, block: blockIn(asked.get("block")) }, sentIn(asked)),
    lesson: null,
  };
}

/**
 * Where `?page=` of the page of languages leads, after the locale. Looked up, never trusted:
 * anything unknown leads home. `lesson` is its key, for a lesson.
 * @example (generation, "courses/meet/meet-spot") -> { path: "/courses/meet/meet-spot", lesson: "meet/meet-spot" }
 */
export function pageInAnotherLanguage(
  generation: Pick<Generation, "course">,
  page: string | null,
): { path: string; lesson: string | null } {
  if (!page) return { path: "", lesson: null };
  const [before, query] = page.split("?");
  if (before === "report" && query !== undefined) return reportInAnotherLanguage(generation, query);
  if (plainPages.has(page) || deskPage.test(page)) return { path: `/${page}`, lesson: null };
  const [head, courseId = "", lessonId, ...rest] = page.split("/");
  const course = head === "courses" && rest.length === 0 ? generation.course(courseId) : null;
  if (!course) return { path: "", lesson: null };
  if (lessonId === undefined) return { path: `/courses/${course.id}`, lesson: null };
  const lesson = course.lessons.find(({ id }) => id === lessonId);
  if (!lesson) return { path: "", lesson: null };
  return { path: `/courses/${course.id}/${lesson.id}`, lesson: `${course.id}/${lesson.id}` };
}
