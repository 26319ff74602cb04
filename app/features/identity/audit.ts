import type { Db } from "../../../db/connection.ts";
import { uuidv7 } from "../../../db/uuid.ts";

export interface AuditLine {
  /** Who; null: the command line. */
  actor: string | null;
  /** What was done, e.g. "see-class", "reset-passphrase". */
  action: string;
  class?: string | null;
  /** Whose data; absent: a whole class's. */
  subject?: string | null;
  now: number;
}

/** Writes that somebody looked at another person's data, or changed it. It is written when this is called, so it may stand inside a transaction. */
export async function audit(db: Db, line: AuditLine): Promise<void> {
  db.$client
    .prepare("INSERT INTO audit (id, at, actor, action, class, subject) VALUES (?, ?, ?, ?, ?, ?)")
    .run(uuidv7(line.now), line.now, line.actor, line.action, line.class ?? null, line.subject ?? null);
}
