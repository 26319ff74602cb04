import { expect, test } from "vitest";
import {
  createAnonymousLearner,
  destroySession,
  readSession,
  readSessions,
  renewSession,
  SESSION_MS,
} from "../../../app/features/identity/sessions.ts";
import { createToken, hashToken, isToken } from "../../../app/features/identity/token.ts";
import { createMemoryDatabase } from "../../../db/connection.ts";

const NOW = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;

test("a token is 160 random bits, and its hash is another thing", () => {
  const tokens = Array.from({ length: 200 }, createToken);
  expect(tokens.every(isToken)).toBe(true);
  expect(new Set(tokens).size).toBe(200);
  // Every place takes every letter, sooner or later: nothing is padding.
  expect(new Set(tokens.map((token) => token.at(-1))).size).toBeGreaterThan(20);
  expect(new Set(tokens.map((token) => token.at(0))).size).toBeGreaterThan(20);
  expect(hashToken("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("a session is known by its token until it ends; the token itself is stored nowhere", async () => {
  const db = createMemoryDatabase();
  const { user, token } = await createAnonymousLearner(db, "ar", NOW);
  expect(await readSession(db, token, NOW + SESSION_MS - 1)).toEqual({
    user,
    kind: "learner",
    displayName: null,
    locale: "ar",
    expiresAt: NOW + SESSION_MS,
  });
  expect(await readSession(db, token, NOW + SESSION_MS)).toBeNull();
  expect(await readSession(db, createToken(), NOW)).toBeNull();
  expect(await readSession(db, "' OR 1", NOW)).toBeNull();
  expect(await readSession(db, null, NOW)).toBeNull();
  expect(db.$client.serialize().includes(token)).toBe(false);
});

test("a look at a session writes nothing", async () => {
  const db = createMemoryDatabase();
  const { token } = await createAnonymousLearner(db, "en", NOW);
  db.$client.pragma("query_only = ON");
  expect(await readSession(db, token, NOW + 100 * DAY)).not.toBeNull();
});

test("a session moves on with a write, once a day at most, and never comes back to life", async () => {
  const db = createMemoryDatabase();
  const { token } = await createAnonymousLearner(db, "en", NOW);
  const end = async (now: number) => (await readSession(db, token, now))?.expiresAt;
  await renewSession(db, token, NOW + DAY / 2);
  expect(await end(NOW)).toBe(NOW + SESSION_MS);
  await renewSession(db, token, NOW + 30 * DAY);
  expect(await end(NOW)).toBe(NOW + 30 * DAY + SESSION_MS);
  const late = NOW + 31 * DAY + SESSION_MS;
  await renewSession(db, token, late);
  expect(await end(late)).toBeUndefined();
});

test("all learners of a phone in one look, in the order of the phone", async () => {
  const db = createMemoryDatabase();
  const one = await createAnonymousLearner(db, "en", NOW);
  const two = await createAnonymousLearner(db, "sw", NOW);
  const gone = await createAnonymousLearner(db, "fr", NOW);
  await destroySession(db, gone.token);
  const found = await readSessions(db, [two.token, "nonsense", gone.token, one.token], NOW);
  expect([...found].map(([token, session]) => [token, session.user])).toEqual([
    [two.token, two.user],
    [one.token, one.user],
  ]);
  expect(await readSessions(db, [], NOW)).toEqual(new Map());
});
