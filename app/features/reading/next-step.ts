import type { Course } from "../content/course.ts";
import type { LessonSummary } from "../progress/fold.ts";
import { courseProgress } from "./course-progress.ts";

export interface Step {
  course: string;
  lesson: string;
  /** False for somebody who has done nothing yet. */
  begun: boolean;
}

/**
 * The one lesson to open next: in the course touched last, what is not finished;
 * else the first open lesson of any course; null when everything is finished. Never one of a private course: whoever
 * looks over her shoulder must not read from "go on" what she reads.
 */
export function nextStep(
  courses: readonly Course[],
  summaries: ReadonlyMap<string, LessonSummary>,
): Step | null {
  const touched = (course: Course) =>
    Math.max(0, ...course.lessons.map(({ id }) => summaries.get(`${course.id}/${id}`)?.lastAt ?? 0));
  const byRecency = courses
    .filter((course) => !course.private)
    .sort((a, b) => touched(b) - touched(a) || a.order - b.order);
  const begun = byRecency.some((course) => touched(course) > 0);
  for (const course of byRecency) {
    const { next } = courseProgress(course, summaries);
    if (next) return { course: course.id, lesson: next, begun };
  }
  return null;
}
