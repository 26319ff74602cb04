import { and, desc, eq, gt } from "drizzle-orm";
import type { Db } from "../../../db/connection.ts";
import { sessions, users } from "../../../db/schema.ts";
import { readPlainText, type TextRefusal } from "../translation/plain-text.ts";
import { LONGEST_DISPLAY_NAME } from "./account-name.ts";
import { parseDeviceLearners } from "./device-learners.ts";
import type { PasswordRefusal } from "./password-rules.ts";
import type { Sender } from "./sender.ts";
import { setPassword } from "./set-password.ts";
import { checkPassword } from "./sign-in.ts";
import { hashToken } from "./token.ts";

export interface OwnAccount {
  kind: "learner" | "teacher" | "operator";
  username: string | null;
  displayName: string | null;
  /** The latest first; only their times are known. */
  sessions: { createdAt: number; here: boolean }[];
}

/** What somebody may see of her own account. */
export async function readOwnAccount(
  db: Db,
  { user, device, now }: { user: string; device: string | null; now: number },
): Promise<OwnAccount | null> {
  const known = await db
    .select({ kind: users.kind, username: users.username, displayName: users.displayName })
    .from(users)
    .where(eq(users.id, user))
    .get();
  if (!known) return null;
  const rows = await db
    .select({ hash: sessions.hash, createdAt: sessions.createdAt })
    .from(sessions)
    .where(and(eq(sessions.user, user), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt))
    .limit(50)
    .all();
  const { current } = parseDeviceLearners(device);
  const own = current && hashToken(current);
  return { ...known, sessions: rows.map(({ hash, createdAt }) => ({ createdAt, here: hash === own })) };
}

/** Another name to be known by; the refusal where it cannot be. */
export async function renameOwnAccount(db: Db, user: string, typed: string): Promise<TextRefusal | null> {
  const name = readPlainText(typed.slice(0, 1000), { most: LONGEST_DISPLAY_NAME, lines: "one" });
  if ("code" in name) return name;
  db.$client.prepare("UPDATE users SET display_name = ? WHERE id = ?").run(name.text, user);
  return null;
}

interface Change {
  user: string;
  username: string;
  /** What it was. */
  current: string;
  password: string;
  sender: Sender;
  now: number;
}

export type PasswordChange =
  | { changed: true }
  | { current: "wrong" | "busy" }
  | { current: "wait"; until: number }
  | { problem: PasswordRefusal };

/** Only who knows the old password sets a new one: an open session is not enough. All sessions end. */
export async function changeOwnPassword(
  db: Db,
  { user, username, current, password, sender, now }: Change,
): Promise<PasswordChange> {
  const known = await checkPassword(db, { username, password: current, sender, now });
  if ("refused" in known) {
    return known.refused === "wait" ? { current: "wait", until: known.until } : { current: known.refused };
  }
  const problem = known.user === user ? await setPassword(db, user, password) : "gone";
  if (problem === "gone") return { current: "wrong" };
  return problem ? { problem } : { changed: true };
}
