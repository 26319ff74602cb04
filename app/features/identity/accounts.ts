import { eq, or } from "drizzle-orm";
import type { Db } from "../../../db/connection.ts";
import { users } from "../../../db/schema.ts";
import { foldAccountName } from "./account-name.ts";

export interface Account {
  id: string;
  kind: "learner" | "teacher" | "operator";
  username: string | null;
  displayName: string | null;
  createdAt: number;
}

const columns = {
  id: users.id,
  kind: users.kind,
  username: users.username,
  displayName: users.displayName,
  createdAt: users.createdAt,
};

/** By the name she signs in with, as somebody typed it, or by her id. */
export async function findAccount(db: Db, typed: string): Promise<Account | null> {
  const found = await db
    .select(columns)
    .from(users)
    .where(or(eq(users.username, foldAccountName(typed)), eq(users.id, typed)))
    .get();
  return found ?? null;
}

export interface StaffAccount extends Account {
  /** Classes she teaches that are not put away. */
  classes: number;
}

export interface ClassLine {
  id: string;
  name: string;
  joinCode: string;
  teachers: number;
  learners: number;
  archivedAt: number | null;
}

export interface Census {
  staff: StaffAccount[];
  classes: ClassLine[];
  /** Of whom nothing is listed: only how many they are. */
  learners: { inClasses: number; alone: number };
}

/** Who runs classes here, and which: what an operator looks after. */
export async function readCensus(db: Db): Promise<Census> {
  const { $client: client } = db;
  const staff = client
    .prepare<[], StaffAccount>(
      "SELECT u.id, u.kind, u.username, u.display_name AS displayName, u.created_at AS createdAt, " +
        "(SELECT count(*) FROM class_teachers t JOIN classes c ON c.id = t.class WHERE t.user = u.id AND c.archived_at IS NULL) AS classes " +
        "FROM users u WHERE u.kind <> 'learner' ORDER BY u.kind, u.username",
    )
    .all();
  const classes = client
    .prepare<[], ClassLine>(
      "SELECT id, name, join_code AS joinCode, archived_at AS archivedAt, " +
        "(SELECT count(*) FROM class_teachers WHERE class = classes.id) AS teachers, " +
        "(SELECT count(*) FROM memberships WHERE class = classes.id) AS learners FROM classes ORDER BY created_at",
    )
    .all();
  const learners = client
    .prepare<[], { inClasses: number; alone: number }>(
      "SELECT coalesce(sum(known), 0) AS inClasses, coalesce(sum(1 - known), 0) AS alone FROM " +
        "(SELECT EXISTS (SELECT 1 FROM memberships m WHERE m.user = u.id) AS known FROM users u WHERE u.kind = 'learner')",
    )
    .get();
  return { staff, classes, learners: learners ?? { inClasses: 0, alone: 0 } };
}
