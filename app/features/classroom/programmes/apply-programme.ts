import type { Course } from "../../content/course.ts";
import type { NewAssignment } from "../assignments/write-assignments.ts";
import { daysAfter, momentOf } from "../assignments/zoned-time.ts";
import type { Meeting } from "./programme.ts";

/** A meeting with what of it is published. */
export interface PlannedMeeting extends Meeting {
  /** Lessons that this copy does not have. */
  absent: string[];
}

export function plannedMeetings(
  meetings: readonly Meeting[],
  courses: readonly Pick<Course, "id" | "lessons">[],
): PlannedMeeting[] {
  const known = new Set(courses.flatMap(({ id, lessons }) => lessons.map((lesson) => `${id}/${lesson.id}`)));
  return meetings.map((meeting) => ({
    ...meeting,
    lessons: meeting.lessons.filter((lesson) => known.has(lesson)),
    absent: meeting.lessons.filter((lesson) => !known.has(lesson)),
  }));
}

/**
 * What a plan asks of a class from a first day on: for every meeting one assignment for each course in it, open as its
 * day begins and due as its last day ends, by the clocks of the class. Null where that is no day.
 */
export function assignmentsFor(
  meetings: readonly PlannedMeeting[],
  { start, timeZone }: { start: string; timeZone: string },
): NewAssignment[] | null {
  if (momentOf({ date: start, time: "00:00" }, timeZone) === null) return null;
  return meetings.flatMap(({ day, days, lessons }) => {
    const first = daysAfter(start, day);
    const opensAt = momentOf({ date: first, time: "00:00" }, timeZone);
    const dueAt = momentOf({ date: daysAfter(first, days - 1), time: "23:59" }, timeZone);
    const byCourse = Map.groupBy(lessons, (lesson) => lesson.split("/")[0] ?? "");
    return [...byCourse].map(([course, keys]) => ({
      course,
      lessons: keys.map((key) => key.slice(course.length + 1)),
      learners: null,
      opensAt,
      dueAt,
      note: null,
    }));
  });
}
