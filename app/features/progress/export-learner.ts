import { eq } from "drizzle-orm";
import type { Db } from "../../../db/connection.ts";
import { events, lessonSummaries, sessions, users } from "../../../db/schema.ts";

/** Everything stored about a learner, ready for JSON; null where nothing is. Hashes of secrets are left out: they open doors. */
export async function exportLearner(db: Db, user: string) {
  const learner = await db
    .select({
      id: users.id,
      kind: users.kind,
      displayName: users.displayName,
      username: users.username,
      email: users.email,
      locale: users.locale,
      createdAt: users.createdAt,
    })
    .from(users)
    .where(eq(users.id, user))
    .get();
  if (!learner) return null;
  const ownSessions = await db
    .select({ createdAt: sessions.createdAt, expiresAt: sessions.expiresAt })
    .from(sessions)
    .where(eq(sessions.user, user))
    .all();
  const ownEvents = await db
    .select()
    .from(events)
    .where(eq(events.user, user))
    .orderBy(events.occurredAt, events.id)
    .all();
  const summaryRows = await db.select().from(lessonSummaries).where(eq(lessonSummaries.user, user)).all();
  return {
    format: "lisan-learner",
    version: 1,
    learner,
    sessions: ownSessions,
    events: ownEvents.map((event) => ({ ...event, answer: JSON.parse(event.answer) as unknown })),
    lessons: summaryRows.map((row) => ({
      ...row,
      exercises: JSON.parse(row.exercises) as unknown,
      languages: JSON.parse(row.languages) as unknown,
    })),
  };
}
