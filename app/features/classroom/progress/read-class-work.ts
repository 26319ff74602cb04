import type { Db } from "../../../../db/connection.ts";
import type { Course } from "../../content/course.ts";
import { foldAll, type LessonSummary, type StoredEvent } from "../../progress/fold.ts";
import { isDoneSince, visibleSince } from "../visible-work.ts";
import {
  type AssignmentRow,
  type Detail,
  type EventRow,
  queriesOf,
  type SummaryRow,
} from "./class-queries.ts";
import { type AssignedWork, assignedAt, type ClassWork, type Member, type Work } from "./class-work.ts";

/** What the published content says of its lessons. */
export interface Catalog {
  courses: readonly Course[];
  /** Ids of the exercises that make a lesson ("<course>/<lesson>") complete. */
  required(lesson: string): readonly string[];
}

/**
 * The learners of a class, what is assigned to them, and their work as far as the class may see it. Five queries,
 * whatever the size. Where the class may see all that a learner ever did in a lesson, the summary is enough; where
 * it may see a part, that part is folded from its events.
 */
export async function readClassWork(db: Db, classId: string, catalog: Catalog): Promise<ClassWork> {
  return collect(db, classId, catalog, null, (queries) =>
    queries.summaries.all({ class: classId }).map(workOf),
  );
}

/** The same for one learner, or for one lesson, exercise by exercise. */
export async function readDetailedWork(
  db: Db,
  classId: string,
  catalog: Catalog,
  detail: Detail,
): Promise<ClassWork<LessonSummary>> {
  return collect(db, classId, catalog, detail, (queries) =>
    queries.detailed.all({ class: classId, ...detail }).map((row) => {
      const of = workOf(row);
      return { ...of, work: { ...of.work, exercises: JSON.parse(row.exercises) } };
    }),
  );
}

interface Placed<W> {
  user: string;
  lesson: string;
  work: W;
}

function collect<W extends Work>(
  db: Db,
  classId: string,
  { courses, required }: Catalog,
  detail: Detail | null,
  summaries: (queries: ReturnType<typeof queriesOf>) => Placed<W>[],
): ClassWork<W> {
  const queries = queriesOf(db.$client);
  const members = queries.members.all(classId);
  const assigned = spellOut(queries.assignments.all(classId), queries.learners.all(classId), courses);
  const byUser = new Map(members.map((member) => [member.user, member]));
  const places = placesOf(courses);
  /** Null: nothing of it may be seen, or nobody can tell what it was. */
  const since = (member: Member | undefined, lesson: string): number | null => {
    const place = places.get(lesson);
    if (!place || !member) return null;
    const at = place.private ? assignedAt(assigned, member.user, lesson) : null;
    return visibleSince({ ...place, assignedAt: at }, member.since);
  };

  const work = new Map(members.map(({ user }) => [user, new Map<string, W>()]));
  for (const { user, lesson, work: whole } of summaries(queries)) {
    const member = byUser.get(user);
    const from = since(member, lesson);
    if (member && from !== null && from <= member.createdAt) work.get(user)?.set(lesson, whole);
  }
  const lessons = [...places].filter(([, place]) => place.private).map(([lesson]) => lesson);
  const { user = null, lesson = null } = detail ?? {};
  const rows = queries.events.all({ class: classId, lessons: JSON.stringify(lessons), user, lesson });
  const visible = rows.filter((row) => {
    const member = byUser.get(row.user);
    const from = since(member, row.lesson);
    return member && from !== null && from > member.createdAt && isDoneSince(row, from);
  });
  for (const [, part] of Map.groupBy(visible, (row) => `${row.user} ${row.lesson}`)) {
    const [first] = part;
    const seen = first && partOf(part.map(eventOf), required(first.lesson));
    // A whole summary serves either caller.
    if (seen) work.get(first.user)?.set(first.lesson, seen as LessonSummary & W);
  }
  return { members, assigned, work };
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

function workOf({ user, lesson, ...row }: SummaryRow): Placed<Work> {
  const { raw, max, lastAt, attempts, unsolved } = row;
  const flags = { completed: row.completed === 1, success: row.success === 1 };
  return {
    user,
    lesson,
    work: { ...flags, raw, max, lastAt, attempts, unsolved, languages: JSON.parse(row.languages) },
  };
}

const eventOf = ({ answer, correct, raw, max, ...row }: EventRow): StoredEvent => ({
  ...row,
  answer: JSON.parse(answer),
  correct: correct === null ? null : correct === 1,
  raw: raw ?? 0,
  max: max ?? 0,
});

/** What some events of a lesson come to. Completion is judged anew: the event that says so may be from before. */
function partOf(events: readonly StoredEvent[], required: readonly string[]): LessonSummary | null {
  const summary = foldAll(events.filter(({ verb }) => verb !== "completed"));
  if (!summary) return null;
  const completed = required.length > 0 && required.every((id) => Object.hasOwn(summary.exercises, id));
  return { ...summary, completed, success: completed && summary.unsolved === 0 };
}
