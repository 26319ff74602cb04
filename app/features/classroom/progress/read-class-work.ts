import type { Db } from "../../../../db/connection.ts";
import type { Course } from "../../content/course.ts";
import { foldAll, type StoredEvent } from "../../progress/fold.ts";
import { isDoneSince, visibleSince } from "../visible-work.ts";
import { type AssignmentRow, type EventRow, queriesOf, type SummaryRow } from "./class-queries.ts";
import { type AssignedWork, assignedAt, type ClassWork, type Member, type Work } from "./class-work.ts";

/**
 * The learners of a class, what is assigned to them, and their work as far as the class may see it. Five queries,
 * whatever the size. Where the class may see all that a learner ever did in a lesson, the summary is enough; where
 * it may see a part, that part is folded from its events.
 * @param required ids of the exercises that make a lesson complete
 */
export async function readClassWork(
  db: Db,
  classId: string,
  courses: readonly Course[],
  required: (lesson: string) => readonly string[],
): Promise<ClassWork> {
  const { members, assignments, learners, summaries, events } = queriesOf(db.$client);
  const people = members.all(classId);
  const assigned = spellOut(assignments.all(classId), learners.all(classId), courses);
  const places = placesOf(courses);
  const since = (member: Member, lesson: string): number | null => {
    const place = places.get(lesson);
    if (!place) return null; // Gone from the catalog, so nobody can tell what it was.
    const isPrivate = place.private;
    const at = isPrivate ? assignedAt(assigned, member.user, lesson) : null;
    return visibleSince({ ...place, assignedAt: at }, member.since);
  };

  const work = new Map(people.map(({ user }) => [user, new Map<string, Work>()]));
  const byUser = new Map(people.map((member) => [member.user, member]));
  for (const row of summaries.all(classId)) {
    const member = byUser.get(row.user);
    const from = member && since(member, row.lesson);
    if (member && from != null && from <= member.createdAt) work.get(row.user)?.set(row.lesson, workOf(row));
  }
  const privateLessons = [...places].filter(([, place]) => place.private).map(([lesson]) => lesson);
  const parts = new Map<string, { user: string; lesson: string; events: StoredEvent[] }>();
  for (const row of events.all({ class: classId, lessons: JSON.stringify(privateLessons) })) {
    const member = byUser.get(row.user);
    const from = member && since(member, row.lesson);
    if (!member || from == null || from <= member.createdAt || !isDoneSince(row, from)) continue;
    const key = `${row.user} ${row.lesson}`;
    const part = parts.get(key) ?? { user: row.user, lesson: row.lesson, events: [] };
    part.events.push(eventOf(row));
    parts.set(key, part);
  }
  for (const part of parts.values()) {
    const seen = partOf(part.events, required(part.lesson));
    if (seen) work.get(part.user)?.set(part.lesson, seen);
  }
  return { members: people, assigned, work };
}

/** Every lesson of the catalog, and what its work is marked as. */
function placesOf(courses: readonly Course[]): Map<string, { secret: boolean; private: boolean }> {
  return new Map(
    courses.flatMap((course) =>
      course.lessons.map(({ id, secret }) => [`${course.id}/${id}`, { secret, private: course.private }]),
    ),
  );
}

function spellOut(
  rows: readonly AssignmentRow[],
  learners: readonly { assignment: string; user: string }[],
  courses: readonly Course[],
): AssignedWork[] {
  const chosen = Map.groupBy(learners, ({ assignment }) => assignment);
  return rows.map(({ id, course, lessons, everybody, opensAt, dueAt, createdAt }) => {
    const known = courses.find((one) => one.id === course)?.lessons.map((lesson) => lesson.id) ?? [];
    const wanted = lessons === null ? null : (JSON.parse(lessons) as string[]);
    return {
      id,
      lessons: known.filter((lesson) => wanted?.includes(lesson) ?? true).map((one) => `${course}/${one}`),
      learners: everybody ? null : new Set(chosen.get(id)?.map(({ user }) => user)),
      opensAt,
      dueAt,
      createdAt,
    };
  });
}

const workOf = ({ user: _, lesson: __, ...row }: SummaryRow): Work => ({
  ...row,
  completed: row.completed === 1,
  success: row.success === 1,
  languages: JSON.parse(row.languages),
});

const eventOf = ({ answer, correct, raw, max, ...row }: EventRow): StoredEvent => ({
  ...row,
  answer: JSON.parse(answer),
  correct: correct === null ? null : correct === 1,
  raw: raw ?? 0,
  max: max ?? 0,
});

/** What some events of a lesson come to. Completion is judged anew: the event that says so may be from before. */
function partOf(events: readonly StoredEvent[], required: readonly string[]): Work | null {
  const summary = foldAll(events.filter(({ verb }) => verb !== "completed"));
  if (!summary) return null;
  const { exercises, ...rest } = summary;
  const completed = required.length > 0 && required.every((id) => Object.hasOwn(exercises, id));
  return { ...rest, completed, success: completed && rest.unsolved === 0 };
}
