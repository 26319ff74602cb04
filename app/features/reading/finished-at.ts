import type { Course } from "../content/course.ts";
import type { LessonSummary } from "../progress/fold.ts";

/**
 * When the last question of a course was answered for the first time, in epoch milliseconds: answering again
 * later does not make a course finished later. Null while a lesson is open.
 */
export function finishedAt(course: Course, summaries: ReadonlyMap<string, LessonSummary>): number | null {
  let latest = 0;
  for (const { id } of course.lessons) {
    const summary = summaries.get(`${course.id}/${id}`);
    if (!summary?.completed) return null;
    for (const { first } of Object.values(summary.exercises)) latest = Math.max(latest, first);
  }
  return latest;
}
