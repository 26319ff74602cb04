import fc from "fast-check";
import { expect, test } from "vitest";
import { createAnonymousLearner } from "../../../app/features/identity/sessions.ts";
import type { IncomingEvent } from "../../../app/features/progress/event.ts";
import { foldAll, type StoredEvent } from "../../../app/features/progress/fold.ts";
import { lessonSummary } from "../../../app/features/progress/read-progress.ts";
import { recordEvents } from "../../../app/features/progress/record-events.ts";
import type { Answer } from "../../../app/features/quiz/exercise-model.ts";
import type { Db } from "../../../db/connection.ts";
import { lessonSummaries, events as storedEvents } from "../../../db/schema.ts";
import { classroom, event, MODELS, NOW, required } from "./progress-fixture.ts";

const codes = async (db: Db, user: string, events: IncomingEvent[]) =>
  (await recordEvents(db, { user, now: NOW, required }, events)).map((result) =>
    result.status === "refused" ? result.code : result.status,
  );

/** Every summary row, byte for byte, but for the learner's id. */
function summaryBytes(db: Db): string {
  const rows = db.$client.prepare("SELECT * FROM lesson_summary ORDER BY lesson").all() as { user: string }[];
  return JSON.stringify(rows.map(({ user: _, ...row }) => row));
}

/** What the fold makes of the stored events, in the order they lie in. */
function refold(db: Db, lesson: string) {
  const rows = db.select().from(storedEvents).all();
  const stored = rows
    .filter((row) => row.lesson === lesson)
    .map(
      (row): StoredEvent => ({
        ...row,
        answer: JSON.parse(row.answer) as Answer,
        raw: row.scoreRaw ?? 0,
        max: row.scoreMax ?? 0,
      }),
    );
  return foldAll(stored);
}

test("an answer is graded, stored and summed up", async () => {
  const { db, user } = await classroom();
  expect(await codes(db, user, [event(MODELS.q2, { answer: [0, 1, 2] })])).toEqual(["stored"]);
  const summary = await lessonSummary(db, user, "meet/meet-spot");
  expect(summary).toMatchObject({ completed: false, success: false, raw: 1, max: 2 });
  expect(summary?.exercises.q2).toMatchObject({
    attempts: 1,
    bestRaw: 1,
    max: 2,
    last: { answer: [0, 1, 2], correct: false },
  });
});

test("the best attempt stays, the last one shows", async () => {
  const { db, user } = await classroom();
  await codes(db, user, [
    event(MODELS.q1, { answer: 1, occurredAt: NOW - 500 }),
    event(MODELS.q1, { answer: 0, occurredAt: NOW - 100 }),
    event(MODELS.q1, { answer: 2, occurredAt: NOW - 900 }),
  ]);
  expect((await lessonSummary(db, user, "meet/meet-spot"))?.exercises.q1).toMatchObject({
    attempts: 3,
    bestRaw: 1,
    max: 1,
    first: NOW - 900,
    last: { answer: 0, correct: false, occurredAt: NOW - 100 },
  });
});

test("a lesson is completed once, by an event in the same transaction", async () => {
  const { db, user } = await classroom();
  const spot = (await codes(db, user, [
    event(MODELS.q1, { answer: 1 }),
    event(MODELS.q2, { answer: [0, 2] }),
  ])) as string[];
  expect(spot).toEqual(["stored", "stored"]);
  expect((await lessonSummary(db, user, "meet/meet-spot"))?.completed).toBe(false);
  await codes(db, user, [
    event(MODELS.r1, { answer: null, occurredAt: NOW - 7 }),
    event(MODELS.r1, { answer: null }),
  ]);
  expect(await lessonSummary(db, user, "meet/meet-spot")).toMatchObject({
    completed: true,
    success: true,
    raw: 3,
    max: 3,
  });
  const completions = db
    .select()
    .from(storedEvents)
    .all()
    .filter(({ verb }) => verb === "completed");
  expect(completions).toHaveLength(1);
  expect(completions[0]).toMatchObject({ exercise: null, occurredAt: NOW - 7 });
});

test("completed is not success while something is wrong", async () => {
  const { db, user } = await classroom();
  await codes(db, user, [event(MODELS.other, { answer: [1] })]);
  expect(await lessonSummary(db, user, "meet/meet-rules")).toMatchObject({ completed: true, success: false });
  await codes(db, user, [event(MODELS.other, { answer: [0, 2] })]);
  expect(await lessonSummary(db, user, "meet/meet-rules")).toMatchObject({ completed: true, success: true });
});

test("a known id is a replay only if learner and payload are equal", async () => {
  const { db, user } = await classroom();
  const first = event(MODELS.q1, { answer: 1, device: "d", sequence: 1, duration: 5 });
  expect(await codes(db, user, [first])).toEqual(["stored"]);
  const before = summaryBytes(db);
  expect(await codes(db, user, [first, { ...first, learner: user }])).toEqual(["replay", "replay"]);
  const changes: Partial<IncomingEvent>[] = [
    { answer: 2 },
    { exercise: "q2", modelHash: MODELS.q2.hash, answer: [0] },
    { locale: "ar" },
    { modelHash: MODELS.q1Later.hash },
    { sequence: 2 },
    { device: "e" },
    { duration: 6 },
    { occurredAt: NOW - 2000 },
  ];
  for (const change of changes) {
    expect(await codes(db, user, [{ ...first, ...change }]), JSON.stringify(change)).toEqual(["id-reused"]);
  }
  const sister = await createAnonymousLearner(db, "en", NOW);
  expect(await codes(db, sister.user, [first])).toEqual(["id-reused"]);
  expect(summaryBytes(db)).toBe(before);
});

