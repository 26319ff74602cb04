import type { Db } from "../../../db/connection.ts";
import { createToken, hashToken, isToken } from "./token.ts";

const HOUR = 60 * 60 * 1000;

/** A link travels by hand or by chat; what it opens decides how long it may lie about. */
const LIFE = {
  operator: 24 * HOUR,
  teacher: 7 * 24 * HOUR,
  "co-teacher": 7 * 24 * HOUR,
  password: 24 * HOUR,
} as const;

export type InvitationKind = keyof typeof LIFE;

export type Invitation = { madeBy: string | null; now: number } & (
  | { kind: "operator" | "teacher" }
  | { kind: "co-teacher"; class: string }
  /** Sets the password of somebody known anew. */
  | { kind: "password"; user: string }
);

/** A link that lets one person in, once: its token, which is stored nowhere. */
export async function createInvitation(
  db: Db,
  invitation: Invitation,
): Promise<{ token: string; expiresAt: number }> {
  const { kind, madeBy, now } = invitation;
  const token = createToken();
  const expiresAt = now + LIFE[kind];
  const user = kind === "password" ? invitation.user : null;
  const client = db.$client;
  const make = client.transaction(() => {
    client.prepare("DELETE FROM invitations WHERE expires_at <= ?").run(now);
    // A newer link makes the older one worthless.
    if (user) client.prepare("DELETE FROM invitations WHERE kind = 'password' AND user = ?").run(user);
    client
      .prepare(
        "INSERT INTO invitations (hash, kind, class, user, made_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
      )
      .run(
        hashToken(token),
        kind,
        kind === "co-teacher" ? invitation.class : null,
        user,
        madeBy,
        now,
        expiresAt,
      );
  });
  make.immediate();
  return { token, expiresAt };
}

export interface OpenInvitation {
  kind: InvitationKind;
  class: string | null;
  className: string | null;
  /** With "password": who may set it. */
  user: string | null;
  username: string | null;
  /** What whoever made it is called; null: the command line, or somebody without a name. */
  from: string | null;
  expiresAt: number;
}

/** What a token opens, or null. Looking at it uses nothing up: chats fetch every link to preview it. */
export async function readInvitation(db: Db, token: string, now: number): Promise<OpenInvitation | null> {
  if (!isToken(token)) return null;
  const found = db.$client
    .prepare<[string, number], OpenInvitation>(
      "SELECT i.kind, i.class, c.name AS className, i.user, u.username, m.display_name AS 'from', i.expires_at AS expiresAt " +
        "FROM invitations i LEFT JOIN classes c ON c.id = i.class LEFT JOIN users u ON u.id = i.user LEFT JOIN users m ON m.id = i.made_by " +
        "WHERE i.hash = ? AND i.expires_at > ? " +
        // Who was taken out of a class lets nobody in any more.
        "AND (i.class IS NULL OR i.made_by IS NULL OR EXISTS (SELECT 1 FROM class_teachers t WHERE t.class = i.class AND t.user = i.made_by))",
    )
    .get(hashToken(token), now);
  return found ?? null;
}

/** Uses a token up; false where somebody else was quicker. Belongs inside the transaction that does what it is for. */
export function takeInvitation(db: Db, token: string, now: number): boolean {
  const { changes } = db.$client
    .prepare("DELETE FROM invitations WHERE hash = ? AND expires_at > ?")
    .run(hashToken(token), now);
  return changes === 1;
}

/** Whether anybody runs this copy yet. */
export async function hasOperator(db: Db): Promise<boolean> {
  return db.$client.prepare("SELECT 1 FROM users WHERE kind = 'operator' LIMIT 1").get() !== undefined;
}

/** The link of the first start: the latest only, until somebody has used it. */
export async function inviteFirstOperator(db: Db, now: number): Promise<string | null> {
  if (await hasOperator(db)) return null;
  db.$client.prepare("DELETE FROM invitations WHERE kind = 'operator' AND made_by IS NULL").run();
  return (await createInvitation(db, { kind: "operator", madeBy: null, now })).token;
}
