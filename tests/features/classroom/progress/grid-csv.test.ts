import { expect, test } from "vitest";
import { gridOf } from "../../../../app/features/classroom/progress/grid.ts";
import { gridCsv } from "../../../../app/features/classroom/progress/grid-csv.ts";
import { readClassWork } from "../../../../app/features/classroom/progress/read-class-work.ts";
import { addMember, answer, assign, COURSES, DAY, emptyClass, LESSONS, required } from "./class-fixture.ts";

test("the table holds what the grid holds, and no formula of a learner's name", async () => {
  const db = await emptyClass();
  addMember(db, "a", { seat: 1 });
  addMember(db, "b", { name: "=HYPERLINK(1)" });
  assign(db, { course: "meet", lessons: ["spot"] });
  for (const exercise of ["q1", "q2"])
    await answer(db, { user: "a", lesson: "meet/spot", exercise, receivedAt: DAY, locale: "ar" });
  await answer(db, { user: "b", lesson: "rights/own", receivedAt: DAY });
  const grid = gridOf(await readClassWork(db, "k", { courses: COURSES, required }), LESSONS, 2 * DAY);
  const t = ((key: string) => key) as never;
  const text = gridCsv(grid, { t, titleOf: (lesson) => `“${lesson}”`, minuteOf: (at) => `day ${at / DAY}` });
  expect(text.slice(1).split("\r\n")).toEqual([
    "grid:seat,grid:name,grid:finished,grid:lastSeen,grid:languages,grid:needsHelp,“meet/spot”,“meet/spot”: grid:attempts",
    "1,,1,day 1,ar,,grid:state.success,2",
    ",'=HYPERLINK(1),0,,,,grid:state.none,0",
    "",
  ]);
});
