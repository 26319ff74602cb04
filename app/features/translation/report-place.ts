import { sourceLocale } from "../../i18n/source-locale.ts";
import type { Generation } from "../content/generation.ts";
import { lessonTitle } from "../reading/in-language.ts";
import { MOST } from "./contributions.ts";

/** What a report is about. */
export interface ReportPlace {
  course: string;
  lesson: string;
  title: string;
  /** Language of the title: a lesson that is not translated has the source's. */
  lang: string;
  /** Id or hash of a block, as the address names it; it may have gone from the lesson since. */
  block: string | null;
}

const blockName = new RegExp(`^[A-Za-z0-9][A-Za-z0-9_-]{0,${MOST.block - 1}}$`);

/** The name of a block as an address or a form gives it; null for the lesson as a whole, and for what is no name. */
export const blockIn = (value: string | null): string | null =>
  value !== null && blockName.test(value) ? value : null;

/** What `?sent=1` says: the report was kept, and what it was about may have hurt. */
export type Sent = "plain" | "hurtful" | null;

export const sentIn = (query: URLSearchParams): Sent =>
  query.get("sent") !== "1" ? null : query.get("care") === "1" ? "hurtful" : "plain";

/** The lesson that `?lesson=<course>/<lesson>&block=<id>` names, looked up in the catalog; null where there is none. */
export function reportPlace(
  generation: Pick<Generation, "course" | "hasLesson" | "lessonHead">,
  locale: string,
  query: URLSearchParams,
): ReportPlace | null {
  const [courseId = "", lessonId = "", ...rest] = (query.get("lesson") ?? "").split("/");
  const course = rest.length === 0 ? generation.course(courseId) : null;
  const lesson = course?.lessons.find(({ id }) => id === lessonId);
  if (!course || !lesson) return null;
  if (![locale, sourceLocale].some((lang) => generation.lessonHead(lang, course.id, lesson.id))) return null;
  const titled = lessonTitle(generation, locale, course.id, lesson.id);
  return { course: course.id, lesson: lesson.id, ...titled, block: blockIn(query.get("block")) };
}

/** The same after the locale. @example "/report?lesson=meet/meet-spot&block=q1" */
export function reportPath(
  { course, lesson, block }: Pick<ReportPlace, "course" | "lesson"> & { block?: string | null },
  sent: Sent = null,
): string {
  const said = sent === null ? "" : sent === "hurtful" ? "&sent=1&care=1" : "&sent=1";
  return `/report?lesson=${course}/${lesson}${block ? `&block=${block}` : ""}${said}`;
}

/** Where the form of a place stands, in a language. @example "/en/report?lesson=meet/meet-spot&block=q1" */
export const reportHref = (
  locale: string,
  place: Parameters<typeof reportPath>[0],
  sent: Sent = null,
): string => `/${locale}${reportPath(place, sent)}`;
