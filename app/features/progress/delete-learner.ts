import type Database from "better-sqlite3";
import type { Db } from "../../../db/connection.ts";
import { uuidv7 } from "../../../db/uuid.ts";

/** Deletes a learner and everything about her. Her id stays in the ledger, so that nothing of hers comes back. */
export async function deleteLearner(db: Db, user: string, now: number): Promise<void> {
  const client = db.$client;
  const all = client.transaction(() => {
    deleteProgress(client, user);
    client.prepare("DELETE FROM sessions WHERE user = ?").run(user);
    const { changes } = client.prepare("DELETE FROM users WHERE id = ?").run(user);
    if (changes > 0) enterInLedger(client, user, now);
  });
  all.immediate();
  emptyJournal(db);
}

/**
 * Deletes what a learner has done and keeps the learner: her sessions, name and language go on under a new id, which
 * is the answer; null where there is no such learner. Answers that still wait in an outbox carry the old id, and are
 * told "gone" instead of coming back; a time would not do, for the clocks of cheap phones are years off.
 */
export async function startAfresh(db: Db, user: string, now: number): Promise<string | null> {
  const client = db.$client;
  const fresh = uuidv7(now);
  const all = client.transaction(() => {
    deleteProgress(client, user);
    const { changes } = client.prepare("UPDATE users SET id = ? WHERE id = ?").run(fresh, user);
    if (changes > 0) enterInLedger(client, user, now);
    return changes > 0;
  });
  const known = all.immediate();
  emptyJournal(db);
  return known ? fresh : null;
}

function deleteProgress(client: Database.Database, user: string): void {
  client.prepare("DELETE FROM events WHERE user = ?").run(user);
  client.prepare("DELETE FROM lesson_summary WHERE user = ?").run(user);
}

function enterInLedger(client: Database.Database, user: string, now: number): void {
  client.prepare("INSERT INTO deletions (user, at) VALUES (?, ?) ON CONFLICT DO NOTHING").run(user, now);
}

/** Deleted pages are overwritten in the file (secure_delete); this takes them out of its journal too, if nobody is reading. */
function emptyJournal(db: Db): void {
  db.$client.pragma("wal_checkpoint(TRUNCATE)");
}
