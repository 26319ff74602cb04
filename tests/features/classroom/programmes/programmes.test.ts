import { createInstance } from "i18next";
import { expect, test } from "vitest";
import { assignmentsOf } from "../../../../app/features/classroom/assignments/read-assignments.ts";
import { createAssignments } from "../../../../app/features/classroom/assignments/write-assignments.ts";
import { wallTimeOf } from "../../../../app/features/classroom/assignments/zoned-time.ts";
import {
  assignmentsFor,
  plannedMeetings,
} from "../../../../app/features/classroom/programmes/apply-programme.ts";
import { type Meeting, plan } from "../../../../app/features/classroom/programmes/programme.ts";
import {
  changeMeetings,
  createProgramme,
  deleteProgramme,
  MOST_PROGRAMMES,
  programmesOf,
  readProgramme,
} from "../../../../app/features/classroom/programmes/programmes.ts";
import {
  draftOfMeeting,
  readMeetingForm,
} from "../../../../app/features/classroom/programmes/read-meeting-form.ts";
import {
  shippedIds,
  shippedProgramme,
} from "../../../../app/features/classroom/programmes/shipped-programmes.ts";
import programme from "../../../../locales/en/ui/programme.json";
import { addUser, NOW, people } from "../../identity/people-fixture.ts";
import { COURSES } from "../progress/class-fixture.ts";

const i18n = createInstance();
await i18n.init({ lng: "en", resources: { en: { programme } } });
const t = i18n.t;

const meetings: Meeting[] = [
  { day: 0, days: 1, title: "One", text: "", lessons: ["meet/spot", "rights/own"] },
  { day: 6, days: 7, title: "Two", text: "", lessons: ["meet/gone", "meet/rules", "meet/spot"] },
  { day: 7, days: 1, title: "Three", text: "", lessons: ["nowhere/at-all"] },
];

test("the three that ship are written out in full, and none of their meetings is empty today", () => {
  for (const id of shippedIds) {
    const shipped = shippedProgramme(t, id);
    if (!shipped) throw new Error(id);
    expect(() => plan.parse({ meetings: shipped.meetings })).not.toThrow();
    for (const { title, text, lessons } of shipped.meetings) {
      expect(title + text).not.toMatch(/shipped\.|meetings\./);
      expect(text.split("\n").length).toBe(5);
      expect(lessons.some((key) => key.startsWith("meet/"))).toBe(true);
    }
  }
  expect(shippedProgramme(t, "__proto__")).toBeNull();
  expect(shippedProgramme(t, "constructor")).toBeNull();
});

test("what is not published is left out and counted", () => {
  expect(plannedMeetings(meetings, COURSES).map(({ lessons, absent }) => [lessons, absent])).toEqual([
    [["meet/spot", "rights/own"], []],
    [["meet/rules", "meet/spot"], ["meet/gone"]],
    [[], ["nowhere/at-all"]],
  ]);
});

test("a plan becomes assignments by the class's clocks, over a change of them", async () => {
  const { db, class: id, teacher } = await people();
  // Clocks in Berlin change on the 25th of October 2026.
  const zone = "Europe/Berlin";
  const wishes = assignmentsFor(plannedMeetings(meetings, COURSES), { start: "2026-10-22", timeZone: zone });
  if (!wishes) throw new Error("a day");
  expect(
    wishes.map(({ course, lessons, opensAt, dueAt }) => [
      course,
      lessons,
      wallTimeOf(opensAt ?? 0, zone),
      wallTimeOf(dueAt ?? 0, zone),
    ]),
  ).toEqual([
    ["meet", ["spot"], { date: "2026-10-22", time: "00:00" }, { date: "2026-10-22", time: "23:59" }],
    ["rights", ["own"], { date: "2026-10-22", time: "00:00" }, { date: "2026-10-22", time: "23:59" }],
    ["meet", ["rules", "spot"], { date: "2026-10-28", time: "00:00" }, { date: "2026-11-03", time: "23:59" }],
  ]);
  await createAssignments(db, { class: id, madeBy: teacher, now: NOW }, wishes);
  expect(await assignmentsOf(db, id)).toHaveLength(3);
  expect(assignmentsFor([], { start: "2026-02-30", timeZone: zone })).toBeNull();
  expect(assignmentsFor([], { start: "", timeZone: zone })).toBeNull();
});

test("a teacher's own plans are hers alone", async () => {
  const { db, teacher } = await people();
  const other = addUser(db, "teacher", { username: "other" });
  const id = await createProgramme(db, { owner: teacher, name: "Mine", meetings, now: NOW });
  if (!id) throw new Error("too many");
  expect(await readProgramme(db, other, id)).toBeNull();
  await changeMeetings(db, other, { id, meetings: [] });
  await deleteProgramme(db, other, id);
  expect((await readProgramme(db, teacher, id))?.meetings).toEqual(meetings);
  await changeMeetings(db, teacher, { id, meetings: meetings.toReversed() });
  expect((await readProgramme(db, teacher, id))?.meetings.map(({ title }) => title)).toEqual([
    "One",
    "Two",
    "Three",
  ]);
  await deleteProgramme(db, teacher, id);
  expect(await programmesOf(db, teacher)).toEqual([]);
});

test("nobody has more than so many", async () => {
  const { db, teacher } = await people();
  const make = () => createProgramme(db, { owner: teacher, name: "x", meetings: [], now: NOW });
  for (let made = 0; made < MOST_PROGRAMMES; made += 1) expect(await make()).not.toBeNull();
  expect(await make()).toBeNull();
});

test("a meeting is read from its form, days counted from one", () => {
  const form = (draft: Record<string, string | string[]>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(draft))
      for (const one of [value].flat()) data.append(name === "lessons" ? "lesson" : name, one);
    return data;
  };
  const [first] = meetings;
  if (!first) throw new Error("none");
  expect(readMeetingForm(form({ ...draftOfMeeting(first) }))).toEqual({ meeting: first });
  expect(readMeetingForm(form({ title: "x", day: "٨", days: "7", text: "" }))).toMatchObject({
    meeting: { day: 7, days: 7, lessons: [] },
  });
  const wrong = readMeetingForm(
    form({ title: " ", day: "0", days: "1e3", text: "\u202e", lessons: ["../etc", "__proto__"] }),
  );
  expect(wrong).toMatchObject({
    errors: { title: { code: "empty" }, day: "number", days: "number", text: { code: "hidden" } },
  });
});
