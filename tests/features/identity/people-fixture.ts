import { seatName } from "../../../app/features/identity/account-name.ts";
import { hashPassword } from "../../../app/features/identity/passwords.ts";
import type { Sender } from "../../../app/features/identity/sender.ts";
import { hashPassphrase } from "../../../app/features/identity/set-password.ts";
import { createMemoryDatabase, type Db } from "../../../db/connection.ts";
import { uuidv7 } from "../../../db/uuid.ts";

export const NOW = Date.UTC(2026, 10, 1);
export const CODE = "482901337425";
export const PASSWORD = "seven green umbrellas";
export const PASSPHRASE = "قارب أرنب مدرسة شمس";

/** A sender who never has to wait. */
export const patient: Sender = { turn: async () => true, failed() {}, mayTryAnyway: () => false };

export interface People {
  db: Db;
  class: string;
  teacher: string;
  operator: string;
  /** Users by seat number. */
  seats: Record<number, string>;
}

const users =
  "INSERT INTO users (id, kind, display_name, username, password_hash, locale, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)";

export function addUser(
  db: Db,
  kind: "learner" | "teacher" | "operator",
  {
    username = null,
    hash = null,
    name = null,
  }: Partial<Record<"username" | "hash" | "name", string | null>> = {},
): string {
  const id = uuidv7(NOW);
  db.$client.prepare(users).run(id, kind, name, username, hash, "en", NOW);
  return id;
}

export function addClass(db: Db, owner: string, joinCode = CODE, name = "7b"): string {
  const id = uuidv7(NOW);
  db.$client
    .prepare(
      "INSERT INTO classes (id, name, locale, time_zone, join_code, open, created_at) VALUES (?, ?, 'ar', 'Africa/Cairo', ?, 1, ?)",
    )
    .run(id, name, joinCode, NOW);
  addTeacher(db, id, owner, "owner");
  return id;
}

export function addTeacher(db: Db, classId: string, user: string, role: "owner" | "co-teacher"): void {
  db.$client
    .prepare("INSERT INTO class_teachers (class, user, role, added_at) VALUES (?, ?, ?, ?)")
    .run(classId, user, role, NOW);
}

export function addMember(db: Db, classId: string, user: string, seat: number | null): void {
  db.$client
    .prepare("INSERT INTO memberships (class, user, seat, since, added_at) VALUES (?, ?, ?, ?, ?)")
    .run(classId, user, seat, NOW, NOW);
}

/** A teacher, an operator, and a class of two seats with the same passphrase. */
export async function people(): Promise<People> {
  const db = createMemoryDatabase();
  const teacher = addUser(db, "teacher", {
    username: "amina",
    hash: await hashPassword(PASSWORD),
    name: "Ms Amina",
  });
  const operator = addUser(db, "operator", {
    username: "root.one",
    hash: await hashPassword(PASSWORD),
    name: "Omar",
  });
  const classId = addClass(db, teacher);
  const hash = await hashPassphrase(PASSPHRASE);
  const seats: Record<number, string> = {};
  for (const seat of [1, 2]) {
    const user = addUser(db, "learner", { username: seatName(CODE, seat), hash });
    addMember(db, classId, user, seat);
    seats[seat] = user;
  }
  return { db, class: classId, teacher, operator, seats };
}

/** Rows of a table, for looking at what is left. */
export const count = (db: Db, table: string, where = "1"): number =>
  db.$client.prepare(`SELECT count(*) FROM ${table} WHERE ${where}`).pluck().get() as number;
