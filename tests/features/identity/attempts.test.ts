import { expect, test } from "vitest";
import {
  beginAttempt,
  failAttempt,
  forgiveAttempt,
  sweepAttempts,
  waitAfter,
} from "../../../app/features/identity/attempts.ts";
import { createMemoryDatabase } from "../../../db/connection.ts";
import { count, NOW } from "./people-fixture.ts";

const never = () => false;
const teacher = { name: "amina", classCode: null };
const seat = (number: number) => ({ name: `482901337425-${number}`, classCode: "482901337425" });

async function fail(
  db: ReturnType<typeof createMemoryDatabase>,
  attempt: typeof teacher | ReturnType<typeof seat>,
  now: number,
) {
  const until = await beginAttempt(db, attempt, { now, anyway: never });
  if (until === null) await failAttempt(db, attempt, now);
  return until;
}

test("waits double, and end at the longest", () => {
  const pace = { free: 5, most: 300_000 };
  expect([0, 4, 5, 6, 7, 13, 14, 100, 1e9].map((failures) => waitAfter(failures, pace))).toEqual([
    0, 0, 1000, 2000, 4000, 256_000, 300_000, 300_000, 300_000,
  ]);
});

test("an attacker who never rests has some 300 tries a day at an account", async () => {
  const db = createMemoryDatabase();
  let tries = 0;
  for (let now = NOW; now < NOW + 24 * 3600_000; ) {
    const until = await fail(db, teacher, now);
    if (until === null) tries += 1;
    else now = until;
  }
  expect(tries).toBeGreaterThan(250);
  expect(tries).toBeLessThan(320);
});

test("success forgets, and so does a day", async () => {
  const db = createMemoryDatabase();
  for (let tries = 0; tries < 5; tries += 1) await fail(db, teacher, NOW);
  expect(await fail(db, teacher, NOW)).toBe(NOW + 1000);
  await forgiveAttempt(db, teacher);
  expect(await fail(db, teacher, NOW)).toBeNull();
  for (let tries = 0; tries < 4; tries += 1) await fail(db, teacher, NOW);
  expect(await fail(db, teacher, NOW)).toBe(NOW + 1000);
  expect(await fail(db, teacher, NOW + 24 * 3600_000)).toBeNull();
  // A clock that was set back by years.
  for (let tries = 0; tries < 9; tries += 1) await fail(db, teacher, NOW);
  expect(await fail(db, teacher, NOW - 400 * 24 * 3600_000)).toBeNull();
});

test("whoever tries out seat after seat slows down, and whoever types her own words right does not", async () => {
  const db = createMemoryDatabase();
  for (let number = 1; number <= 100; number += 1) expect(await fail(db, seat(number), NOW)).toBeNull();
  // A second try at a seat that has failed has to wait with the class; a first one never.
  expect(await fail(db, seat(50), NOW)).toBe(NOW + 1000);
  expect(await beginAttempt(db, seat(200), { now: NOW, anyway: never })).toBeNull();
  // Another class knows nothing of it.
  const other = { name: "111122223333-1", classCode: "111122223333" };
  expect(await fail(db, other, NOW)).toBeNull();
  expect(await fail(db, other, NOW)).toBeNull();
});

test("what is kept says nobody's name, and does not grow for ever", async () => {
  const db = createMemoryDatabase();
  await fail(db, teacher, NOW);
  await fail(db, seat(1), NOW + 1);
  expect(JSON.stringify(db.$client.prepare("SELECT * FROM sign_in_failures").all())).not.toMatch(
    /amina|482901337425/,
  );
  await sweepAttempts(db, NOW + 24 * 3600_000 + 1);
  expect(count(db, "sign_in_failures")).toBe(2);
  await sweepAttempts(db, NOW + 25 * 3600_000);
  expect(count(db, "sign_in_failures")).toBe(0);
});
