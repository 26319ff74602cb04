import { and, eq } from "drizzle-orm";
import type { Db } from "../../../db/connection.ts";
import { events } from "../../../db/schema.ts";
import { SESSION_MS, STAFF_SESSION_MS } from "../identity/sessions.ts";
import type { Answer } from "../quiz/exercise-model.ts";
import { deleteLearners } from "./delete-learner.ts";
import { saveSummary, statementsOf } from "./event-statements.ts";
import { foldAll } from "./fold.ts";

/** Before these moments, nothing is kept: of events, of learners who did nothing since, and of the log of looks. */
export interface Cutoffs {
  events: number;
  learners: number;
  audit: number;
}

export interface Retained {
  /** Events that were deleted (or would be). */
  events: number;
  /** Lessons of learners whose summary follows. */
  lessons: number;
  /** Learners deleted. */
  learners: number;
  /** Lines of the log deleted. */
  auditLines: number;
  /** Forms taken before or after a course, deleted. */
  sittings: number;
  /** Teachers and operators of whom nothing was heard: they are named, never deleted. */
  inactiveStaff: { username: string | null; displayName: string | null; lastSeen: number }[];
}

/** So many calendar months before a moment. @example 1 before 31 March is the last of February */
export function monthsBefore(now: number, months: number): number {
  const date = new Date(now);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime();
}

const BATCH = 200;

/** Deletes what is older than it may be; `dryRun`: only counts. It may run while the server does. */
export async function applyRetention(
  db: Db,
  cutoffs: Cutoffs,
  { now, dryRun, onProgress = () => {} }: { now: number; dryRun: boolean; onProgress?(done: string): void },
): Promise<Retained> {
  const learners = inactiveLearners(db, cutoffs.learners);
  if (!dryRun) {
    for (let at = 0; at < learners.length; at += BATCH) {
      await deleteLearners(db, learners.slice(at, at + BATCH), now);
      onProgress(`learners: ${Math.min(at + BATCH, learners.length)} of ${learners.length}`);
    }
  }
  const gone = new Set(learners);
  // Before the log is shortened: it tells when a teacher was last here.
  const staff = inactiveStaff(db, cutoffs.learners);
  const auditLines = db.$client
    .prepare("SELECT count(*) FROM audit WHERE at < ?")
    .pluck()
    .get(cutoffs.audit) as number;
  const sittings = db.$client
    .prepare<[number], string>("SELECT user FROM sittings WHERE at < ?")
    .pluck()
    .all(cutoffs.events)
    .filter((user) => !gone.has(user)).length;
  const old = oldEvents(db, cutoffs.events).filter(({ user }) => !gone.has(user));
  if (!dryRun) {
    for (let at = 0; at < old.length; at += BATCH) {
      await forget(db, old.slice(at, at + BATCH), cutoffs.events);
      onProgress(`lessons: ${Math.min(at + BATCH, old.length)} of ${old.length}`);
    }
    db.$client.prepare("DELETE FROM sittings WHERE at < ?").run(cutoffs.events);
    db.$client.prepare("DELETE FROM audit WHERE at < ?").run(cutoffs.audit);
    db.$client.prepare("DELETE FROM sessions WHERE expires_at < ?").run(cutoffs.learners);
    db.$client.prepare("DELETE FROM invitations WHERE expires_at < ?").run(now);
    db.$client.prepare("DELETE FROM transfer_codes WHERE expires_at < ?").run(now);
  }
  return {
    events: old.reduce((sum, { count }) => sum + count, 0),
    lessons: old.length,
    learners: learners.length,
    auditLines,
    sittings,
    inactiveStaff: staff,
  };
}

interface OldWork {
  user: string;
  lesson: string;
  count: number;
}

/** By when it was received: that is the server's own clock. */
const oldEvents = (db: Db, before: number) =>
  db.$client
    .prepare<[number], OldWork>(
      "SELECT user, lesson, count(*) AS count FROM events WHERE received_at < ? GROUP BY user, lesson",
    )
    .all(before);

/** Events go, and each summary is again the fold of what is left. */
async function forget(db: Db, work: readonly OldWork[], before: number): Promise<void> {
  const client = db.$client;
  const statements = statementsOf(client);
  const removeOld = client.prepare("DELETE FROM events WHERE user = ? AND lesson = ? AND received_at < ?");
  const removeSummary = client.prepare("DELETE FROM lesson_summary WHERE user = ? AND lesson = ?");
  const all = client.transaction(() => {
    for (const { user, lesson } of work) {
      removeOld.run(user, lesson, before);
      const left = db
        .select()
        .from(events)
        .where(and(eq(events.user, user), eq(events.lesson, lesson)))
        .all();
      const summary = foldAll(
        left.map((row) => ({
          ...row,
          answer: JSON.parse(row.answer) as Answer,
          raw: row.scoreRaw ?? 0,
          max: row.scoreMax ?? 0,
        })),
      );
      if (summary) saveSummary(statements, user, lesson, summary);
      else removeSummary.run(user, lesson);
    }
  });
  all.immediate();
}

/** Who has not answered, signed in, or been put into a class since. */
function inactiveLearners(db: Db, before: number): string[] {
  return db.$client
    .prepare<{ before: number; life: number }, string>(
      "SELECT u.id FROM users u WHERE u.kind = 'learner' AND u.created_at < $before " +
        "AND NOT EXISTS (SELECT 1 FROM events e WHERE e.user = u.id AND e.received_at >= $before) " +
        "AND NOT EXISTS (SELECT 1 FROM sittings f WHERE f.user = u.id AND f.at >= $before) " +
        "AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.user = u.id AND s.expires_at >= $before + $life) " +
        "AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.user = u.id AND max(m.added_at, coalesce(m.joined_at, 0)) >= $before)",
    )
    .pluck()
    .all({ before, life: SESSION_MS }) as string[];
}

function inactiveStaff(db: Db, before: number): Retained["inactiveStaff"] {
  return db.$client
    .prepare<{ before: number; life: number }, Retained["inactiveStaff"][number]>(
      "SELECT username, displayName, lastSeen FROM (SELECT u.username, u.display_name AS displayName, max(u.created_at, " +
        "coalesce((SELECT max(s.expires_at) - $life FROM sessions s WHERE s.user = u.id), 0), " +
        "coalesce((SELECT max(a.at) FROM audit a WHERE a.actor = u.id), 0)) AS lastSeen " +
        "FROM users u WHERE u.kind <> 'learner') WHERE lastSeen < $before ORDER BY lastSeen",
    )
    .all({ before, life: STAFF_SESSION_MS });
}
