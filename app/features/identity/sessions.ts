import { eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../../../db/connection.ts";
import { sessions, users } from "../../../db/schema.ts";
import { uuidv7 } from "../../../db/uuid.ts";
import { createToken, hashToken, isToken } from "./token.ts";

const DAY = 24 * 60 * 60 * 1000;

/** As long as browsers keep a cookie at all: she may be away for a school year. */
export const SESSION_MS = 400 * DAY;

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

function insertSession(db: Db, user: string, now: number): string {
  const token = createToken();
  db.$client
    .prepare("INSERT INTO sessions (hash, user, created_at, expires_at) VALUES (?, ?, ?, ?)")
    .run(hashToken(token), user, now, now + SESSION_MS);
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

/** Moves the end of a session on, at most once a day. Called where something is written anyway, never by a look. */
export async function renewSession(db: Db, token: string, now: number): Promise<void> {
  const expires = now + SESSION_MS;
  db.$client
    .prepare("UPDATE sessions SET expires_at = ? WHERE hash = ? AND expires_at > ? AND expires_at < ?")
    .run(expires, hashToken(token), now, expires - DAY);
}

export async function destroySession(db: Db, token: string): Promise<void> {
  db.$client.prepare("DELETE FROM sessions WHERE hash = ?").run(hashToken(token));
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
