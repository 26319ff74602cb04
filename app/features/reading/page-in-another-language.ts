import type { Generation } from "../content/generation.ts";

const plainPages = new Set(["me", "glossary", "about"]);

/** The translators' desk: the language worked on stays, the language of the page changes. */
const deskPage = /^translate(?:\/[A-Za-z][A-Za-z0-9-]{1,34}(?:\/[a-z][a-z0-9-]{0,63}){0,2})?$/;

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
  if (plainPages.has(page) || deskPage.test(page)) return { path: `/${page}`, lesson: null };
  const [head, courseId = "", lessonId, ...rest] = page.split("/");
  const course = head === "courses" && rest.length === 0 ? generation.course(courseId) : null;
  if (!course) return { path: "", lesson: null };
  if (lessonId === undefined) return { path: `/courses/${course.id}`, lesson: null };
  const lesson = course.lessons.find(({ id }) => id === lessonId);
  if (!lesson) return { path: "", lesson: null };
  return { path: `/courses/${course.id}/${lesson.id}`, lesson: `${course.id}/${lesson.id}` };
}
