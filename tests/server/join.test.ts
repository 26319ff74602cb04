import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createAnonymousLearner } from "../../app/features/identity/sessions.ts";
import { hashPassphrase } from "../../app/features/identity/set-password.ts";
import {
  addClass,
  addMember,
  addUser,
  CODE,
  count,
  PASSPHRASE,
} from "../features/identity/people-fixture.ts";
import type { Heard } from "./support/ask.ts";
import { type BuiltApp, startBuiltApp } from "./support/built-app.ts";
import { posted } from "./support/who.ts";

let built: BuiltApp;
let classId: string;
let seat: string;

beforeAll(async () => {
  built = await startBuiltApp({});
  const teacher = addUser(built.db, "teacher", { username: "amina", name: "Ms Amina" });
  classId = addClass(built.db, teacher, CODE, "Leopards");
  const hash = await hashPassphrase(PASSPHRASE);
  seat = addUser(built.db, "learner", { username: `${CODE}-1`, hash, name: "Zainab" });
  addMember(built.db, classId, seat, 1);
}, 120_000);
beforeEach(() => {
  built.db.$client.exec("DELETE FROM sign_in_failures");
  built.db.$client.exec("UPDATE classes SET open = 1, archived_at = NULL");
});
afterAll(() => built.close());

const get = (path: string, headers: Record<string, string> = {}) => built.ask({ path, headers });
const post = (path: string, form: Record<string, string>, cookie?: string) => {
  const asked = posted(built, path, form);
  return built.ask({ ...asked, headers: { ...asked.headers, ...(cookie ? { Cookie: cookie } : {}) } });
};
const cookieOf = ({ headers }: Heard): string => headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
const here = `/sw/join/${CODE}`;
const members = () => count(built.db, "memberships", `class = '${classId}'`);
const userOf = (name: string) =>
  built.db.$client.prepare("SELECT id FROM users WHERE display_name = ?").pluck().get(name) as string;
const sinceOf = (user: string) =>
  built.db.$client.prepare("SELECT since FROM memberships WHERE user = ?").pluck().get(user) as number;

test("the address without a language leads on in the visitor's own, with the seat that the card names", async () => {
  const led = await get(`/join/${CODE}?seat=1`, { "Accept-Language": "ar-EG,ar;q=0.9" });
  expect([led.status, led.headers.location]).toEqual([302, `/ar/join/${CODE}?seat=1`]);
  expect((await get("/join")).headers.location).toBe("/en/join");
  const shown = await get(`/ar/join/${CODE}?seat=1`);
  expect(shown.text).toContain('name="seat" value="١"');
});

test("a code typed in any digits finds the class and who runs it, and nobody who learns in it", async () => {
  const typed = await get(`/en/join?code=${encodeURIComponent("٤٨٢٩ ٠١٣٣-٧٤٢٥")}`);
  expect(typed.headers.location).toBe(here.replace("sw", "en"));
  const { status, headers, text } = await get(here);
  expect(status).toBe(200);
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(text).toContain("Leopards");
  expect(text).toContain("Ms Amina");
  for (const secret of ["Zainab", seat, classId]) expect(text).not.toContain(secret);
  expect(count(built.db, "audit")).toBe(0);
});

test("codes that open nothing get one answer: unknown, malformed, or of a class put away", async () => {
  const heard = async (code: string) => {
    const { status, text } = await get(`/en/join/${code}`);
    // A short code may stand in the hash of the style's name by chance.
    return [status, text.replace(/\.[0-9a-f]{10}\.css/, ".css").replaceAll(code, "")];
  };
  const unknown = await heard("111122223333");
  expect(unknown[0]).toBe(404);
  expect(await heard("12")).toEqual(unknown);
  expect(await heard("constructor")).toEqual(unknown);
  built.db.$client.exec("UPDATE classes SET archived_at = 1");
  expect(await heard(CODE)).toEqual(unknown);
});

test("a card's number and words lead to its seat, in whatever spelling; wrong ones say nothing", async () => {
  const words = "قَارِب-أرنب-مدرسة-شمس";
  const right = await post(here, { intent: "seat", seat: "٠١", words });
  expect([right.status, right.headers.location]).toEqual([302, "/sw/me"]);
  const me = await get("/sw/me", { Cookie: cookieOf(right) });
  expect(me.text).toContain("Leopards");
  const answers = [
    await post(here, { intent: "seat", seat: "1", words: "x" }),
    await post(here, { intent: "seat", seat: "77", words: PASSPHRASE }),
    await post(here, { intent: "seat", seat: "", words: PASSPHRASE }),
  ];
  for (const { status, headers } of answers) {
    expect(status).toBe(422);
    expect(headers["set-cookie"]).toBeUndefined();
  }
});

