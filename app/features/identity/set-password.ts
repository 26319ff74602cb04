import { eq } from "drizzle-orm";
import type { Db } from "../../../db/connection.ts";
import { users } from "../../../db/schema.ts";
import { foldPassphrase } from "./fold-passphrase.ts";
import { type PasswordRefusal, passwordProblem } from "./password-rules.ts";
import { hashPassword } from "./passwords.ts";

/** The hash of a card's passphrase, as `signIn` compares it. */
export const hashPassphrase = (passphrase: string) => hashPassword(foldPassphrase(passphrase));

/** A new passphrase for a seat: all sessions end, and the old card opens nothing any more. */
export async function setPassphrase(db: Db, user: string, passphrase: string): Promise<void> {
  replaceHash(db, user, await hashPassphrase(passphrase));
}

interface Permission {
  /** Asked inside the transaction: false, and nothing is changed. */
  stillAllowed(): boolean;
}

/** A password that its owner chose; null where it is set, and all sessions have ended. */
export async function setPassword(
  db: Db,
  user: string,
  password: string,
  permission?: Permission,
): Promise<PasswordRefusal | "gone" | null> {
  const known = await db
    .select({ username: users.username, displayName: users.displayName })
    .from(users)
    .where(eq(users.id, user))
    .get();
  const names = [known?.username, known?.displayName].filter((name) => typeof name === "string");
  const problem = passwordProblem(password, names);
  if (problem) return problem;
  return replaceHash(db, user, await hashPassword(password), permission) ? null : "gone";
}

/** Whoever has the old password, or a session opened with it, is out; so is whoever holds a link to set another. */
function replaceHash(db: Db, user: string, hash: string, permission?: Permission): boolean {
  const client = db.$client;
  const replace = client.transaction(() => {
    if (permission && !permission.stillAllowed()) return false;
    client.prepare("UPDATE users SET password_hash = ? WHERE id = ?").run(hash, user);
    client.prepare("DELETE FROM sessions WHERE user = ?").run(user);
    client.prepare("DELETE FROM invitations WHERE kind = 'password' AND user = ?").run(user);
    client.prepare("DELETE FROM transfer_codes WHERE user = ?").run(user);
    return true;
  });
  return replace.immediate();
}
