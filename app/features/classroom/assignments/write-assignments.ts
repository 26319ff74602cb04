import type { Db } from "../../../../db/connection.ts";
import { uuidv7 } from "../../../../db/uuid.ts";
import type { Assignment } from "./assignment.ts";

/** More than a school year of every course there will ever be; a form posted in a loop stops here. */
export const MOST_ASSIGNMENTS = 500;

export type NewAssignment = Omit<Assignment, "id">;

interface Making {
  class: string;
  madeBy: string;
  now: number;
}

/** Adds them behind what the class has, all or none; answers their ids, or null where there are too many. */
export async function createAssignments(
  db: Db,
  { class: of, madeBy, now }: Making,
  wishes: readonly NewAssignment[],
): Promise<string[] | null> {
  const client = db.$client;
  const insert = client.prepare(
    "INSERT INTO assignments (id, class, position, course, lessons, everybody, opens_at, due_at, note, made_by, created_at) " +
      "VALUES ($id, $of, (SELECT coalesce(max(position), 0) + 1 FROM assignments WHERE class = $of), " +
      "$course, $lessons, $everybody, $opensAt, $dueAt, $note, $madeBy, $now)",
  );
  const make = client.transaction((): string[] | null => {
    const standing = client.prepare("SELECT count(*) FROM assignments WHERE class = ?").pluck().get(of);
    if ((standing as number) + wishes.length > MOST_ASSIGNMENTS) return null;
    return wishes.map(({ course, lessons, learners, opensAt, dueAt, note }) => {
      const id = uuidv7(now);
      const words = {
        lessons: lessons && JSON.stringify(lessons),
        everybody: learners === null ? 1 : 0,
        note,
      };
      insert.run({ id, of, course, opensAt, dueAt, madeBy, now, ...words });
      choose(db, id, of, learners ?? []);
      return id;
    });
  });
  return make.immediate();
}

/**
 * Changes whom it is for, when, and the note. What is assigned stays: work in a private course is seen since it was
 * assigned, so other lessons are another assignment.
 */
export async function changeAssignment(
  db: Db,
  { class: of, id }: { class: string; id: string },
  { learners, opensAt, dueAt, note }: Pick<Assignment, "learners" | "opensAt" | "dueAt" | "note">,
): Promise<void> {
  const client = db.$client;
  const change = client.transaction(() => {
    client
      .prepare(
        "UPDATE assignments SET everybody = ?, opens_at = ?, due_at = ?, note = ? WHERE class = ? AND id = ?",
      )
      .run(learners === null ? 1 : 0, opensAt, dueAt, note, of, id);
    client.prepare("DELETE FROM assigned_learners WHERE assignment = ?").run(id);
    choose(db, id, of, learners ?? []);
  });
  change.immediate();
}

/** Changes places with the one before, or after. */
export async function shiftAssignment(
  db: Db,
  { class: of, id }: { class: string; id: string },
  by: "up" | "down",
): Promise<void> {
  const client = db.$client;
  const shift = client.transaction(() => {
    const order = client
      .prepare<[string], { id: string; position: number }>(
        "SELECT id, position FROM assignments WHERE class = ? ORDER BY position, id",
      )
      .all(of);
    const at = order.findIndex((one) => one.id === id);
    const other = at + (by === "up" ? -1 : 1);
    if (at < 0 || other < 0 || other >= order.length) return;
    const ids = order.map((one) => one.id);
    [ids[at], ids[other]] = [ids[other] as string, ids[at] as string];
    const place = client.prepare("UPDATE assignments SET position = ? WHERE id = ?");
    // All anew: two that were made at once may stand at one position.
    ids.forEach((one, index) => place.run(index + 1, one));
  });
  shift.immediate();
}

/** Takes it back. What was done stays the learners'; of a private course the class sees nothing of it any more. */
export async function deleteAssignment(
  db: Db,
  { class: of, id }: { class: string; id: string },
): Promise<void> {
  const client = db.$client;
  const remove = client.transaction(() => {
    if (!client.prepare("SELECT 1 FROM assignments WHERE class = ? AND id = ?").get(of, id)) return;
    client.prepare("DELETE FROM assigned_learners WHERE assignment = ?").run(id);
    client.prepare("DELETE FROM assignments WHERE id = ?").run(id);
  });
  remove.immediate();
}

/** Only who learns in the class can be chosen, whatever the form said. */
function choose(db: Db, id: string, classId: string, learners: readonly string[]): void {
  db.$client
    .prepare(
      "INSERT INTO assigned_learners (assignment, user) SELECT ?, user FROM memberships " +
        "WHERE class = ? AND user IN (SELECT value FROM json_each(?))",
    )
    .run(id, classId, JSON.stringify(learners));
}
