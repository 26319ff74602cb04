import { expect, test } from "vitest";
import { copyAssignment } from "../../../../app/features/classroom/assignments/copy-assignment.ts";
import { askedOf } from "../../../../app/features/classroom/assignments/read-assigned.ts";
import {
  assignmentsOf,
  readAssignment,
} from "../../../../app/features/classroom/assignments/read-assignments.ts";
import {
  changeAssignment,
  createAssignments,
  deleteAssignment,
  MOST_ASSIGNMENTS,
  shiftAssignment,
} from "../../../../app/features/classroom/assignments/write-assignments.ts";
import { momentOf } from "../../../../app/features/classroom/assignments/zoned-time.ts";
import { setArchived } from "../../../../app/features/classroom/classes/write-classes.ts";
import { addClass, addUser, count, NOW, people } from "../../identity/people-fixture.ts";
import { assignAll, wish } from "./assignment-fixture.ts";

const DAY = 24 * 60 * 60 * 1000;

test("they stand in the order they were made, and move up and down", async () => {
  const school = await people();
  const { db, class: id } = school;
  const [a, b, c] = await assignAll(school, wish(), wish(), wish());
  const order = async () => (await assignmentsOf(db, id)).map((one) => [a, b, c].indexOf(one.id));
  expect(await order()).toEqual([0, 1, 2]);
  await shiftAssignment(db, { class: id, id: c ?? "" }, "up");
  expect(await order()).toEqual([0, 2, 1]);
  await shiftAssignment(db, { class: id, id: a ?? "" }, "down");
  expect(await order()).toEqual([2, 0, 1]);
  await shiftAssignment(db, { class: id, id: c ?? "" }, "up");
  await shiftAssignment(db, { class: id, id: b ?? "" }, "down");
  await shiftAssignment(db, { class: "another", id: b ?? "" }, "up");
  expect(await order()).toEqual([2, 0, 1]);
});

test("only who learns in the class can be chosen", async () => {
  const school = await people();
  const { db, class: id, seats } = school;
  const [one, two] = [seats[1] ?? "", seats[2] ?? ""];
  const [made = ""] = await assignAll(school, wish({ learners: [one, addUser(db, "learner"), "nobody"] }));
  expect((await readAssignment(db, id, made))?.learners).toEqual([one]);
  await changeAssignment(db, { class: id, id: made }, wish({ learners: [two], note: "Hi" }));
  expect(await readAssignment(db, id, made)).toMatchObject({ learners: [two], note: "Hi" });
  expect(await readAssignment(db, "another", made)).toBeNull();
  await deleteAssignment(db, { class: "another", id: made });
  expect(await assignmentsOf(db, id)).toHaveLength(1);
  await deleteAssignment(db, { class: id, id: made });
  expect(await assignmentsOf(db, id)).toEqual([]);
  expect(count(db, "assigned_learners")).toBe(0);
});

test("a learner is asked for what is hers and open, by classes that are in use", async () => {
  const school = await people();
  const { db, class: id, seats } = school;
  const [one, two] = [seats[1] ?? "", seats[2] ?? ""];
  await assignAll(
    school,
    wish({ note: "all" }),
    wish({ note: "one", learners: [one] }),
    wish({ note: "later", opensAt: NOW + DAY }),
    wish({ note: "over", dueAt: NOW - DAY }),
  );
  const notes = async (user: string, now = NOW) => (await askedOf(db, user, now)).map(({ note }) => note);
  expect(await notes(one)).toEqual(["all", "one", "over"]);
  expect(await notes(two)).toEqual(["all", "over"]);
  expect(await notes(two, NOW + DAY)).toEqual(["all", "later", "over"]);
  expect(await notes(addUser(db, "learner"))).toEqual([]);
  await setArchived(db, id, NOW);
  expect(await notes(one)).toEqual([]);
});

test("a copy is for everybody there, at the same time by the clocks there", async () => {
  const school = await people();
  const { db, class: id, teacher, seats } = school;
  const dueAt = momentOf({ date: "2026-12-01", time: "18:00" }, "Africa/Cairo");
  const [made = ""] = await assignAll(school, wish({ learners: [seats[1] ?? ""], dueAt, note: "هنا" }));
  const to = { id: addClass(db, teacher, "111122223333"), timeZone: "America/Lima" };
  const assignment = await readAssignment(db, id, made);
  if (!assignment) throw new Error("gone");
  const copying = { from: { timeZone: "Africa/Cairo" }, to, madeBy: teacher, now: NOW };
  expect(await copyAssignment(db, assignment, copying)).toBe(true);
  const [copy] = await assignmentsOf(db, to.id);
  expect(copy).toMatchObject({ learners: null, note: "هنا" });
  expect(copy?.dueAt).toBe(momentOf({ date: "2026-12-01", time: "18:00" }, "America/Lima"));
});

test("a class has room for so many and no more, and then none of them is made", async () => {
  const school = await people();
  const { db, class: id, teacher } = school;
  await assignAll(school, ...Array.from({ length: MOST_ASSIGNMENTS - 1 }, () => wish()));
  expect(await createAssignments(db, { class: id, madeBy: teacher, now: NOW }, [wish(), wish()])).toBeNull();
  expect(await assignmentsOf(db, id)).toHaveLength(MOST_ASSIGNMENTS - 1);
});
