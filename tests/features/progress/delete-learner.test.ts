import { expect, test } from "vitest";
import { audit } from "../../../app/features/identity/audit.ts";
import { createInvitation, readInvitation } from "../../../app/features/identity/invitations.ts";
import { createAnonymousLearner, readSession } from "../../../app/features/identity/sessions.ts";
import { makeTransferCode } from "../../../app/features/identity/transfer.ts";
import { deleteLearner, startAfresh } from "../../../app/features/progress/delete-learner.ts";
import { exportLearner } from "../../../app/features/progress/export-learner.ts";
import { lessonSummary } from "../../../app/features/progress/read-progress.ts";
import { isLearnerGone, recordEvents } from "../../../app/features/progress/record-events.ts";
import type { Db } from "../../../db/connection.ts";
import { uuidv7 } from "../../../db/uuid.ts";
import { addClass, addMember, addTeacher, addUser, count } from "../identity/people-fixture.ts";
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
    classes: [],
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

test("who is deleted leaves her classes, and what she was given there", async () => {
  const { db, user } = await classroom();
  const teacher = addUser(db, "teacher", { username: "amina" });
  const id = addClass(db, teacher);
  addMember(db, id, user, 4);
  const assignment = uuidv7(NOW);
  db.$client
    .prepare(
      "INSERT INTO assignments (id, class, position, course, everybody, note, made_by, created_at) VALUES (?, ?, 1, 'meet', 0, 'Read this', ?, ?)",
    )
    .run(assignment, id, teacher, NOW);
  db.$client.prepare("INSERT INTO assigned_learners (assignment, user) VALUES (?, ?)").run(assignment, user);
  await makeTransferCode(db, user, NOW);
  await audit(db, { actor: teacher, action: "read-learner-progress", class: id, subject: user, now: NOW });

  expect(await exportLearner(db, user)).toMatchObject({
    classes: [{ class: id, name: "7b", seat: 4, since: NOW }],
    assignments: [{ class: id, course: "meet", note: "Read this" }],
    looks: [{ at: NOW, action: "read-learner-progress", class: id }],
  });
  await deleteLearner(db, user, NOW);
  // The log of looks keeps a number that leads nowhere.
  expect(tablesWith(db, user)).toEqual(["deletions", "audit"]);
  expect(count(db, "assignments")).toBe(1);
});

test("the class of a teacher who is deleted goes to the one who has been in it longest, or is put away", async () => {
  const { db } = await classroom();
  const [owner, second, third] = ["one", "two", "three"].map((username) =>
    addUser(db, "teacher", { username }),
  ) as [string, string, string];
  const shared = addClass(db, owner);
  const alone = addClass(db, owner, "111122223333");
  addTeacher(db, shared, third, "co-teacher");
  addTeacher(db, shared, second, "co-teacher");
  db.$client.prepare("UPDATE class_teachers SET added_at = ? WHERE user = ?").run(NOW + 5, third);
  const invited = await createInvitation(db, { kind: "co-teacher", class: shared, madeBy: owner, now: NOW });
  db.$client
    .prepare("INSERT INTO programmes (id, owner, name, plan, created_at) VALUES (?, ?, 'Mine', '{}', ?)")
    .run(uuidv7(NOW), owner, NOW);
  expect(await exportLearner(db, owner)).toMatchObject({
    teaches: expect.arrayContaining([
      expect.objectContaining({ class: shared }),
      expect.objectContaining({ class: alone }),
    ]),
    programmes: [{ name: "Mine", plan: {} }],
  });

  await deleteLearner(db, owner, NOW + 9);
  expect(tablesWith(db, owner)).toEqual(["deletions"]);
  expect(count(db, "class_teachers", `class = '${shared}' AND user = '${second}' AND role = 'owner'`)).toBe(
    1,
  );
  expect(count(db, "class_teachers", "role = 'owner'")).toBe(1);
  expect(count(db, "classes", `id = '${alone}' AND archived_at = ${NOW + 9}`)).toBe(1);
  expect(count(db, "classes", "archived_at IS NULL")).toBe(1);
  expect(await readInvitation(db, invited.token, NOW + 9)).toBeNull();
});

test("who starts afresh stays in her classes", async () => {
  const { db, user } = await classroom();
  const id = addClass(db, addUser(db, "teacher", { username: "amina" }));
  addMember(db, id, user, 4);
  const fresh = await startAfresh(db, user, NOW);
  expect(count(db, "memberships", `class = '${id}' AND user = '${fresh}' AND seat = 4`)).toBe(1);
});
