import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSession } from "../../app/features/identity/sessions.ts";
import { exportLearner } from "../../app/features/progress/export-learner.ts";
import { writeLedgers } from "../../app/features/translation/write-ledgers.ts";
import { formsInCatalog, formText, KEYS_A, KEYS_B } from "../features/assessment/form-texts.ts";
import { siteCopy } from "../features/content/site-copy.ts";
import { addClass, addMember, addUser, CODE, count } from "../features/identity/people-fixture.ts";
import { type BuiltApp, startBuiltApp } from "./support/built-app.ts";
import { posted } from "./support/who.ts";

const site = siteCopy();
const keys = [KEYS_A, KEYS_B] as const;
const before = "/en/courses/demo/questions/before";
const after = "/en/courses/demo/questions/after";
let built: BuiltApp;
let teacher: string;
let classId: string;

beforeAll(async () => {
  site.make("content/en/demo/demo-form-a.mdx", formText(KEYS_A));
  site.make("content/en/demo/demo-form-b.mdx", formText(KEYS_B, "B"));
  site.write(
    "content/catalog/demo.yml",
    site.read("content/catalog/demo.yml") + formsInCatalog(["demo-all", "demo-two"]),
  );
  for (const name of ["forms", "join"])
    site.make(`locales/en/ui/${name}.json`, readFileSync(`locales/en/ui/${name}.json`, "utf8"));
  await writeLedgers(site.root);
  built = await startBuiltApp({}, site.root);
  teacher = addUser(built.db, "teacher", { username: "amina", name: "Ms Amina" });
  classId = addClass(built.db, teacher, CODE, "Leopards");
}, 120_000);
afterAll(async () => {
  await built.close();
  site.remove();
});

let people = 0;
/** Somebody new, who learns in the class. */
function learner(): string {
  people += 1;
  const user = addUser(built.db, "learner", { username: `${CODE}-${people}`, name: `Learner ${people}` });
  addMember(built.db, classId, user, people);
  return user;
}
const cookieOf = async (user: string) => `lisan=${await createSession(built.db, user, Date.now())}`;
/** What asks as one person. */
async function as(user: string | null) {
  const Cookie = user ? await cookieOf(user) : "";
  return {
    get: (path: string) => built.ask({ path, headers: { Cookie } }),
    post(path: string, form: Record<string, string>) {
      const asked = posted(built, path, form);
      return built.ask({ ...asked, headers: { ...asked.headers, Cookie } });
    },
  };
}
const hidden = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? "";
/** Fills in the form of a page: so many right ones, the others not known. */
function filled(text: string, right: number): Record<string, string> {
  const form = Number(hidden(text, "form")) as 0 | 1;
  const answers = keys[form].map((key, at) => [`answer-b${at + 1}`, at < right ? String(key) : "unknown"]);
  return { form: String(form), version: hidden(text, "version"), ...Object.fromEntries(answers) };
}
const finish = (user: string) =>
  built.db.$client
    .prepare(
      "INSERT INTO lesson_summary (user, lesson, completed, success, raw, max, last_at, exercises) VALUES (?, 'demo/demo-all', 1, 1, 1, 1, 1, '{}'), (?, 'demo/demo-two', 1, 1, 1, 1, 1, '{}')",
    )
    .run(user, user);
const sittingsOf = (user: string) =>
  built.db.$client.prepare("SELECT phase, form, score FROM sittings WHERE user = ?").all(user) as {
    phase: string;
    form: number;
    score: number;
  }[];

test("the course offers them under its lessons, and no page of theirs knows what is right", async () => {
  const { get } = await as(null);
  const course = (await get("/en/courses/demo")).text;
  expect(course.indexOf(before)).toBeGreaterThan(course.indexOf("/en/courses/demo/demo-all"));
  const page = await get(before);
  expect(page.headers["cache-control"]).toBe("private, no-store");
  expect(page.text.match(/value="unknown"/g)).toHaveLength(10);
  expect(page.text.match(/type="radio"/g)).toHaveLength(50);
  expect(page.text).not.toMatch(/data-model|data-right|"key"|checked/);
  // Nothing is graded as a lesson's exercise is: whoever could ask one by one would learn the key.
  const form = hidden(page.text, "form");
  expect((await get("/en/courses/demo/demo-form-a")).status).toBe(404);
  const models = built.db.$client.prepare("SELECT count(*) FROM exercise_models WHERE lesson LIKE '%form%'");
  expect(models.pluck().get()).toBe(0);
  expect(["0", "1"]).toContain(form);
});

test("which form comes first is a matter of chance", async () => {
  const { get } = await as(null);
  const seen = new Set<string>();
  for (let tries = 0; tries < 60 && seen.size < 2; tries++)
    seen.add(hidden((await get(before)).text, "form"));
  expect(seen).toEqual(new Set(["0", "1"]));
});

test("a stranger's answers make her a learner; she hears thanks, and no mark", async () => {
  const stranger = await as(null);
  const page = await stranger.get(before);
  const sent = await stranger.post(before, filled(page.text, 4));
  expect(sent.status).toBe(302);
  const [cookie = ""] = String(sent.headers["set-cookie"]).split(";");
  const thanked = await built.ask({ path: before, headers: { Cookie: cookie } });
  expect(thanked.text).toContain("Your answers are kept.");
  expect(thanked.text).not.toMatch(/4 of 10|type="radio"/);
});

