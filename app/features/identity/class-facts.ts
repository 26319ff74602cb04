import type { Db } from "../../../db/connection.ts";
import type { ClassFacts, ClassLearner } from "./permissions.ts";

/**
 * What `can` has to know of a class: two look-ups, whether it exists or not.
 * @param people whether they learn in it is asked, too
 */
export async function classFacts(db: Db, id: string, people: readonly string[]): Promise<ClassFacts> {
  const teachers = db.$client
    .prepare<[string], { user: string; role: "owner" | "co-teacher" }>(
      "SELECT user, role FROM class_teachers WHERE class = ?",
    )
    .all(id);
  const learners = db.$client
    .prepare<[string, string], { user: string }>(
      "SELECT user FROM memberships WHERE class = ? AND user IN (SELECT value FROM json_each(?))",
    )
    .all(id, JSON.stringify(people));
  return {
    kind: "class",
    id,
    teachers: Object.fromEntries(teachers.map(({ user, role }) => [user, role])),
    learners: learners.map(({ user }) => user),
  };
}

/** The same for one who learns in it: one look-up more. */
export async function classLearner(db: Db, id: string, user: string): Promise<ClassLearner> {
  const facts = await classFacts(db, id, [user]);
  const rows = db.$client
    .prepare<[string], { class: string; seat: number | null }>(
      "SELECT class, seat FROM memberships WHERE user = ?",
    )
    .all(user);
  const own = rows.find((row) => row.class === id);
  return {
    kind: "class-learner",
    class: facts,
    user,
    seat: own?.seat ?? null,
    otherClasses: rows.filter((row) => row.class !== id).length,
  };
}
