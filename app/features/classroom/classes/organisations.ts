import { asc } from "drizzle-orm";
import type { Db } from "../../../../db/connection.ts";
import { organisations } from "../../../../db/schema.ts";
import { uuidv7 } from "../../../../db/uuid.ts";
import { readPlainText, type TextRefusal } from "../../translation/plain-text.ts";
import { LONGEST_CLASS_NAME } from "./read-class-form.ts";

/** A school, a district, a ministry. */
export interface Organisation {
  id: string;
  name: string;
  /** How deep it stands below the topmost: 0, 1, ... */
  depth: number;
}

/** Deeper than that nothing is drawn; a circle could not be drawn at all, and cannot be made. */
const DEEPEST = 8;

/** All of them, each below what it is part of; one query. */
export async function readOrganisations(db: Db): Promise<Organisation[]> {
  const rows = await db.select().from(organisations).orderBy(asc(organisations.name)).all();
  const parts = Map.groupBy(rows, ({ parent }) => parent);
  const below = (parent: string | null, depth: number): Organisation[] =>
    (depth > DEEPEST ? [] : (parts.get(parent) ?? [])).flatMap(({ id, name }) => [
      { id, name, depth },
      ...below(id, depth + 1),
    ]);
  return below(null, 0);
}

/** A new one, part of another or of none; a refusal where it cannot be called so, null for what is no form of ours. */
export async function createOrganisation(
  db: Db,
  form: FormData,
  now: number,
): Promise<{ made: string } | { typed: string; refusal: TextRefusal } | null> {
  const [name, parent] = [form.get("name"), form.get("parent")];
  if (typeof name !== "string" || typeof parent !== "string") return null;
  const known = await readOrganisations(db);
  if (parent !== "" && !known.some(({ id, depth }) => id === parent && depth < DEEPEST)) return null;
  const typed = name.slice(0, 1000);
  const read = readPlainText(typed, { most: LONGEST_CLASS_NAME, lines: "one" });
  if ("code" in read) return { typed, refusal: read };
  const id = uuidv7(now);
  db.$client
    .prepare("INSERT INTO organisations (id, parent, name, created_at) VALUES (?, ?, ?, ?)")
    .run(id, parent === "" ? null : parent, read.text, now);
  return { made: id };
}
