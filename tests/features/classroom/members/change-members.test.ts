import { expect, test } from "vitest";
import { createAssignments } from "../../../../app/features/classroom/assignments/write-assignments.ts";
import { findClass, usernameOfSeat } from "../../../../app/features/classroom/joining/find-class.ts";
import {
  moveMember,
  removeMember,
  renameMember,
} from "../../../../app/features/classroom/members/change-members.ts";
import { membersOf, readMember } from "../../../../app/features/classroom/members/read-members.ts";
import { signIn } from "../../../../app/features/identity/sign-in.ts";
import {
  addClass,
  addMember,
  addUser,
  CODE,
  count,
  NOW,
  PASSPHRASE,
  patient,
  people,
} from "../../identity/people-fixture.ts";

async function school() {
  const known = await people();
  const learner = known.seats[1] ?? "";
  const change = { class: known.class, user: learner, actor: known.teacher, now: NOW };
  return { ...known, learner, change };
}

test("seats stand in order before those who came by the code", async () => {
  const { db, class: id } = await school();
  const late = addUser(db, "learner", { name: "Zed" });
  addMember(db, id, late, null);
  const { members, total } = await membersOf(db, id);
  expect(members.map(({ seat, name }) => seat ?? name)).toEqual([1, 2, "Zed"]);
  expect(total).toBe(3);
  expect((await membersOf(db, id, { from: 2, most: 10 })).members.map(({ name }) => name)).toEqual(["Zed"]);
});

test("a seat can lose its name again, another learner cannot", async () => {
  const { db, class: id, learner, change } = await school();
  expect(await renameMember(db, change, { typed: " Lulu ", seat: 1 })).toBeNull();
  expect((await readMember(db, id, learner))?.name).toBe("Lulu");
  expect(await renameMember(db, change, { typed: " ", seat: 1 })).toBeNull();
  expect((await readMember(db, id, learner))?.name).toBeNull();
  expect(await renameMember(db, change, { typed: "", seat: null })).toEqual({ code: "empty" });
  expect(count(db, "audit", `action = 'rename-learner' AND subject = '${learner}'`)).toBe(2);
});

test("who is taken out keeps her work and her account, and is asked for nothing", async () => {
  const { db, class: id, learner, change, teacher } = await school();
  const terms = { opensAt: null, dueAt: null, note: null, learners: [learner] };
  await createAssignments(db, { class: id, madeBy: teacher, now: NOW }, [
    { course: "meet", lessons: null, ...terms },
  ]);
  await removeMember(db, change);
  expect(await readMember(db, id, learner)).toBeNull();
  expect(count(db, "assigned_learners")).toBe(0);
  expect(count(db, "users", `id = '${learner}'`)).toBe(1);
  expect(count(db, "audit", `action = 'remove-learner' AND subject = '${learner}'`)).toBe(1);
});

test("who is moved comes in by the new class's code, her new number, and the old words", async () => {
  const { db, class: id, learner, change, teacher } = await school();
  const other = addClass(db, teacher, "111122223333", "8a");
  addMember(db, other, addUser(db, "learner"), 7);
  expect(await moveMember(db, change, other)).toEqual({ seat: 8 });
  expect(await readMember(db, id, learner)).toBeNull();
  const found = await findClass(db, "111122223333");
  if (!found) throw new Error("no class");
  const username = await usernameOfSeat(db, found, 8);
  expect(username).toBe(`${CODE}-1`);
  const signed = await signIn(db, {
    username,
    password: PASSPHRASE,
    device: null,
    sender: patient,
    now: NOW,
  });
  expect(signed).toMatchObject({ user: learner });
  expect(await moveMember(db, change, other)).toBeNull();
});
