import type { Stage } from "../../ui/progress-mark.tsx";
import type { Course } from "../content/course.ts";
import type { LessonSummary } from "../progress/fold.ts";

export interface CourseProgress {
  course: Course;
  /** By lesson id. */
  stages: Record<string, Stage>;
  finished: number;
  /** The lesson to go on with; null once all are finished. */
  next: string | null;
}

/** Where a learner stands in a course, from her summaries (keyed "<course>/<lesson>"). */
export function courseProgress(
  course: Course,
  summaries: ReadonlyMap<string, LessonSummary>,
): CourseProgress {
  const stages: Record<string, Stage> = {};
  for (const { id } of course.lessons) {
    const summary = summaries.get(`${course.id}/${id}`);
    stages[id] = summary?.completed ? "done" : summary ? "begun" : "none";
  }
  const open = course.lessons.filter(({ id }) => stages[id] !== "done");
  return {
    course,
    stages,
    finished: course.lessons.length - open.length,
    next: open[0]?.id ?? null,
  };
}
