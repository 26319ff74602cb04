import { expect, test } from "vitest";
import {
  createInvitation,
  inviteFirstOperator,
  readInvitation,
} from "../../../app/features/identity/invitations.ts";
import { acceptCoTeaching, createAccount } from "../../../app/features/identity/new-account.ts";
import { createSession } from "../../../app/features/identity/sessions.ts";
import { setPassword } from "../../../app/features/identity/set-password.ts";
import { signIn } from "../../../app/features/identity/sign-in.ts";
import { createToken } from "../../../app/features/identity/token.ts";
import { createMemoryDatabase, type Db } from "../../../db/connection.ts";
import { addTeacher, addUser, count, NOW, PASSWORD, patient, people } from "./people-fixture.ts";

const HOUR = 60 * 60 * 1000;
const typed = { displayName: "Mr. Juma", username: "Juma.K", password: "three slow yellow boats" };

async function by(db: Db, token: string) {
  const invitation = await readInvitation(db, token, NOW);
  if (!invitation) throw new Error("the invitation is not open");
  return { token, invitation };
}

test("a link lets one person in, once, for a time, and is stored nowhere", async () => {
  const { db, teacher } = await people();
  const { token, expiresAt } = await createInvitation(db, { kind: "teacher", madeBy: teacher, now: NOW });
  expect(expiresAt).toBe(NOW + 7 * 24 * HOUR);
  expect(JSON.stringify(db.$client.prepare("SELECT * FROM invitations").all())).not.toContain(token);
  expect(await readInvitation(db, token, NOW)).toMatchObject({ kind: "teacher", from: "Ms Amina" });
  expect(await readInvitation(db, token, expiresAt)).toBeNull();
  expect(await readInvitation(db, createToken(), NOW)).toBeNull();
  expect(await readInvitation(db, "' OR 1=1 --", NOW)).toBeNull();

  const link = await by(db, token);
  const wish = { typed, by: link, locale: "sw", now: NOW };
  // Looked at by two at once: only one comes in.
  const both = await Promise.all([
    createAccount(db, wish),
    createAccount(db, { ...wish, typed: { ...typed, username: "other" } }),
  ]);
  expect(both.filter((one) => "user" in one)).toHaveLength(1);
  expect(both.filter((one) => "gone" in one)).toHaveLength(1);
  expect(count(db, "users", "kind = 'teacher' AND locale = 'sw'")).toBe(1);
  const ways = ["JUMA.K", "other"].map((username) =>
    signIn(db, { username, password: typed.password, device: null, sender: patient, now: NOW }),
  );
  expect((await Promise.all(ways)).filter((signed) => "kind" in signed)).toHaveLength(1);
});

test("what is typed is judged field by field, and the link stays good", async () => {
  const { db } = await people();
  const { token } = await createInvitation(db, { kind: "teacher", madeBy: null, now: NOW });
  const link = await by(db, token);
  const judge = async (wrong: Partial<typeof typed>) => {
    const made = await createAccount(db, { typed: { ...typed, ...wrong }, by: link, locale: "en", now: NOW });
    return "errors" in made ? made.errors : made;
  };
  expect(await judge({ displayName: " " })).toEqual({ displayName: { code: "empty" } });
  expect(await judge({ displayName: "x".repeat(61) })).toEqual({ displayName: { code: "long", length: 61 } });
  expect(await judge({ displayName: "a\u202eb" })).toMatchObject({ displayName: { code: "hidden" } });
  expect(await judge({ username: "ab" })).toEqual({ username: "short" });
  expect(await judge({ username: "a".repeat(41) })).toEqual({ username: "long" });
  expect(await judge({ username: "a b<c>" })).toEqual({ username: "signs" });
  expect(await judge({ username: "482901337425-1" })).toEqual({ username: "digits" });
  expect(await judge({ username: "٤٨٢٩" })).toEqual({ username: "digits" });
  expect(await judge({ username: "AMINA" })).toEqual({ username: "taken" });
  expect(await judge({ password: "short" })).toEqual({ password: "short" });
  expect(await judge({ displayName: "", username: "x", password: "" })).toMatchObject({
    displayName: { code: "empty" },
    username: "short",
    password: "short",
  });
  expect(await readInvitation(db, token, NOW)).not.toBeNull();
  expect(await judge({ username: "امينة" })).toHaveProperty("user");
});