test("what does not fit is refused by a code, and costs its neighbours nothing", async () => {
  const { db, user } = await classroom();
  const sister = await createAnonymousLearner(db, "en", NOW);
  const results = await codes(db, user, [
    event(MODELS.q1, { answer: 1, modelHash: "0".repeat(64) }),
    event(MODELS.q1, { answer: 1, modelHash: MODELS.q2.hash }),
    event(MODELS.q1, { answer: 3 }),
    event(MODELS.q2, { answer: [2, 0] }),
    event(MODELS.r1, { answer: 1 }),
    event(MODELS.q1, { answer: 1, learner: sister.user }),
    event(MODELS.q1, { answer: 1 }),
  ]);
  expect(results).toEqual([
    "unknown-model",
    "model-mismatch",
    "bad-answer",
    "bad-answer",
    "bad-answer",
    "other-learner",
    "stored",
  ]);
  expect(db.select().from(storedEvents).all()).toHaveLength(1);
});

test("what the database itself refuses is undone alone", async () => {
  const { db, user } = await classroom();
  // No event that was parsed has a negative duration.
  const impossible = event(MODELS.q1, { answer: 1, duration: -1 });
  const good = () => event(MODELS.q2, { answer: [0] });
  expect(await codes(db, user, [impossible])).toEqual(["bad-event"]);
  expect(await codes(db, user, [good(), impossible, good()])).toEqual(["stored", "bad-event", "stored"]);
  expect((await lessonSummary(db, user, "meet/meet-spot"))?.exercises).toMatchObject({ q2: { attempts: 2 } });
  expect(db.select().from(storedEvents).all()).toHaveLength(2);
});

test("a form post without an id is a new event each time", async () => {
  const { db, user } = await classroom();
  const form = event(MODELS.q1, { id: undefined, occurredAt: undefined, answer: 1 });
  expect(await codes(db, user, [form, form])).toEqual(["stored", "stored"]);
  expect(db.select().from(storedEvents).all()[0]?.occurredAt).toBe(NOW);
});

test("a clock that runs ahead does not outlive the truth, and its replay is still a replay", async () => {
  const { db, user } = await classroom();
  const ahead = event(MODELS.q1, { answer: 0, occurredAt: NOW + 10 ** 10 });
  await recordEvents(db, { user, now: NOW, required }, [ahead]);
  const later = { user, now: NOW + 1000, required };
  expect(await recordEvents(db, later, [ahead])).toEqual([{ event: ahead.id, status: "replay" }]);
  await recordEvents(db, later, [event(MODELS.q1, { answer: 1, occurredAt: NOW + 500 })]);
  expect((await lessonSummary(db, user, "meet/meet-spot"))?.exercises.q1?.last.answer).toBe(1);
});

test("an unexpected failure leaves nothing half written", async () => {
  const { db, user } = await classroom();
  const context = {
    user,
    now: NOW,
    required: (): string[] => {
      throw new Error("content is gone");
    },
  };
  await expect(recordEvents(db, context, [event(MODELS.q1, { answer: 1 })])).rejects.toThrow(
    "content is gone",
  );
  expect(db.select().from(storedEvents).all()).toEqual([]);
  expect(db.select().from(lessonSummaries).all()).toEqual([]);
});

const answers: Record<keyof typeof MODELS, Answer[]> = {
  q1: [0, 1, 2],
  q1Later: [0, 3],
  q2: [[0], [0, 2], [1, 3], [0, 1, 2]],
  r1: [null],
  other: [[0, 2], [3]],
};
const anEvent = fc
  .constantFrom(...(Object.keys(MODELS) as (keyof typeof MODELS)[]))
  .chain((name) =>
    fc.record({
      name: fc.constant(name),
      answer: fc.constantFrom(...answers[name]),
      // Few times, so that ties happen.
      occurredAt: fc.integer({ min: NOW - 5, max: NOW }),
      locale: fc.constantFrom("en", "ar", "zh-Hans"),
    }),
  )
  .map(({ name, ...more }) => ({ name, more }));

test("replaying, doubling and reordering any set of events gives the same summary, and it is their fold", async () => {
  const arrangement = fc
    .array(anEvent, { minLength: 1, maxLength: 14 })
    .map((list) => list.map(({ name, more }) => event(MODELS[name], more)))
    .chain((events) =>
      fc.record({
        events: fc.constant(events),
        extra: fc.array(fc.nat({ max: events.length - 1 }), { maxLength: 10 }),
        order: fc.infiniteStream(fc.nat()),
        batch: fc.integer({ min: 1, max: 5 }),
      }),
    );
  await fc.assert(
    fc.asyncProperty(arrangement, async ({ events, extra, order, batch }) => {
      const straight = await classroom();
      for (const one of events) await recordEvents(straight.db, { ...straight, now: NOW, required }, [one]);

      const heap = [...events, ...extra.map((i) => events[i] as IncomingEvent)]
        .map((one) => ({ one, at: order.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      const mixed = await classroom();
      for (let i = 0; i < heap.length; i += batch) {
        await recordEvents(mixed.db, { ...mixed, now: NOW + i, required }, heap.slice(i, i + batch));
      }

      expect(summaryBytes(mixed.db)).toBe(summaryBytes(straight.db));
      for (const lesson of new Set(events.map((one) => one.lesson))) {
        const kept = await lessonSummary(mixed.db, mixed.user, lesson);
        expect(JSON.stringify(kept)).toBe(JSON.stringify(refold(mixed.db, lesson)));
      }
      straight.db.$client.close();
      mixed.db.$client.close();
    }),
    { numRuns: 150 },
  );
});
