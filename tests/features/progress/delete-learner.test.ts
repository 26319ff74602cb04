import { expect, test } from "vitest";
import { createAnonymousLearner, readSession } from "../../../app/features/identity/sessions.ts";
import { deleteLearner, startAfresh } from "../../../app/features/progress/delete-learner.ts";
import { exportLearner } from "../../../app/features/progress/export-learner.ts";
import { lessonSummary } from "../../../app/features/progress/read-progress.ts";
import { isLearnerGone, recordEvents } from "../../../app/features/progress/record-events.ts";
import type { Db } from "../../../db/connection.ts";
import { classroom, event, MODELS, NOW, required } from "./progress-fixture.ts";

/** Names of the tables in which a text occurs anywhere. */
function tablesWith(db: Db, text: string): string[] {
  const tables = db.$client
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all() as string[];
  return tables.filter((table) =>
    JSON.stringify(db.$client.prepare(`SELECT * FROM "${table}"`).all()).includes(text),
  );
}

test("the export holds everything, and no key to anything", async () => {
  const { db, user, token } = await classroom();
  const answer = event(MODELS.q2, { answer: [0, 2], device: "tablet", sequence: 3 });
  await recordEvents(db, { user, now: NOW, required }, [answer]);
  const exported = await exportLearner(db, user);
  expect(exported).toMatchObject({
    learner: { id: user, kind: "learner", locale: "en" },
    sessions: [{ createdAt: NOW }],
    events: [{ id: answer.id, answer: [0, 2], device: "tablet", sequence: 3, scoreRaw: 2 }],
    lessons: [{ lesson: "meet/meet-spot", exercises: { q2: { attempts: 1 } } }],
  });
  const text = JSON.stringify(exported);
  expect(text).not.toContain(token);
  expect(text).not.toMatch(/"(hash|passwordHash)"/);
  expect(await exportLearner(db, "nobody")).toBeNull();
});

test("who is deleted is gone, and so is what she still sends", async () => {
  const { db, user, token } = await classroom();
  const sister = await createAnonymousLearner(db, "ar", NOW);
  const answer = event(MODELS.q1, { answer: 1 });
  await recordEvents(db, { user, now: NOW, required }, [answer]);
  await recordEvents(db, { user: sister.user, now: NOW, required }, [event(MODELS.q1, { answer: 1 })]);

  await deleteLearner(db, user, NOW);
  expect(tablesWith(db, user)).toEqual(["deletions"]);
  expect(await readSession(db, token, NOW)).toBeNull();
  expect(await isLearnerGone(db, user)).toBe(true);
  expect(await isLearnerGone(db, sister.user)).toBe(false);

  const gone = [{ event: answer.id, status: "refused", code: "gone" }];
  const again = { ...answer, learner: user };
  expect(await recordEvents(db, { user, now: NOW, required }, [answer])).toEqual(gone);
  expect(await recordEvents(db, { user: sister.user, now: NOW, required }, [again])).toEqual(gone);
  expect(await lessonSummary(db, sister.user, "meet/meet-spot")).toMatchObject({ raw: 1 });
});

test("deleting nobody leaves no trace, and events for nobody are a mistake of ours", async () => {
  const { db } = await classroom();
  await deleteLearner(db, "nobody", NOW);
  expect(tablesWith(db, "nobody")).toEqual([]);
  const events = [event(MODELS.q1, { answer: 1 })];
  await expect(recordEvents(db, { user: "nobody", now: NOW, required }, events)).rejects.toThrow();
});

test("who starts afresh stays signed in, with nothing done, and nothing old comes back", async () => {
  const { db, user, token } = await classroom();
  const sent = event(MODELS.other, { answer: [0, 2], learner: user });
  // Made before, still in the outbox of a phone whose clock is years behind.
  const waiting = event(MODELS.q1, { answer: 1, learner: user, occurredAt: 1000 });
  await recordEvents(db, { user, now: NOW, required }, [sent]);

  const fresh = (await startAfresh(db, user, NOW)) ?? "";
  expect((await readSession(db, token, NOW))?.user).toBe(fresh);
  expect(fresh).not.toBe(user);
  expect(tablesWith(db, user)).toEqual(["deletions"]);

  const context = { user: fresh, now: NOW, required };
  expect(
    (await recordEvents(db, context, [sent, waiting])).map((result) => "code" in result && result.code),
  ).toEqual(["gone", "gone"]);
  // The same slow clock goes on counting.
  const next = event(MODELS.q1, { answer: 1, learner: fresh, occurredAt: 2000 });
  const anew = event(MODELS.other, { answer: [0, 2], learner: fresh });
  expect((await recordEvents(db, context, [next, anew])).map(({ status }) => status)).toEqual([
    "stored",
    "stored",
  ]);
  expect(await lessonSummary(db, fresh, "meet/meet-rules")).toMatchObject({ completed: true });
  expect(await startAfresh(db, "nobody", NOW)).toBeNull();
});
