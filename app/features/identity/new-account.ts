import Database from "better-sqlite3";
import type { Db } from "../../../db/connection.ts";
import { uuidv7 } from "../../../db/uuid.ts";
import { readPlainText, type TextRefusal } from "../translation/plain-text.ts";
import {
  accountNameProblem,
  foldAccountName,
  LONGEST_DISPLAY_NAME,
  type NameRefusal,
} from "./account-name.ts";
import { type OpenInvitation, takeInvitation } from "./invitations.ts";
import { type PasswordRefusal, passwordProblem } from "./password-rules.ts";
import { hashPassword } from "./passwords.ts";

export interface TypedAccount {
  displayName: string;
  username: string;
  password: string;
}

export interface AccountErrors {
  displayName?: TextRefusal;
  username?: NameRefusal | "taken";
  password?: PasswordRefusal;
}

export type NewAccount =
  | { user: string }
  | { errors: AccountErrors }
  /** The link was used meanwhile. */
  | { gone: true };

interface Wish {
  typed: TypedAccount;
  /** What lets her in: a link, or that sign-up is open to everybody. */
  by: { token: string; invitation: OpenInvitation } | "open-sign-up";
  locale: string;
  now: number;
}

/** Makes the account of a teacher or an operator, and uses up the link she came by. */
export async function createAccount(db: Db, { typed, by, locale, now }: Wish): Promise<NewAccount> {
  const username = foldAccountName(typed.username);
  const name = readPlainText(typed.displayName.slice(0, 1000), { most: LONGEST_DISPLAY_NAME, lines: "one" });
  const errors: AccountErrors = {};
  if ("code" in name) errors.displayName = name;
  const nameProblem = accountNameProblem(username) ?? (isTaken(db, username) ? "taken" : null);
  if (nameProblem) errors.username = nameProblem;
  const password = passwordProblem(typed.password, [username, typed.displayName]);
  if (password) errors.password = password;
  if ("code" in name || Object.keys(errors).length > 0) return { errors };

  const hash = await hashPassword(typed.password);
  const user = uuidv7(now);
  const kind = by !== "open-sign-up" && by.invitation.kind === "operator" ? "operator" : "teacher";
  const client = db.$client;
  const make = client.transaction((): NewAccount => {
    if (by !== "open-sign-up" && !takeInvitation(db, by.token, now)) return { gone: true };
    client
      .prepare(
        "INSERT INTO users (id, kind, display_name, username, password_hash, locale, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
      )
      .run(user, kind, name.text, username, hash, locale, now);
    if (by !== "open-sign-up" && by.invitation.class) joinTeachers(db, by.invitation.class, user, now);
    return { user };
  });
  try {
    return make.immediate();
  } catch (error) {
    // Somebody took the name while the password was hashed.
    if (!(error instanceof Database.SqliteError) || error.code !== "SQLITE_CONSTRAINT_UNIQUE") throw error;
    return { errors: { username: "taken" } };
  }
}

/** A teacher who has an account already takes part in one more class; false where the link was used meanwhile. */
export async function acceptCoTeaching(
  db: Db,
  { token, classId, user, now }: { token: string; classId: string; user: string; now: number },
): Promise<boolean> {
  const accept = db.$client.transaction(() => {
    if (!takeInvitation(db, token, now)) return false;
    joinTeachers(db, classId, user, now);
    return true;
  });
  return accept.immediate();
}

const isTaken = (db: Db, username: string) =>
  db.$client.prepare("SELECT 1 FROM users WHERE username = ?").get(username) !== undefined;

/** A class whose last teacher is gone belongs to whoever takes it on. */
function joinTeachers(db: Db, classId: string, user: string, now: number): void {
  db.$client
    .prepare(
      "INSERT INTO class_teachers (class, user, role, added_at) SELECT $class, $user, " +
        "CASE WHEN EXISTS (SELECT 1 FROM class_teachers WHERE class = $class AND role = 'owner') THEN 'co-teacher' ELSE 'owner' END, $now " +
        "WHERE true ON CONFLICT DO NOTHING",
    )
    .run({ class: classId, user, now });
}
