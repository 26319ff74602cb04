import { expect, test } from "vitest";
import { keepSitting, takenOf } from "../../../app/features/assessment/sittings.ts";
import { audit } from "../../../app/features/identity/audit.ts";
import { createAnonymousLearner, createSession } from "../../../app/features/identity/sessions.ts";
import { lessonSummary } from "../../../app/features/progress/read-progress.ts";
import { recordEvents } from "../../../app/features/progress/record-events.ts";
import { applyRetention, monthsBefore } from "../../../app/features/progress/retention.ts";
import type { Db } from "../../../db/connection.ts";
import { addClass, addMember, addUser, count } from "../identity/people-fixture.ts";
import { classroom, event, MODELS, NOW, required } from "./progress-fixture.ts";

const DAY = 24 * 60 * 60 * 1000;
const cutoffs = { events: NOW - 400 * DAY, learners: NOW - 365 * DAY, audit: NOW - 730 * DAY };
const options = { now: NOW, dryRun: false };

const answer = (db: Db, user: string, at: number, model = MODELS.q1, given: number | number[] = 1) =>
  recordEvents(db, { user, now: at, required }, [event(model, { answer: given, occurredAt: at })]);

async function oldLearner(db: Db, at: number) {
  const made = await createAnonymousLearner(db, "en", at);
  await answer(db, made.user, at);
  return made.user;
}

test("months are the calendar's", () => {
  const on = (text: string) => Date.parse(`${text}T12:00:00Z`);
  expect(monthsBefore(on("2026-11-23"), 13)).toBe(on("2025-10-23"));
  expect(monthsBefore(on("2026-03-31"), 1)).toBe(on("2026-02-28"));
  expect(monthsBefore(on("2024-03-31"), 1)).toBe(on("2024-02-29"));
  expect(monthsBefore(on("2026-01-15"), 12)).toBe(on("2025-01-15"));
});

test("old answers go, and the summary is the fold of what is left", async () => {
  const { db, user } = await classroom();
  // Two years ago, wrong; last week, another question of the same lesson.
  await answer(db, user, NOW - 700 * DAY, MODELS.q1, 0);
  await answer(db, user, NOW - 7 * DAY, MODELS.q2, [0, 2]);
  await answer(db, user, NOW - 700 * DAY, MODELS.other, [0, 2]);
  const before = count(db, "events");

  const dry = await applyRetention(db, cutoffs, { ...options, dryRun: true });
  expect(count(db, "events")).toBe(before);
  const done = await applyRetention(db, cutoffs, options);
  expect(done).toEqual(dry);
  expect(done).toMatchObject({ events: 3, lessons: 2, learners: 0 });

  expect(await lessonSummary(db, user, "meet/meet-rules")).toBeNull();
  const left = await lessonSummary(db, user, "meet/meet-spot");
  expect(Object.keys(left?.exercises ?? {})).toEqual(["q2"]);
  expect(left).toMatchObject({ raw: 2, max: 2, attempts: 1, unsolved: 0, completed: false });
  expect(await applyRetention(db, cutoffs, options)).toMatchObject({ events: 0, lessons: 0 });
  // The freed answer can be given again.
  await answer(db, user, NOW, MODELS.q1, 1);
  expect(await lessonSummary(db, user, "meet/meet-spot")).toMatchObject({ attempts: 2 });
});

test("who was not heard of for a year is deleted; an answer, a sign-in, a class or a test in between keeps her", async () => {
  const { db } = await classroom();
  const year = NOW - 500 * DAY;
  const gone = await oldLearner(db, year);
  const answered = await oldLearner(db, year);
  await answer(db, answered, NOW - 300 * DAY, MODELS.q2, [0]);
  const signedIn = await oldLearner(db, year);
  await createSession(db, signedIn, NOW - 300 * DAY);
  const seated = await oldLearner(db, year);
  const teacher = addUser(db, "teacher", { username: "amina" });
  addMember(db, addClass(db, teacher), seated, 1);

  const tested = await oldLearner(db, year);
  const sat = { course: "meet", form: 0, version: "b1", answers: [], score: 0, locale: "en" } as const;
  await keepSitting(db, { ...sat, user: tested, phase: "before", at: year });
  await keepSitting(db, { ...sat, user: tested, phase: "after", at: NOW - 300 * DAY });
  await keepSitting(db, { ...sat, user: gone, phase: "before", at: year });

  const dry = await applyRetention(db, cutoffs, { ...options, dryRun: true });
  expect(dry).toMatchObject({ learners: 1, sittings: 1 });
  expect(await applyRetention(db, cutoffs, options)).toEqual(dry);
  expect(await takenOf(db, tested, "meet")).toEqual({ after: { form: 0, answers: [], score: 0 } });
  expect(count(db, "sittings")).toBe(1);
  const exists = (user: string) => count(db, "users", `id = '${user}'`) === 1;
  expect([gone, answered, signedIn, seated, tested].map(exists)).toEqual([false, true, true, true, true]);
  expect(count(db, "deletions", `user = '${gone}'`)).toBe(1);
});

test("a teacher is named, never deleted; one who looked at a class lately is not even named", async () => {
  const { db } = await classroom();
  const [away, here] = ["away", "here"].map((username) => addUser(db, "teacher", { username }));
  db.$client.prepare("UPDATE users SET created_at = ? WHERE kind = 'teacher'").run(NOW - 900 * DAY);
  await audit(db, { actor: here ?? null, action: "see-class", now: NOW - 10 * DAY });
  const { inactiveStaff } = await applyRetention(db, cutoffs, options);
  expect(inactiveStaff).toEqual([{ username: "away", displayName: null, lastSeen: NOW - 900 * DAY }]);
  expect(count(db, "users", `id = '${away}'`)).toBe(1);
});

test("many at once, in batches", async () => {
  const { db } = await classroom();
  for (let more = 0; more < 450; more += 1) await oldLearner(db, NOW - 600 * DAY);
  const said: string[] = [];
  expect(
    await applyRetention(db, cutoffs, { ...options, onProgress: (line) => said.push(line) }),
  ).toMatchObject({
    learners: 450,
    events: 0,
  });
  expect(said).toHaveLength(3);
  expect(count(db, "events")).toBe(0);
});

test("the log of looks is kept as long as the setting says, and no line longer", async () => {
  const { db, user } = await classroom();
  const teacher = addUser(db, "teacher", { username: "amina" });
  for (const at of [NOW - 731 * DAY, NOW - 729 * DAY, NOW])
    await audit(db, { actor: teacher, action: "read-learner-progress", subject: user, now: at });
  expect(await applyRetention(db, cutoffs, { ...options, dryRun: true })).toMatchObject({ auditLines: 1 });
  expect(count(db, "audit")).toBe(3);
  await applyRetention(db, cutoffs, options);
  expect(count(db, "audit")).toBe(2);
  expect(count(db, "audit", `at < ${NOW - 730 * DAY}`)).toBe(0);
});