test("a name taken while the password was hashed is taken", async () => {
  const { db } = await people();
  const made = await Promise.all(
    ["x", "y"].map(() => createAccount(db, { typed, by: "open-sign-up", locale: "en", now: NOW })),
  );
  expect(made).toContainEqual({ errors: { username: "taken" } });
  expect(count(db, "users", "username = 'juma.k'")).toBe(1);
});

test("the first start lets in one operator, by the latest link only", async () => {
  const db = createMemoryDatabase();
  const first = (await inviteFirstOperator(db, NOW)) ?? "";
  const second = (await inviteFirstOperator(db, NOW + 1)) ?? "";
  expect(await readInvitation(db, first, NOW + 1)).toBeNull();
  const made = await createAccount(db, { typed, by: await by(db, second), locale: "en", now: NOW + 1 });
  expect(made).toHaveProperty("user");
  expect(count(db, "users", "kind = 'operator'")).toBe(1);
  expect(await inviteFirstOperator(db, NOW + 2)).toBeNull();
});

test("a co-teacher comes in with a new account, or with her own", async () => {
  const { db, teacher, class: id } = await people();
  const invite = () => createInvitation(db, { kind: "co-teacher", class: id, madeBy: teacher, now: NOW });
  const { token } = await invite();
  expect(await readInvitation(db, token, NOW)).toMatchObject({ className: "7b", class: id });
  await createAccount(db, { typed, by: await by(db, token), locale: "en", now: NOW });

  const other = addUser(db, "teacher", { username: "other" });
  const second = await invite();
  const accept = { token: second.token, classId: id, user: other, now: NOW };
  expect(await acceptCoTeaching(db, accept)).toBe(true);
  expect(await acceptCoTeaching(db, { ...accept, user: teacher })).toBe(false);
  expect(count(db, "class_teachers", `class = '${id}' AND role = 'co-teacher'`)).toBe(2);
  // The owner stays the owner, whoever's link she opens.
  const third = await invite();
  await acceptCoTeaching(db, { token: third.token, classId: id, user: teacher, now: NOW });
  expect(count(db, "class_teachers", `user = '${teacher}' AND role = 'owner'`)).toBe(1);
});

test("who was taken out of a class lets nobody in any more", async () => {
  const { db, class: id } = await people();
  const out = addUser(db, "teacher", { username: "out" });
  addTeacher(db, id, out, "co-teacher");
  const { token } = await createInvitation(db, { kind: "co-teacher", class: id, madeBy: out, now: NOW });
  expect(await readInvitation(db, token, NOW)).not.toBeNull();
  db.$client.prepare("DELETE FROM class_teachers WHERE user = ?").run(out);
  expect(await readInvitation(db, token, NOW)).toBeNull();
});

test("a link for a new password is the latest only, and works once; every session ends", async () => {
  const { db, teacher } = await people();
  const invite = () => createInvitation(db, { kind: "password", user: teacher, madeBy: null, now: NOW });
  const older = await invite();
  const { token } = await invite();
  expect(await readInvitation(db, older.token, NOW)).toBeNull();
  expect(await readInvitation(db, token, NOW)).toMatchObject({ user: teacher, username: "amina" });
  await createSession(db, teacher, NOW);
  expect(await setPassword(db, teacher, "amina-amina-1")).toBe("name");
  expect(await setPassword(db, teacher, "another good one", { stillAllowed: () => false })).toBe("gone");
  expect(count(db, "sessions")).toBe(1);
  expect(await setPassword(db, teacher, "another good one")).toBeNull();
  expect(count(db, "sessions")).toBe(0);
  expect(await readInvitation(db, token, NOW)).toBeNull();
  const asked = { username: "amina", device: null, sender: patient, now: NOW };
  expect(await signIn(db, { ...asked, password: PASSWORD })).toEqual({ refused: "wrong" });
  expect(await signIn(db, { ...asked, password: "another good one" })).toMatchObject({ user: teacher });
});
