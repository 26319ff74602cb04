import type Database from "better-sqlite3";
import type { Db } from "../../../db/connection.ts";
import { uuidv7 } from "../../../db/uuid.ts";
import { appendDeletions, type DeletionEntry, deletionLedgerOf, readDeletions } from "./deletion-ledger.ts";

/**
 * Deletes somebody and everything about her. Her id stays in the ledgers, in the database and beside it, so that
 * nothing of hers comes back, from an outbox or from a backup. When this answers it is in both.
 */
export async function deleteLearner(db: Db, user: string, now: number): Promise<void> {
  await deleteLearners(db, [user], now);
}

/** The same for many at once; answers how many there were. */
export async function deleteLearners(db: Db, users: readonly string[], now: number): Promise<number> {
  const client = db.$client;
  const all = client.transaction(() => {
    const known = users.filter((user) => isKnown(client, user));
    for (const user of known) deleteAll(client, user, now);
    writeDown(
      db,
      known.map((user) => ({ user, at: now })),
    );
    return known.length;
  });
  const deleted = all.immediate();
  emptyJournal(db);
  return deleted;
}

/**
 * Deletes what a learner has done and keeps the learner: her sessions, classes, name and language go on under a new
 * id, which is the answer; null where there is no such learner. Answers that still wait in an outbox carry the old id,
 * and are told "gone" instead of coming back; a time would not do, for the clocks of cheap phones are years off.
 */
export async function startAfresh(db: Db, user: string, now: number): Promise<string | null> {
  const client = db.$client;
  const fresh = uuidv7(now);
  const all = client.transaction(() => {
    if (!isKnown(client, user)) return false;
    renew(client, user, fresh, now);
    writeDown(db, [{ user, at: now, as: fresh }]);
    return true;
  });
  const known = all.immediate();
  emptyJournal(db);
  return known ? fresh : null;
}

export interface Replayed {
  /** People whom a restored backup had brought back. */
  deleted: number;
  /** Lines of the ledger that say nothing. */
  unreadable: number;
}

/** Makes the two ledgers equal: who is in the one beside the database goes; who is only in the database's is written down. */
export async function replayDeletions(db: Db, now: number): Promise<Replayed> {
  const file = deletionLedgerOf(db);
  if (!file) return { deleted: 0, unreadable: 0 };
  const client = db.$client;
  const { entries, unreadable } = readDeletions(file);
  const replay = client.transaction(() => {
    const inside = new Map(
      client
        .prepare<[], { user: string; at: number }>("SELECT user, at FROM deletions")
        .all()
        .map(({ user, at }) => [user, at]),
    );
    let deleted = 0;
    for (const { user, at, as } of entries) {
      if (inside.has(user)) continue;
      if (!isKnown(client, user)) enterInLedger(client, user, at);
      else {
        if (as && !isKnown(client, as)) renew(client, user, as, at);
        else deleteAll(client, user, now);
        deleted += 1;
      }
    }
    const outside = new Set(entries.map(({ user }) => user));
    const missing = [...inside].filter(([user]) => !outside.has(user));
    appendDeletions(
      file,
      missing.map(([user, at]) => ({ user, at })),
    );
    return deleted;
  });
  const deleted = replay.immediate();
  if (deleted > 0) emptyJournal(db);
  return { deleted, unreadable };
}

/** Last in the transaction: where it cannot be written, nothing is deleted; where the power goes after it, the next start deletes. */
function writeDown(db: Db, entries: readonly DeletionEntry[]): void {
  const file = deletionLedgerOf(db);
  if (file) appendDeletions(file, entries);
}

function isKnown(client: Database.Database, user: string): boolean {
  return client.prepare("SELECT 1 FROM users WHERE id = ?").get(user) !== undefined;
}

function deleteAll(client: Database.Database, user: string, now: number): void {
  deleteProgress(client, user);
  leaveClasses(client, user, now);
  for (const statement of [
    "DELETE FROM assigned_learners WHERE user = ?",
    "DELETE FROM memberships WHERE user = ?",
    "UPDATE assignments SET made_by = NULL WHERE made_by = ?",
    "DELETE FROM programmes WHERE owner = ?",
    "DELETE FROM transfer_codes WHERE user = ?",
    "DELETE FROM invitations WHERE user = ?",
    // A link that she gave away lets nobody in any more.
    "DELETE FROM invitations WHERE made_by = ?",
    "DELETE FROM sessions WHERE user = ?",
    "DELETE FROM users WHERE id = ?",
  ]) {
    client.prepare(statement).run(user);
  }
  enterInLedger(client, user, now);
}

/** A class that she owned goes to the teacher who has been in it longest; one without another teacher is put away. */
function leaveClasses(client: Database.Database, user: string, now: number): void {
  const owned = client
    .prepare<[string], { class: string }>(
      "SELECT class FROM class_teachers WHERE user = ? AND role = 'owner'",
    )
    .all(user);
  client.prepare("DELETE FROM class_teachers WHERE user = ?").run(user);
  const inherit = client.prepare(
    "UPDATE class_teachers SET role = 'owner' WHERE class = $class AND user = " +
      "(SELECT user FROM class_teachers WHERE class = $class ORDER BY added_at, user LIMIT 1)",
  );
  const archive = client.prepare("UPDATE classes SET archived_at = coalesce(archived_at, ?) WHERE id = ?");
  for (const { class: id } of owned) {
    if (inherit.run({ class: id }).changes === 0) archive.run(now, id);
  }
}

function renew(client: Database.Database, user: string, fresh: string, now: number): void {
  deleteProgress(client, user);
  client.prepare("UPDATE users SET id = ? WHERE id = ?").run(fresh, user);
  enterInLedger(client, user, now);
}

function deleteProgress(client: Database.Database, user: string): void {
  client.prepare("DELETE FROM events WHERE user = ?").run(user);
  client.prepare("DELETE FROM lesson_summary WHERE user = ?").run(user);
  client.prepare("DELETE FROM sittings WHERE user = ?").run(user);
}

function enterInLedger(client: Database.Database, user: string, now: number): void {
  client.prepare("INSERT INTO deletions (user, at) VALUES (?, ?) ON CONFLICT DO NOTHING").run(user, now);
}

/** Deleted pages are overwritten in the file (secure_delete); this takes them out of its journal too, if nobody is reading. */
function emptyJournal(db: Db): void {
  db.$client.pragma("wal_checkpoint(TRUNCATE)");
}
