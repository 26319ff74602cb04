import { and, asc, eq } from "drizzle-orm";
import type { Db } from "../../../../db/connection.ts";
import { programmes } from "../../../../db/schema.ts";
import { uuidv7 } from "../../../../db/uuid.ts";
import { type Meeting, type Programme, plan } from "./programme.ts";

/** Nobody plans more; a form posted in a loop stops here. */
export const MOST_PROGRAMMES = 100;

/** A teacher's own plans, by name; one query. */
export async function programmesOf(db: Db, owner: string): Promise<Programme[]> {
  const rows = await db
    .select()
    .from(programmes)
    .where(eq(programmes.owner, owner))
    .orderBy(asc(programmes.name), asc(programmes.id))
    .all();
  return rows.map(programmeOf);
}

/** One of her own; null for another teacher's, as for one that is not there. */
export async function readProgramme(db: Db, owner: string, id: string): Promise<Programme | null> {
  const row = await db
    .select()
    .from(programmes)
    .where(and(eq(programmes.owner, owner), eq(programmes.id, id)))
    .get();
  return row ? programmeOf(row) : null;
}

/** A plan of her own, from another or empty; null where she has too many. */
export async function createProgramme(
  db: Db,
  { owner, name, meetings, now }: { owner: string; name: string; meetings: readonly Meeting[]; now: number },
): Promise<string | null> {
  const id = uuidv7(now);
  const { changes } = db.$client
    .prepare(
      "INSERT INTO programmes (id, owner, name, plan, created_at) SELECT $id, $owner, $name, $plan, $now " +
        "WHERE (SELECT count(*) FROM programmes WHERE owner = $owner) < $most",
    )
    .run({ id, owner, name, plan: JSON.stringify({ meetings }), now, most: MOST_PROGRAMMES });
  return changes === 1 ? id : null;
}

export async function renameProgramme(db: Db, owner: string, id: string, name: string): Promise<void> {
  db.$client.prepare("UPDATE programmes SET name = ? WHERE owner = ? AND id = ?").run(name, owner, id);
}

/** Meetings stand in the order of their days. */
export async function changeMeetings(
  db: Db,
  owner: string,
  { id, meetings }: { id: string; meetings: readonly Meeting[] },
): Promise<void> {
  const ordered = meetings.toSorted((a, b) => a.day - b.day);
  const text = JSON.stringify(plan.parse({ meetings: ordered }));
  db.$client.prepare("UPDATE programmes SET plan = ? WHERE owner = ? AND id = ?").run(text, owner, id);
}

export async function deleteProgramme(db: Db, owner: string, id: string): Promise<void> {
  db.$client.prepare("DELETE FROM programmes WHERE owner = ? AND id = ?").run(owner, id);
}

function programmeOf({ id, owner, name, plan: text }: typeof programmes.$inferSelect): Programme {
  const read = plan.safeParse(JSON.parse(text));
  return { id, owner, name, about: null, meetings: read.success ? read.data.meetings : [] };
}
