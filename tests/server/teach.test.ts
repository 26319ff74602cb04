import { readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSession } from "../../app/features/identity/sessions.ts";
import { addUser, count } from "../features/identity/people-fixture.ts";
import type { Heard } from "./support/ask.ts";
import { type BuiltApp, startBuiltApp } from "./support/built-app.ts";
import { posted } from "./support/who.ts";

let built: BuiltApp;
let cookie: string;
let id: string;

const get = (path: string) => built.ask({ path, headers: { Cookie: cookie } });
const post = (path: string, form: Record<string, string>) => {
  const asked = posted(built, path, form);
  return built.ask({ ...asked, headers: { ...asked.headers, Cookie: cookie } });
};
const here = (page: string) => `/en/teach/classes/${id}${page}`;
/** The words on the cards of an answer, by seat. */
const cardsOf = ({ text }: Heard) => text.match(/<dl class="words">.*?<\/dl>/g) ?? [];

beforeAll(async () => {
  built = await startBuiltApp({});
  const teacher = addUser(built.db, "teacher", { username: "amina", name: "Ms Amina" });
  cookie = `lisan=${await createSession(built.db, teacher, Date.now())}`;
  const form = { name: "Leopards", locale: "ar", timeZone: "Africa/Cairo", organisation: "" };
  const made = await post("/en/teach", form);
  id = String(made.headers.location).split("/").at(-1) ?? "";
}, 120_000);
afterAll(() => built.close());

test("a class that was made is on the first page, with a way in", async () => {
  expect((await get("/en/teach")).text).toContain("Leopards");
  const { text } = await get(here(""));
  expect(text).toMatch(/\d{4} \d{4} \d{4}/);
  expect(text).toContain('<svg class="qr"');
});

test("cards are in the class's language, shown once, and never made twice", async () => {
  const made = await post(here("/cards"), { intent: "make", first: "1", count: "٣" });
  expect(made.headers["cache-control"]).toBe("private, no-store");
  expect(cardsOf(made)).toHaveLength(3);
  expect(made.text).toMatch(/<ol class="seat-cards" lang="ar" dir="rtl">/);
  expect(cardsOf(made).join("")).toMatch(/[\u0600-\u06ff]/);
  expect(cardsOf(await get(here("/cards")))).toEqual([]);
  // Loading the answer anew posts the form anew.
  const again = await post(here("/cards"), { intent: "make", first: "1", count: "3" });
  expect(again.status).toBe(409);
  expect(cardsOf(again)).toEqual([]);
  expect(count(built.db, "memberships")).toBe(3);
  for (const wrong of ["0", "61", "-1", "1e1", "x", ""])
    expect((await post(here("/cards"), { intent: "make", first: "4", count: wrong })).status).toBe(422);
});

test("a look at learners is written down, whose data and by whom", async () => {
  const before = count(built.db, "audit");
  await get(here("/members"));
  const user = built.db.$client.prepare("SELECT user FROM memberships WHERE seat = 2").pluck().get();
  await get(here(`/members/${user}`));
  await get(here(`/members/${user}/data.json`));
  await get(here(""));
  expect(count(built.db, "audit")).toBe(before + 4);
  expect(count(built.db, "audit", `subject = '${user}'`)).toBe(2);
});

test("her pages lead to her classes and out; a page that is kept for all stays as strangers see it", async () => {
  const footOf = ({ text }: Heard) => /<footer.*<\/footer>/s.exec(text)?.[0] ?? "";
  for (const path of ["/en/teach", here(""), "/en/account"]) {
    expect(footOf(await get(path))).toContain('href="/en/account"');
    expect(footOf(await get(path))).not.toContain("/en/sign-in");
  }
  for (const path of ["/en/about", "/en", "/en/courses/meet/meet-spot"]) {
    // She is the first to ask for it.
    await get(path);
    const stranger = await built.ask({ path });
    expect(footOf(stranger)).toContain('href="/en/sign-in"');
    expect(footOf(stranger)).not.toContain("/en/account");
  }
  // Where the link is a stranger's, it leads her home.
  expect((await get("/en/sign-in")).headers.location).toBe("/en/teach");
});

test("a programme becomes assignments; its own copy can be changed", async () => {
  const applied = await post("/en/teach/programmes/six-weeks", {
    intent: "apply",
    class: id,
    start: "2036-10-05",
  });
  expect(applied.headers.location).toBe(here("/assignments?done=made"));
  expect(count(built.db, "assignments", `class = '${id}'`)).toBe(12);
  const copied = await post("/en/teach/programmes/six-weeks", { intent: "copy" });
  const own = String(copied.headers.location).split("?")[0] ?? "";
  built.db.$client.exec("UPDATE programmes SET plan = replace(plan, 'lang/lang-tokens', 'lang/not-yet')");
  const changed = await post(`${own}/meetings/1`, {
    intent: "save",
    title: "Nota bene: أول",
    day: "1",
    days: "2",
    text: "<script>x</script>",
    lesson: "meet/meet-words",
  });
  expect(changed.status).toBe(302);
  const { text } = await get(own);
  expect(text).toContain("Nota bene: أول");
  expect(text).toContain("&lt;script&gt;x&lt;/script&gt;");
  // What is not published yet stays in the plan.
  const kept = built.db.$client.prepare("SELECT plan FROM programmes").pluck().get() as string;
  expect(JSON.parse(kept).meetings[0].lessons).toEqual(["meet/meet-words", "lang/not-yet"]);
  for (const intent of ["rename", "delete"])
    expect((await post("/en/teach/programmes/six-weeks", { intent, name: "Mine now" })).status).toBe(404);
});

test("the letter to families is there in every language on disk, and names no learner", async () => {
  built.db.$client.exec("UPDATE users SET display_name = 'Zainab' WHERE kind = 'learner'");
  const locales = readdirSync("locales");
  expect(locales.length).toBeGreaterThan(5);
  for (const locale of locales) {
    const { status, text } = await get(`/${locale}/teach/classes/${id}/letter`);
    expect(status, locale).toBe(200);
    expect(text).toContain("Leopards");
    expect(text).toContain("Ms Amina");
    expect(text).not.toContain("Zainab");
  }
});
