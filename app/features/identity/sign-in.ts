import { eq } from "drizzle-orm";
import type { Db } from "../../../db/connection.ts";
import { users } from "../../../db/schema.ts";
import { classCodeOf, foldAccountName } from "./account-name.ts";
import { type Attempt, beginAttempt, failAttempt, forgiveAttempt, sweepAttempts } from "./attempts.ts";
import { enterDevice } from "./enter-device.ts";
import { foldPassphrase } from "./fold-passphrase.ts";
import { isQueueFull } from "./password-queue.ts";
import { isTooLong } from "./password-rules.ts";
import { verifyPassword } from "./passwords.ts";
import type { Sender } from "./sender.ts";

interface Tried {
  /** As typed: a chosen name, or a class's code and a seat. */
  username: string;
  password: string;
  sender: Sender;
  now: number;
}

type Refused =
  /** "wrong": no such account, or not its password, which is all the same. */
  { refused: "wrong" | "busy" } | { refused: "wait"; until: number };

interface Known {
  user: string;
  kind: "learner" | "teacher" | "operator";
  locale: string;
}

export type SignedIn =
  /** `device`: the session cookie's new value. */
  (Known & { device: string }) | Refused | { refused: "full" };

const SWEEP_EVERY = 200;
let sinceSweep = 0;

/** Takes a name and a password, or a seat and its passphrase, and makes a session on this device. */
export async function signIn(db: Db, asked: Tried & { device: string | null }): Promise<SignedIn> {
  const known = await checkPassword(db, asked);
  if ("refused" in known) return known;
  const { device, now } = asked;
  const entered = await enterDevice(db, { device, user: known.user, now });
  if (entered === null) return { refused: "full" };
  if (known.kind === "learner") takeSeat(db, known.user, now);
  return { ...known, device: entered };
}

/** Whose name and password these are. A name that does not exist is as wrong, and takes as long, as a wrong password. */
export async function checkPassword(
  db: Db,
  { username, password, sender, now }: Tried,
): Promise<Known | Refused> {
  const name = foldAccountName(username);
  const classCode = classCodeOf(name);
  const attempt: Attempt = { name, classCode };
  if (isQueueFull() || !(await sender.turn())) return { refused: "busy" };
  const until = await beginAttempt(db, attempt, { now, anyway: () => sender.mayTryAnyway(name) });
  if (until !== null) return { refused: "wait", until };
  sinceSweep += 1;
  if (sinceSweep % SWEEP_EVERY === 0) await sweepAttempts(db, now);

  const known = await db
    .select({ user: users.id, kind: users.kind, locale: users.locale, hash: users.passwordHash })
    .from(users)
    .where(eq(users.username, name))
    .get();
  // A passphrase from a card is forgiven its spelling; a password that somebody chose is what it is.
  const typed = isTooLong(password) ? "" : password;
  const right = await verifyPassword(known?.hash ?? null, classCode === null ? typed : foldPassphrase(typed));
  if (!known || !right) {
    sender.failed();
    await failAttempt(db, attempt, now);
    return { refused: "wrong" };
  }
  await forgiveAttempt(db, attempt);
  const { user, kind, locale } = known;
  return { user, kind, locale };
}

/** The first time that a seat's learner comes in. */
export function takeSeat(db: Db, user: string, now: number): void {
  db.$client
    .prepare("UPDATE memberships SET joined_at = ? WHERE user = ? AND joined_at IS NULL")
    .run(now, user);
}