test("with a name a new learner begins, and stays herself on her device", async () => {
  const before = members();
  const joined = await post(here, { intent: "name", name: "  Jomo " });
  expect([joined.status, joined.headers.location]).toEqual([302, "/sw/me"]);
  expect(members()).toBe(before + 1);
  const me = await get("/sw/me", { Cookie: cookieOf(joined) });
  for (const words of ["Leopards", "Ms Amina", "Jomo"]) expect(me.text).toContain(words);
  expect(me.text).not.toContain("Zainab");
  // The next on the same phone is somebody else, and the first keeps her place.
  const next = await post(here, { intent: "name", name: "Kofi", who: "me" }, cookieOf(joined));
  expect(members()).toBe(before + 2);
  expect(userOf("Kofi")).not.toBe(userOf("Jomo"));
  expect(cookieOf(next).split(".")).toHaveLength(2);
});

test("earlier work is brought along only by who says so", async () => {
  for (const [name, bring] of [
    ["Shy", "no"],
    ["Open", "yes"],
  ] as const) {
    const { user, token } = await createAnonymousLearner(built.db, "en", Date.now());
    await post(here, { intent: "name", name, who: "me", bring }, `lisan=${token}`);
    expect(userOf(name)).toBe(user);
    expect(sinceOf(user) === 0).toBe(bring === "yes");
  }
});

test("a closed class lets in who has a card, and nobody else", async () => {
  built.db.$client.exec("UPDATE classes SET open = 0");
  expect((await get(here)).text).not.toContain('name="name"');
  const before = members();
  expect((await post(here, { intent: "name", name: "Late" })).status).toBe(409);
  expect(members()).toBe(before);
  expect((await post(here, { intent: "seat", seat: "1", words: PASSPHRASE })).status).toBe(302);
});

test("she leaves when she likes, and only her own class", async () => {
  const cookie = cookieOf(await post(here, { intent: "name", name: "Going" }));
  const user = userOf("Going");
  expect((await post("/en/me/leave", { class: "another" }, cookie)).status).toBe(404);
  const left = await post("/en/me/leave", { class: classId }, cookie);
  expect(left.headers.location).toBe("/en/me?left=1#classes");
  expect(count(built.db, "memberships", `user = '${user}'`)).toBe(0);
  expect(count(built.db, "users", `id = '${user}'`)).toBe(1);
});

test("what is assigned stands on her home page, and a stranger's stays as it was", async () => {
  const stranger = (await get("/en")).text;
  const cookie = cookieOf(await post(here, { intent: "name", name: "Asked" }));
  built.db.$client
    .prepare(
      "INSERT INTO assignments (id, class, position, course, lessons, everybody, opens_at, due_at, note, created_at) VALUES (?, ?, 1, 'meet', ?, 1, ?, ?, ?, 0)",
    )
    .run("a", classId, '["meet-rules"]', 1, Date.UTC(2036, 11, 1, 15), "Bring <b>one</b> https://x.example");
  built.db.$client
    .prepare(
      "INSERT INTO assignments (id, class, position, course, lessons, everybody, opens_at, created_at) VALUES (?, ?, 2, 'meet', ?, 1, ?, 0)",
    )
    .run("b", classId, '["meet-wrong"]', Date.UTC(2036, 0, 1));
  for (const path of ["/ar", "/ar/me"]) {
    const { text } = await get(path, { Cookie: cookie });
    const assigned = /<section aria-labelledby="assigned">.*?<\/section>/s.exec(text)?.[0] ?? "";
    expect(assigned).toContain('href="/ar/courses/meet/meet-rules"');
    expect(assigned).not.toContain("meet-wrong");
    expect(assigned).toContain("٢٠٣٦");
    // By the class's clock, with its zone.
    expect(assigned).toContain("توقيت مصر");
    expect(assigned).toContain("Bring &lt;b&gt;one&lt;/b&gt; https://x.example");
    expect(assigned).not.toContain('href="https');
  }
  expect((await get("/en")).text).toBe(stranger);
});
