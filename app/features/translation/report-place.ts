import { sourceLocale } from "../../i18n/source-locale.ts";
import type { Generation } from "../content/generation.ts";
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

/** The lesson that `?lesson=<course>/<lesson>&block=<id>` names, looked up in the catalog; null where there is none. */
export function reportPlace(
  generation: Pick<Generation, "course" | "lessonHead">,
  locale: string,
  query: URLSearchParams,
): ReportPlace | null {
  const [courseId = "", lessonId = "", ...rest] = (query.get("lesson") ?? "").split("/");
  const course = rest.length === 0 ? generation.course(courseId) : null;
  const lesson = course?.lessons.find(({ id }) => id === lessonId);
  if (!course || !lesson) return null;
  const block = query.get("block") ?? "";
  for (const lang of [locale, sourceLocale]) {
    const head = generation.lessonHead(lang, course.id, lesson.id);
    if (!head) continue;
    return {
      course: course.id,
      lesson: lesson.id,
      title: head.title,
      lang,
      block: blockName.test(block) ? block : null,
    };
  }
  return null;
}

/** Where the form of a place stands, in a language. @example "/en/report?lesson=meet/meet-spot&block=q1" */
export function reportHref(
  locale: string,
  { course, lesson, block }: Pick<ReportPlace, "course" | "lesson"> & { block?: string | null },
): string {
  return `/${locale}/report?lesson=${course}/${lesson}${block ? `&block=${block}` : ""}`;
}
