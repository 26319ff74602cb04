import type { Course } from "../../content/course.ts";

/** What a class is asked to do. */
export interface Assignment {
  id: string;
  course: string;
  /** Ids of lessons of the course; null: the whole course, as it is when it is looked at. */
  lessons: string[] | null;
  /** Those whom it is for; null: everybody in the class, whoever comes later too. */
  learners: string[] | null;
  opensAt: number | null;
  dueAt: number | null;
  note: string | null;
}

/** Code points of a note to learners. */
export const LONGEST_NOTE = 1000;

/** Work in it is seen by those who assigned it only, and since they did. */
export const isPrivateCourse = (courses: readonly Course[], id: string): boolean =>
  courses.some((course) => course.id === id && course.private);

/** Ids of what is assigned, in the order of the catalog, as far as it is published. */
export function assignedLessons(
  courses: readonly Course[],
  { course, lessons }: Pick<Assignment, "course" | "lessons">,
): string[] {
  const known = courses.find(({ id }) => id === course)?.lessons.map(({ id }) => id) ?? [];
  return lessons === null ? known : known.filter((id) => lessons.includes(id));
}
