import { and, asc, eq } from "drizzle-orm";
import type { Db } from "../../../../db/connection.ts";
import { assignedLearners, assignments } from "../../../../db/schema.ts";
import type { Assignment } from "./assignment.ts";

type Row = typeof assignments.$inferSelect;

/** Everything assigned to a class, in the order that its teachers gave; two queries. */
export async function assignmentsOf(db: Db, classId: string): Promise<Assignment[]> {
  const rows = await db
    .select()
    .from(assignments)
    .where(eq(assignments.class, classId))
    .orderBy(asc(assignments.position), asc(assignments.id))
    .all();
  const chosen = await db
    .select({ assignment: assignedLearners.assignment, user: assignedLearners.user })
    .from(assignedLearners)
    .innerJoin(assignments, eq(assignments.id, assignedLearners.assignment))
    .where(eq(assignments.class, classId))
    .all();
  const byAssignment = Map.groupBy(chosen, ({ assignment }) => assignment);
  return rows.map((row) => assignmentOf(row, byAssignment.get(row.id)?.map(({ user }) => user) ?? []));
}

/** One of a class; null for one of another class, as for one that is not there. */
export async function readAssignment(db: Db, classId: string, id: string): Promise<Assignment | null> {
  const row = await db
    .select()
    .from(assignments)
    .where(and(eq(assignments.class, classId), eq(assignments.id, id)))
    .get();
  const chosen = await db
    .select({ user: assignedLearners.user })
    .from(assignedLearners)
    .where(eq(assignedLearners.assignment, id))
    .all();
  return row
    ? assignmentOf(
        row,
        chosen.map(({ user }) => user),
      )
    : null;
}

export async function countAssignments(db: Db, classId: string): Promise<number> {
  return db.$client
    .prepare("SELECT count(*) FROM assignments WHERE class = ?")
    .pluck()
    .get(classId) as number;
}

function assignmentOf({ id, course, lessons, everybody, opensAt, dueAt, note }: Row, learners: string[]) {
  return {
    id,
    course,
    lessons: lessons === null ? null : (JSON.parse(lessons) as string[]),
    learners: everybody ? null : learners,
    opensAt,
    dueAt,
    note,
  };
}
