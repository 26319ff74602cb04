import { expect, test } from "vitest";
import { createAnonymousLearner, createSession } from "../../../app/features/identity/sessions.ts";
import { carryOut } from "../../../app/features/reading/my-intents.ts";
import { createMemoryDatabase } from "../../../db/connection.ts";
import { addUser, count, NOW } from "../identity/people-fixture.ts";

test("a learner who lets somebody else learn stays on the phone, a teacher does not", async () => {
  const db = createMemoryDatabase();
  const child = await createAnonymousLearner(db, "en", NOW);
  const wish = { intent: "someone-else", learner: 0, now: NOW } as const;
  expect(await carryOut(db, { ...wish, device: child.token })).toBe(`.${child.token}`);

  const teacher = addUser(db, "teacher", { username: "amina" });
  const token = await createSession(db, teacher, NOW);
  expect(await carryOut(db, { ...wish, device: `${token}.${child.token}` })).toBe(`.${child.token}`);
  expect(count(db, "sessions", `user = '${teacher}'`)).toBe(0);
});

test("a teacher deletes her account as anybody does", async () => {
  const db = createMemoryDatabase();
  const teacher = addUser(db, "teacher", { username: "amina" });
  const device = await createSession(db, teacher, NOW);
  expect(await carryOut(db, { intent: "deleted", learner: 0, now: NOW, device })).toBe("");
  expect(count(db, "users")).toBe(0);
});
