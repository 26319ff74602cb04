import type { Db } from "../../../../db/connection.ts";

/** What one learner is asked to do, by one of her classes. */
export interface Asked {
  id: string;
  class: string;
  className: string;
  timeZone: string;
  course: string;
  lessons: string[] | null;
  dueAt: number | null;
  note: string | null;
}

/** Everything that is open for a learner now, in all her classes; one query. */
export async function askedOf(db: Db, user: string, now: number): Promise<Asked[]> {
  const rows = db.$client
    .prepare<{ user: string; now: number }, Omit<Asked, "lessons"> & { lessons: string | null }>(
      "SELECT a.id, c.id AS class, c.name AS className, c.time_zone AS timeZone, a.course, a.lessons, a.due_at AS dueAt, a.note " +
        "FROM memberships m JOIN classes c ON c.id = m.class AND c.archived_at IS NULL JOIN assignments a ON a.class = c.id " +
        "WHERE m.user = $user AND (a.opens_at IS NULL OR a.opens_at <= $now) AND (a.everybody = 1 OR EXISTS " +
        "(SELECT 1 FROM assigned_learners l WHERE l.assignment = a.id AND l.user = m.user)) ORDER BY c.id, a.position, a.id",
    )
    .all({ user, now });
  return rows.map(({ lessons, ...row }) => ({
    ...row,
    lessons: lessons === null ? null : (JSON.parse(lessons) as string[]),
  }));
}
