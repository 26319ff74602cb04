import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../../../db/connection.ts";
import { users } from "../../../db/schema.ts";
import type { IncomingEvent } from "./event.ts";
import { isSamePayload } from "./event-row.ts";
import { statementsOf } from "./event-statements.ts";

const WEEK = 7 * 24 * 60 * 60 * 1000;

/**
 * The learner whose first answer was stored while the reply, and her cookie with it, was lost on a bad line: the device
 * sends the same answer again, as a stranger. It is known by what nobody else knows, the event's id and the device's
 * own random number. Null for everything else, and for whoever has a name and password to come in by.
 */
export async function strandedLearner(db: Db, event: IncomingEvent, now: number): Promise<string | null> {
  if (!event.id || !event.device || event.learner) return null;
  const known = statementsOf(db.$client).eventById.get(event.id);
  if (!known || now - known.received_at > WEEK || !isSamePayload(known, known.user, event)) return null;
  const user = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, known.user), eq(users.kind, "learner"), isNull(users.passwordHash)))
    .get();
  return user?.id ?? null;
}
