import { expect, test } from "vitest";
import { publishModels, readModel } from "../../../app/features/progress/publish-models.ts";
import {
  lastActivity,
  lessonSummary,
  missed,
  summaries,
} from "../../../app/features/progress/read-progress.ts";
import { recordEvents } from "../../../app/features/progress/record-events.ts";
import { classroom, event, MODELS, NOW, required } from "./progress-fixture.ts";

test("who has done nothing has nothing", async () => {
  const { db, user } = await classroom();
  expect(await lessonSummary(db, user, "meet/meet-spot")).toBeNull();
  expect(await lastActivity(db, user)).toBeNull();
  expect(await missed(db, user)).toEqual([]);
  expect(await summaries(db, user)).toEqual(new Map());
});

test("go on where the last answer was, look again at what was not right", async () => {
  const { db, user } = await classroom();
  await recordEvents(db, { user, now: NOW, required }, [
    event(MODELS.other, { answer: [0, 2], occurredAt: NOW - 900 }),
    event(MODELS.q1, { answer: 0, occurredAt: NOW - 500 }),
    event(MODELS.q2, { answer: [1], occurredAt: NOW - 800 }),
    event(MODELS.r1, { answer: null, occurredAt: NOW - 700 }),
  ]);
  expect([...(await summaries(db, user)).keys()]).toEqual(["meet/meet-spot", "meet/meet-rules"]);
  expect(await lastActivity(db, user)).toEqual({
    lesson: "meet/meet-spot",
    exercise: "q1",
    at: NOW - 500,
    completed: true,
  });
  expect((await missed(db, user)).map(({ exercise }) => exercise)).toEqual(["q1", "q2"]);
  await recordEvents(db, { user, now: NOW, required }, [event(MODELS.q1, { answer: 1, occurredAt: NOW })]);
  expect((await missed(db, user)).map(({ exercise }) => exercise)).toEqual(["q2"]);
});

test("a model is kept for ever, and published once", async () => {
  const { db } = await classroom();
  const { lesson, exercise, hash, model } = MODELS.q1;
  expect(await publishModels(db, [MODELS.q1, MODELS.q1Later], NOW)).toBe(0);
  expect(await readModel(db, lesson, exercise, hash)).toEqual(model);
  expect(await readModel(db, lesson, "q2", hash)).toBeNull();
});
