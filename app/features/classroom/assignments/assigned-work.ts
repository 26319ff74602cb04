import type { Stage } from "../../../ui/progress-mark.tsx";
import type { Course } from "../../content/course.ts";
import type { LessonSummary } from "../../progress/fold.ts";
import type { Step } from "../../reading/next-step.ts";
import { assignedLessons } from "./assignment.ts";
import type { Asked } from "./read-assigned.ts";

/** An assignment as its learner sees it. */
export interface AssignedWork extends Asked {
  /** Those that are published, in order. */
  steps: { lesson: string; stage: Stage }[];
  done: boolean;
  /** Due, and not done. */
  late: boolean;
}

/** Without due date after everything that has one. */
const dueOf = ({ dueAt }: Asked) => dueAt ?? Number.POSITIVE_INFINITY;

/** What is still to do first, and of that what is due first; else in the teacher's order. Pure. */
export function assignedWork(
  asked: readonly Asked[],
  courses: readonly Course[],
  summaries: ReadonlyMap<string, Pick<LessonSummary, "completed">>,
  now: number,
): AssignedWork[] {
  return asked
    .map((one): AssignedWork => {
      const steps = assignedLessons(courses, one).map((lesson) => {
        const summary = summaries.get(`${one.course}/${lesson}`);
        const stage: Stage = summary?.completed ? "done" : summary ? "begun" : "none";
        return { lesson, stage };
      });
      const done = steps.every(({ stage }) => stage === "done");
      return { ...one, steps, done, late: !done && one.dueAt !== null && one.dueAt < now };
    })
    .filter(({ steps }) => steps.length > 0)
    .map((work, place) => ({ work, place }))
    .sort(
      (a, b) =>
        Number(a.work.done) - Number(b.work.done) ||
        (a.work.done ? 0 : compare(dueOf(a.work), dueOf(b.work))) ||
        a.place - b.place,
    )
    .map(({ work }) => work);
}

/** The first lesson that is assigned and not finished; null where nothing is to do. */
export function nextAssigned(work: readonly AssignedWork[], begun: boolean): Step | null {
  const [first] = work.filter(({ done }) => !done);
  const step = first?.steps.find(({ stage }) => stage !== "done");
  return first && step ? { course: first.course, lesson: step.lesson, begun } : null;
}

const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
