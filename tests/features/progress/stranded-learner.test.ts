import { expect, test } from "vitest";
import { createSession, readSession } from "../../../app/features/identity/sessions.ts";
import { recordEvents } from "../../../app/features/progress/record-events.ts";
import { strandedLearner } from "../../../app/features/progress/stranded-learner.ts";
import { classroom, event, MODELS, NOW, required } from "./progress-fixture.ts";

const first = event(MODELS.q1, { answer: 1, device: "d".repeat(32), sequence: 1, learner: "" });

test("whose first reply was lost gets back in by sending the same again", async () => {
  const { db, user } = await classroom();
  const context = { user, now: NOW, required };
  await recordEvents(db, context, [first]);
  expect(await strandedLearner(db, first, NOW + 60_000)).toBe(user);
  const token = await createSession(db, user, NOW);
  expect((await readSession(db, token, NOW))?.user).toBe(user);
  expect(await recordEvents(db, context, [first])).toEqual([{ event: first.id, status: "replay" }]);
});

test("whoever cannot say exactly the same stays a stranger", async () => {
  const { db, user } = await classroom();
  await recordEvents(db, { user, now: NOW, required }, [first]);
  for (const change of [
    { device: "e".repeat(32) },
    { device: undefined },
    { answer: 0 },
    { sequence: 2 },
    { learner: user },
    { id: undefined },
    { id: event(MODELS.q1, {}).id },
  ]) {
    expect(await strandedLearner(db, { ...first, ...change }, NOW), JSON.stringify(change)).toBeNull();
  }
  expect(await strandedLearner(db, first, NOW + 8 * 86_400_000)).toBeNull();
  db.$client.prepare("UPDATE users SET password_hash = 'x' WHERE id = ?").run(user);
  expect(await strandedLearner(db, first, NOW)).toBeNull();
});