test("what is left out is asked about once, and may stay so", async () => {
  const user = learner();
  const { get, post } = await as(user);
  const { "answer-b3": _left, ...form } = filled((await get(before)).text, 10);
  const asked = await post(before, form);
  expect(asked.status).toBe(422);
  expect(asked.text).toContain("You left out 1 question.");
  expect(asked.text.match(/checked=""/g)).toHaveLength(9);
  expect(sittingsOf(user)).toEqual([]);
  expect((await post(before, { ...form, anyway: "yes" })).status).toBe(302);
  expect(sittingsOf(user)).toMatchObject([{ phase: "before", score: 9 }]);
});

test("the second is the other form, once; then she sees her gain and what to read again", async () => {
  const user = learner();
  const { get, post } = await as(user);
  expect((await get(after)).text).toContain("come after the course");
  await post(before, filled((await get(before)).text, 3));
  finish(user);
  expect((await get("/en/courses/demo")).text).toContain(after);
  const page = (await get(after)).text;
  const [first] = sittingsOf(user);
  expect(Number(hidden(page, "form"))).toBe(1 - (first?.form ?? 0));
  // The same form twice would measure memory.
  const same = { ...filled(page, 9), form: String(first?.form) };
  expect((await post(after, same)).status).toBe(400);
  expect((await post(after, filled(page, 9))).status).toBe(302);
  expect((await post(after, filled(page, 10))).status).toBe(302);
  expect(sittingsOf(user)).toMatchObject([
    { phase: "after", score: 9 },
    { phase: "before", score: 3 },
  ]);
  const gain = (await get(after)).text;
  expect(gain).toContain("Before the course: 3 right. Now: 9. You have improved by 6.");
  expect(gain).toContain("/en/courses/demo/demo-two");
  expect(gain).not.toContain('href="/en/courses/demo/demo-all"');
  expect(gain).not.toMatch(/caused/);
});

test("after a finished lesson there is no before, and nothing sent for it is kept", async () => {
  const user = learner();
  const { get, post } = await as(user);
  const form = filled((await get(before)).text, 5);
  finish(user);
  expect((await get(before)).text).toContain("you have finished a lesson already");
  expect((await post(before, form)).status).toBe(302);
  expect(sittingsOf(user)).toEqual([]);
});

test("a form that no page of ours sent is refused, and keeps nothing", async () => {
  const user = learner();
  const { get, post } = await as(user);
  const whole = filled((await get(before)).text, 5);
  const wrongs: Record<string, string>[] = [
    { form: "2" },
    { form: "" },
    { "answer-b1": "4" },
    { "answer-b1": "-1" },
  ];
  for (const wrong of wrongs) expect((await post(before, { ...whole, ...wrong })).status).toBe(400);
  expect((await post(before, { ...whole, version: "bold" })).status).toBe(409);
  expect(sittingsOf(user)).toEqual([]);
  expect((await get("/en/courses/demo/questions/later")).status).toBe(404);
  expect((await get("/en/courses/none/questions/before")).status).toBe(404);
});

test("half in another language is no test: it comes whole in the source language, and says so", async () => {
  const { get } = await as(null);
  const { text } = await get("/ar/courses/demo/questions/before");
  expect(text).toMatch(/<legend lang="en" dir="ltr">/);
  expect(text).toContain('class="draft"');
});

test("a class is asked when its teacher switches it on, and sees the gain of three, never one learner's answers", async () => {
  const staff = await as(teacher);
  const settings = `/en/teach/classes/${classId}/settings`;
  const figures = `/en/teach/classes/${classId}/forms/demo`;
  const user = learner();
  const { get } = await as(user);
  expect((await get("/en")).text).not.toContain(before);
  expect((await staff.post(settings, { intent: "ask-forms", course: "demo" })).status).toBe(302);
  expect((await staff.post(settings, { intent: "ask-forms", course: "none" })).status).toBe(400);
  for (const path of ["/en", "/en/me"]) expect((await get(path)).text).toContain(before);
  expect((await get(before)).text).toContain("never your own answers");
  expect((await staff.get(settings)).text).toContain(figures);

  built.db.$client.exec("DELETE FROM sittings");
  for (let at = 0; at < 3; at++) {
    expect((await staff.get(figures)).text).toContain("As soon as 3 learners");
    const one = learner();
    const { get: ask, post } = await as(one);
    await post(before, filled((await ask(before)).text, at));
    finish(one);
    await post(after, filled((await ask(after)).text, 7 + at));
  }
  const { text } = await staff.get(figures);
  expect(text).toContain("the mean rose from 1.0 to 8.0 right answers of 10: 7.0 more");
  expect(text).toContain("take this as a hint");
  expect(text).toContain("These figures cannot say why");
  expect(text).not.toMatch(/Learner \d/);
  expect((await staff.post(settings, { intent: "drop-forms", course: "demo" })).status).toBe(302);
  expect((await get("/en")).text).not.toContain(before);
});

test("what she took goes into her export, and away with her", async () => {
  const user = learner();
  const { get, post } = await as(user);
  await post(before, filled((await get(before)).text, 2));
  expect((await exportLearner(built.db, user))?.forms).toMatchObject([
    { course: "demo", phase: "before", score: 2, answers: expect.arrayContaining(["unknown"]) },
  ]);
  const all = count(built.db, "sittings");
  expect((await post("/en/me", { intent: "deleted" })).status).toBe(302);
  expect(count(built.db, "sittings")).toBe(all - 1);
});
