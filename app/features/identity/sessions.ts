import { eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../../../db/connection.ts";
import { sessions, users } from "../../../db/schema.ts";
import { uuidv7 } from "../../../db/uuid.ts";
import { createToken, hashToken, isToken } from "./token.ts";

const DAY = 24 * 60 * 60 * 1000;

/** As long as browsers keep a cookie at all: she may be away for a school year. */
export const SESSION_MS = 400 * DAY;

/** Who sees the work of others comes back within a month, or signs in again. */
export const STAFF_SESSION_MS = 30 * DAY;

export interface Session {
  user: string;
  kind: "learner" | "teacher" | "operator";
  displayName: string | null;
  locale: string;
  expiresAt: number;
}

/** A learner without name or password, and the token of her first session. Made by her first answer, never by a look. */
export async function createAnonymousLearner(
  db: Db,
  locale: string,
  now: number,
): Promise<{ user: string; token: string }> {
  const user = uuidv7(now);
  const insert = db.$client.prepare(
    "INSERT INTO users (id, kind, locale, created_at) VALUES (?, 'learner', ?, ?)",
  );
  const both = db.$client.transaction(() => {
    insert.run(user, locale, now);
    return insertSession(db, user, now);
  });
  return { user, token: both.immediate() };
}

/** One more session of somebody known; answers its token. */
export async function createSession(db: Db, user: string, now: number): Promise<string> {
  return insertSession(db, user, now);
}

/** How long a session of each kind lives from its last use, for SQL. */
const LIFE = `CASE (SELECT kind FROM users WHERE id = user) WHEN 'learner' THEN ${SESSION_MS} ELSE ${STAFF_SESSION_MS} END`;

/** Usable inside a transaction. */
export function insertSession(db: Db, user: string, now: number): string {
  const token = createToken();
  db.$client
    .prepare(
      `INSERT INTO sessions (hash, user, created_at, expires_at) SELECT hash, user, now, now + ${LIFE} FROM (SELECT ? AS hash, ? AS user, ? AS now)`,
    )
    .run(hashToken(token), user, now);
  return token;
}

const lookups = new WeakMap<Db, ReturnType<typeof prepareLookup>>();

/** Who holds this token, or null. One query; writes nothing. */
export async function readSession(db: Db, token: string | null, now: number): Promise<Session | null> {
  if (!token || !isToken(token)) return null;
  let lookup = lookups.get(db);
  if (!lookup) {
    lookup = prepareLookup(db);
    lookups.set(db, lookup);
  }
  const row = await lookup.get({ hash: hashToken(token) });
  return row && row.expiresAt > now ? sessionOf(row) : null;
}

/** The sessions of several tokens, e.g. of all learners of a phone: one query. Unknown and expired ones are absent. */
export async function readSessions(
  db: Db,
  tokens: readonly string[],
  now: number,
): Promise<Map<string, Session>> {
  const byHash = new Map(tokens.filter(isToken).map((token) => [hashToken(token), token]));
  if (byHash.size === 0) return new Map();
  const rows = await selectSessions(db).where(inArray(sessions.hash, [...byHash.keys()]));
  const byToken = new Map(rows.map((row) => [byHash.get(row.hash) ?? "", row]));
  const found = new Map<string, Session>();
  for (const token of tokens) {
    const row = byToken.get(token);
    if (row && row.expiresAt > now) found.set(token, sessionOf(row));
  }
  return found;
}

/**
 * Moves the end of a session on, at most once a day; true where it did, and the cookie wants renewing, too. Called where something is written anyway, never by a learner's
 * look; a teacher's look at a class is written down anyway.
 */
export async function renewSession(db: Db, token: string, now: number): Promise<boolean> {
  let renewal = renewals.get(db);
  if (!renewal) {
    renewal = prepareRenewal(db);
    renewals.set(db, renewal);
  }
  return renewal.run({ now, hash: hashToken(token) }).changes === 1;
}

const renewals = new WeakMap<Db, ReturnType<typeof prepareRenewal>>();

const prepareRenewal = (db: Db) =>
  db.$client.prepare<{ now: number; hash: string }>(
    `UPDATE sessions SET expires_at = $now + ${LIFE} WHERE hash = $hash AND expires_at > $now AND expires_at < $now + ${LIFE} - ${DAY}`,
  );

export async function destroySession(db: Db, token: string): Promise<void> {
  db.$client.prepare("DELETE FROM sessions WHERE hash = ?").run(hashToken(token));
}

/** Ends all sessions of somebody, on every device; usable inside a transaction. */
export async function destroySessionsOf(db: Db, user: string): Promise<void> {
  db.$client.prepare("DELETE FROM sessions WHERE user = ?").run(user);
}

function selectSessions(db: Db) {
  return db
    .select({
      hash: sessions.hash,
      user: users.id,
      kind: users.kind,
      displayName: users.displayName,
      locale: users.locale,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.user));
}

function prepareLookup(db: Db) {
  return selectSessions(db)
    .where(eq(sessions.hash, sql.placeholder("hash")))
    .prepare();
}

type SessionRow = Awaited<ReturnType<typeof selectSessions>>[number];

function sessionOf({ user, kind, displayName, locale, expiresAt }: SessionRow): Session {
  return { user, kind, displayName, locale, expiresAt };
}
