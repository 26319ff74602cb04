import { afterAll, beforeAll, expect, test } from "vitest";
import { chanceFrom } from "../../app/features/demo/chance.ts";
import { demoAnswer } from "../../app/features/demo/demo-answer.ts";
import { createSession } from "../../app/features/identity/sessions.ts";
import { recordEvents } from "../../app/features/progress/record-events.ts";
import type { ExerciseModel } from "../../app/features/quiz/exercise-model.ts";
import { siteCopy } from "../features/content/site-copy.ts";
import { addClass, addMember, addUser, CODE, count } from "../features/identity/people-fixture.ts";
import { type BuiltApp, startBuiltApp } from "./support/built-app.ts";
import { posted } from "./support/who.ts";

// The course "demo" is about one's own rights here, and its second lesson about help after abuse.
const site = siteCopy();
let built: BuiltApp;
let classId: string;
let learner: string;
let cookie: string;

beforeAll(async () => {
  site.replace("content/catalog/demo.yml", "private: false", "private: true");
  site.replace("content/catalog/demo.yml", /(id: demo-two[\s\S]*?)secret: false/, "$1secret: true");
  built = await startBuiltApp({}, site.root);
  const teacher = addUser(built.db, "teacher", { username: "amina", name: "Ms Amina" });
  classId = addClass(built.db, teacher, CODE, "Leopards");
  learner = addUser(built.db, "learner", { username: `${CODE}-1`, name: "Zainab" });
  addMember(built.db, classId, learner, 1);
  built.db.$client.exec("UPDATE memberships SET joined_at = added_at, since = 0");
  cookie = `lisan=${await createSession(built.db, teacher, Date.now())}`;
}, 120_000);
afterAll(async () => {
  await built.close();
  site.remove();
});

const get = (path: string) => built.ask({ path, headers: { Cookie: cookie } });
const here = (page: string) => `/en/teach/classes/${classId}${page}`;
/** Everything that a teacher can look at. */
const everyPage = () => [
  "/en/teach",
  here(""),
  here(".csv"),
  here("/members"),
  here(`/members/${learner}`),
  here(`/members/${learner}/data.json`),
  here(`/learners/${learner}`),
  here("/lessons/demo/demo-all"),
  here("/lessons/demo/demo-two"),
  here("/assignments"),
  here("/assignments/new"),
  here("/letter"),
];
const everything = async () => {
  const heard: Record<string, unknown> = {};
  for (const path of everyPage()) {
    const { status, text } = await get(path);
    heard[path] = { status, text };
  }
  return heard;
};

/** The learner answers the whole lesson. */
async function work(lesson: string): Promise<void> {
  const models = built.db.$client
    .prepare("SELECT exercise, hash, model FROM exercise_models WHERE lesson = ?")
    .all(lesson) as { exercise: string; hash: string; model: string }[];
  expect(models.length).toBeGreaterThan(0);
  const now = Date.now();
  const required = () => models.map(({ exercise }) => exercise);
  const events = models.map(({ exercise, hash, model }) => ({
    lesson,
    exercise,
    locale: "ar",
    modelHash: hash,
    answer: demoAnswer(JSON.parse(model) as ExerciseModel, false, chanceFrom(1)),
    occurredAt: now,
  }));
  const results = await recordEvents(built.db, { user: learner, now, required }, events);
  expect(results.map(({ status }) => status)).not.toContain("refused");
}

test("work in a private course and in a secret lesson changes no byte of what a teacher sees", async () => {
  const before = await everything();
  await work("demo/demo-all");
  await work("demo/demo-two");
  expect(count(built.db, "events", `user = '${learner}'`)).toBeGreaterThan(4);
  expect(await everything()).toEqual(before);
});

test("once the class has assigned the course, it sees what is done from then on, and the secret lesson never", async () => {
  const form = { intent: "save", course: "demo", who: "all", note: "" };
  const asked = posted(built, here("/assignments/new"), form);
  const made = await built.ask({ ...asked, headers: { ...asked.headers, Cookie: cookie } });
  expect(made.status).toBe(302);
  const assigned = await everything();
  // What was done before is still nobody's.
  const grid = await get(here(`/members/${learner}/data.json`));
  expect(JSON.parse(grid.text).lessons).toEqual([]);
  await work("demo/demo-two");
  expect(await everything()).toEqual(assigned);
  await work("demo/demo-all");
  const seen = JSON.parse((await get(here(`/members/${learner}/data.json`))).text);
  expect(seen.lessons.map(({ lesson }: { lesson: string }) => lesson)).toEqual(["demo/demo-all"]);
  expect((await get(here("/lessons/demo/demo-two"))).status).toBe(404);
  expect(JSON.stringify(await everything())).not.toMatch(/demo-two(?!<)[^"]*attempts/);
});
