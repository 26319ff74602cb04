import type { Db } from "../../../../db/connection.ts";
import { audit } from "../../identity/audit.ts";
import { readPlainText, type TextRefusal } from "../../translation/plain-text.ts";

/** Code points of the name that a learner's teachers know her by. */
export const LONGEST_LEARNER_NAME = 60;

interface Change {
  class: string;
  user: string;
  /** The teacher who does it. */
  actor: string;
  now: number;
}

/** Another name for a learner. Nothing typed takes the name away: a seat has its number, others have to be called something. */
export async function renameMember(
  db: Db,
  { class: of, user, actor, now }: Change,
  { typed, seat }: { typed: string; seat: number | null },
): Promise<TextRefusal | null> {
  const read = readPlainText(typed.slice(0, 1000), { most: LONGEST_LEARNER_NAME, lines: "one" });
  const nameless = "code" in read && read.code === "empty" && seat !== null;
  if ("code" in read && !nameless) return read;
  db.$client
    .prepare("UPDATE users SET display_name = ? WHERE id = ?")
    .run("text" in read ? read.text : null, user);
  await audit(db, { actor, action: "rename-learner", class: of, subject: user, now });
  return null;
}

/** Out of the class. Her work stays hers, and the class sees nothing of it any more. */
export async function removeMember(db: Db, change: Change): Promise<void> {
  const remove = db.$client.transaction(() => {
    endMembership(db, change.class, change.user);
  });
  remove.immediate();
  const { actor, class: of, user, now } = change;
  await audit(db, { actor, action: "remove-learner", class: of, subject: user, now });
}

/**
 * Into another class of the same teacher, with what she may see already. A seat gets the next free number there; the
 * words on its card stay as they are. Answers the number; null where she is in that class already.
 */
export async function moveMember(
  db: Db,
  { class: of, user, actor, now }: Change,
  to: string,
): Promise<{ seat: number | null } | null> {
  const client = db.$client;
  const move = client.transaction((): { seat: number | null } | null => {
    const there = client.prepare("SELECT 1 FROM memberships WHERE class = ? AND user = ?").get(to, user);
    const here = client
      .prepare<[string, string], { seat: number | null }>(
        "SELECT seat FROM memberships WHERE class = ? AND user = ?",
      )
      .get(of, user);
    if (there || !here) return null;
    const highest = client
      .prepare("SELECT coalesce(max(seat), 0) FROM memberships WHERE class = ?")
      .pluck()
      .get(to) as number;
    const seat = here.seat === null ? null : highest + 1;
    client
      .prepare(
        "INSERT INTO memberships (class, user, seat, since, added_at, joined_at) " +
          "SELECT ?, user, ?, since, ?, joined_at FROM memberships WHERE class = ? AND user = ?",
      )
      .run(to, seat, now, of, user);
    endMembership(db, of, user);
    return { seat };
  });
  const moved = move.immediate();
  if (moved) await audit(db, { actor, action: "move-learner", class: of, subject: user, now });
  return moved;
}

/** Leaves a class; usable inside a transaction. */
export function endMembership(db: Db, classId: string, user: string): void {
  db.$client
    .prepare(
      "DELETE FROM assigned_learners WHERE user = ? AND assignment IN (SELECT id FROM assignments WHERE class = ?)",
    )
    .run(user, classId);
  db.$client.prepare("DELETE FROM memberships WHERE class = ? AND user = ?").run(classId, user);
}
