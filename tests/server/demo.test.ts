import { afterAll, beforeAll, expect, test } from "vitest";
import { demoTeacherFor } from "../../app/features/demo/demo-visitor.ts";
import { addClass, addMember, addUser, CODE, count } from "../features/identity/people-fixture.ts";
import { type BuiltApp, startBuiltApp } from "./support/built-app.ts";
import { posted } from "./support/who.ts";

let demo: BuiltApp;
let plain: BuiltApp;

beforeAll(async () => {
  demo = await startBuiltApp({}, undefined, true);
  plain = await startBuiltApp({});
  // The same people in both: what lets them in is --demo, never a name.
  for (const { db } of [demo, plain]) {
    const teacher = addUser(db, "teacher", { username: "demo-amina", name: "Amina W." });
    const learner = addUser(db, "learner", { username: `${CODE}-1`, name: "Made up" });
    const visitor = addUser(db, "learner", { name: "A visitor" });
    const classId = addClass(db, teacher);
    addMember(db, classId, visitor, null);
    addMember(db, classId, learner, 1);
    db.$client.exec("UPDATE memberships SET joined_at = added_at");
    db.$client.prepare("UPDATE users SET created_at = created_at + 1 WHERE id = ?").run(visitor);
  }
}, 120_000);
afterAll(async () => {
  await demo.close();
  await plain.close();
});

const tap = (app: BuiltApp, as: string) => app.ask(posted(app, "/en/demo", { as }));

test("without --demo nobody gets in by a tap, and no page offers it", async () => {
  for (const as of ["teacher", "learner", "operator"]) {
    const { status, headers } = await tap(plain, as);
    expect(status).toBe(404);
    expect(headers["set-cookie"]).toBeUndefined();
  }
  expect((await plain.ask({ path: "/en/demo" })).status).toBe(404);
  expect((await plain.ask({ path: "/en" })).text).not.toContain("/en/demo");
  expect(count(plain.db, "sessions")).toBe(0);
});

test.each([
  ["teacher", "/en/teach", "Amina W."],
  ["learner", "/en/me", "Made up"],
])("a tap lets a visitor of the demo school look as a %s", async (as, home, name) => {
  const { status, headers } = await tap(demo, as);
  expect([status, headers.location]).toEqual([302, home]);
  const Cookie = headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
  const { text } = await demo.ask({ path: home, headers: { Cookie } });
  expect(text).toContain(name);
  expect(text).not.toContain("A visitor");
});

test("the doors stand on the home page of a demo school, for strangers too; nobody else can be tapped", async () => {
  const { text } = await demo.ask({ path: "/ar" });
  expect(text).toContain('<form class="row keep" action="/ar/demo" method="post">');
  expect((await demo.ask({ path: "/en/demo" })).headers.location).toBe("/en");
  for (const as of ["operator", "", "__proto__"]) expect((await tap(demo, as)).status).toBe(400);
});

test("whoever reads the language of a class looks from that class's teacher", () => {
  expect(["en", "sw", "fr", "ar", "hi"].map((locale) => demoTeacherFor(locale).username)).toEqual([
    "demo-amina",
    "demo-amina",
    "demo-amina",
    "demo-karim",
    "demo-karim",
  ]);
});
