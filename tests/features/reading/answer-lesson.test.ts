import { expect, test } from "vitest";
import type { Course } from "../../../app/features/content/course.ts";
import type { CompiledLesson, Part } from "../../../app/features/content/lesson.ts";
import { parseDeviceLearners } from "../../../app/features/identity/device-learners.ts";
import { readSession } from "../../../app/features/identity/sessions.ts";
import { deleteLearner } from "../../../app/features/progress/delete-learner.ts";
import { publishModels } from "../../../app/features/progress/publish-models.ts";
import { summaries } from "../../../app/features/progress/read-progress.ts";
import { answerLesson } from "../../../app/features/reading/answer-lesson.ts";
import { createMemoryDatabase, type Db } from "../../../db/connection.ts";
import { uuidv7 } from "../../../db/uuid.ts";

const hash = "a".repeat(64);
const model = { kind: "choice", options: 2, key: 1 } as const;
const course = { id: "meet", lessons: [{ id: "meet-spot" }] } as Course;
const exercise = (id: string) => ({ type: "exercise", id, model, modelHash: hash }) as Part;
const lesson = {
  locale: "en",
  lesson: "meet-spot",
  parts: [exercise("q1"), exercise("q2")],
} as CompiledLesson;
const now = Date.UTC(2026, 10, 22);

async function database(): Promise<Db> {
  const db = createMemoryDatabase();
  const models = ["q1", "q2"].map((id) => ({ lesson: "meet/meet-spot", exercise: id, hash, model }));
  await publishModels(db, models, now);
  return db;
}

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  const all = { exercise: "q1", model: hash, answer: "1", ...fields };
  for (const [name, value] of Object.entries(all)) data.set(name, value);
  return data;
}

const post = (db: Db, fields: Record<string, string>, who: { learner?: string; device?: string } = {}) =>
  answerLesson(db, {
    course,
    lesson,
    locale: "sw",
    form: form(fields),
    learner: who.learner ?? null,
    device: who.device ?? null,
    now,
  });

/** A stranger's first answer, and the learner that it makes. */
async function born(db: Db, fields: Record<string, string> = {}) {
  const answered = await post(db, fields);
  if (!("device" in answered) || !answered.device) throw new Error("no learner was born");
  return { learner: answered.learner, device: answered.device };
}

const script = (event = uuidv7(now)) => ({
  event,
  device: "d1",
  sequence: "1",
  occurred: String(now),
  duration: "5",
});

test("a stranger's first answer makes her a learner, in her language", async () => {
  const db = await database();
  const { learner, device } = await born(db);
  const session = await readSession(db, parseDeviceLearners(device).current, now);
  expect(session).toMatchObject({ user: learner, locale: "sw" });
  expect((await summaries(db, learner)).get("meet/meet-spot")).toMatchObject({ raw: 1, completed: false });
});

test("the last open question completes the lesson", async () => {
  const db = await database();
  const who = await born(db);
  await post(db, { exercise: "q2", answer: "0" }, who);
  expect((await summaries(db, who.learner)).get("meet/meet-spot")).toMatchObject({
    completed: true,
    success: false,
  });
});

test("an empty form is refused with its reason, and makes nobody", async () => {
  const db = await database();
  expect(await post(db, { answer: "" })).toEqual({ refused: "unanswered" });
  expect(db.$client.prepare("SELECT count(*) FROM users").pluck().get()).toBe(0);
});

test.each([
  ["another exercise", { exercise: "q9" }],
  ["a model that never was", { model: "b".repeat(64) }],
  ["an id that is no id", { event: "1" }],
])("%s is broken, and makes nobody", async (_, fields) => {
  const db = await database();
  expect(await post(db, fields)).toEqual({ broken: true });
  expect(db.$client.prepare("SELECT count(*) FROM users").pluck().get()).toBe(0);
});

test("the same event twice is stored once", async () => {
  const db = await database();
  const who = await born(db);
  const event = { ...script(), learner: who.learner };
  expect(await post(db, event, who)).toMatchObject({ result: { status: "stored" } });
  expect(await post(db, event, who)).toMatchObject({ result: { status: "replay" } });
  expect((await summaries(db, who.learner)).get("meet/meet-spot")?.exercises.q1?.attempts).toBe(2);
});

test("an answer made for one learner is never taken under another's name", async () => {
  const db = await database();
  const [one, two] = [await born(db), await born(db)];
  const other = { result: { status: "refused", code: "other-learner" } };
  expect(await post(db, { ...script(), learner: one.learner }, two)).toMatchObject(other);
  expect(await post(db, { ...script(), learner: one.learner })).toMatchObject(other);
  expect((await summaries(db, two.learner)).get("meet/meet-spot")?.exercises.q1?.attempts).toBe(1);
});

test("an answer made before anybody was known waits while somebody is signed in", async () => {
  const db = await database();
  const who = await born(db);
  expect(await post(db, script(), who)).toMatchObject({ result: { code: "other-learner" } });
});

test("a first answer whose reply was lost finds its learner again, and nobody else does", async () => {
  const db = await database();
  const event = script();
  const { learner } = await born(db, event);
  const again = await post(db, event);
  expect(again).toMatchObject({ result: { status: "replay" }, learner });
  if (!("device" in again)) throw new Error("no session");
  expect((await readSession(db, parseDeviceLearners(again.device).current, now))?.user).toBe(learner);

  const thief = await post(db, { ...event, device: "d2" });
  expect(thief).toMatchObject({ result: { code: "other-learner" }, learner: "", device: null });
  expect(db.$client.prepare("SELECT count(*) FROM users").pluck().get()).toBe(1);
});

test("a reply lost after the cookie came is a replay for the learner it made", async () => {
  const db = await database();
  const event = script();
  const who = await born(db, event);
  expect(await post(db, event, who)).toMatchObject({ result: { status: "replay" }, learner: who.learner });
});

test("an answer of a deleted learner is gone", async () => {
  const db = await database();
  const { learner } = await born(db);
  await deleteLearner(db, learner, now);
  expect(await post(db, { ...script(), learner })).toMatchObject({ result: { code: "gone" } });
});
