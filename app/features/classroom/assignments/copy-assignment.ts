import type { Db } from "../../../../db/connection.ts";
import type { Assignment } from "./assignment.ts";
import { createAssignments } from "./write-assignments.ts";
import { momentOf, wallTimeOf } from "./zoned-time.ts";

interface Copying {
  from: { timeZone: string };
  to: { id: string; timeZone: string };
  madeBy: string;
  now: number;
}

/** The same for another class: for everybody in it, at the same time by its own clocks. False where it has too many. */
export async function copyAssignment(
  db: Db,
  assignment: Assignment,
  { from, to, madeBy, now }: Copying,
): Promise<boolean> {
  const there = (at: number | null) =>
    at === null ? null : momentOf(wallTimeOf(at, from.timeZone), to.timeZone);
  let [opensAt, dueAt] = [there(assignment.opensAt), there(assignment.dueAt)];
  // A jump of the other clocks may have swallowed what lay between.
  if (opensAt !== null && dueAt !== null && opensAt >= dueAt) [opensAt, dueAt] = [null, dueAt];
  const { course, lessons, note } = assignment;
  const copy = { course, lessons, note, learners: null, opensAt, dueAt };
  return (await createAssignments(db, { class: to.id, madeBy, now }, [copy])) !== null;
}
