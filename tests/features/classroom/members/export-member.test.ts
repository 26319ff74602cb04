import { expect, test } from "vitest";
import { exportMember } from "../../../../app/features/classroom/members/export-member.ts";
import { addMember, answer, assign, COURSES, DAY, emptyClass } from "../progress/class-fixture.ts";

const generation = { courses: COURSES, lessonHead: () => null };

test("what is handed on is what the class may see, and nothing else", async () => {
  const db = await emptyClass();
  addMember(db, "ana", { createdAt: 0, since: 5 * DAY, name: "Ana", seat: 3 });
  addMember(db, "ben");
  await answer(db, { user: "ana", lesson: "meet/spot", receivedAt: 2 * DAY });
  await answer(db, { user: "ana", lesson: "meet/rules", receivedAt: 6 * DAY });
  await answer(db, { user: "ana", lesson: "meet/hidden", receivedAt: 6 * DAY });
  await answer(db, { user: "ana", lesson: "rights/own", receivedAt: 6 * DAY });
  await answer(db, { user: "ben", lesson: "meet/spot", receivedAt: 6 * DAY });
  const mine = assign(db, { course: "meet", lessons: ["rules"], learners: ["ana"] });
  assign(db, { course: "meet", learners: ["ben"] });
  const known = await exportMember(db, generation, { class: "k", user: "ana" });
  expect(known?.learner).toMatchObject({ user: "ana", name: "Ana", seat: 3 });
  expect(known?.lessons.map(({ lesson }) => lesson)).toEqual(["meet/rules"]);
  expect(known?.assignments.map(({ id }) => id)).toEqual([mine]);
  expect(JSON.stringify(known)).not.toContain("ben");
});

test("of who is not in the class there is nothing", async () => {
  const db = await emptyClass();
  addMember(db, "eve", { classId: "other" });
  expect(await exportMember(db, generation, { class: "k", user: "eve" })).toBeNull();
});
