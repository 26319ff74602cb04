import { randomBytes } from "node:crypto";
import type { Db } from "../../../db/connection.ts";
import { createAssignments } from "../classroom/assignments/write-assignments.ts";
import { momentOf, wallTimeOf } from "../classroom/assignments/zoned-time.ts";
import { readClass } from "../classroom/classes/read-classes.ts";
import { createClass } from "../classroom/classes/write-classes.ts";
import { makeSeats } from "../classroom/seats/make-seats.ts";
import type { Generation } from "../content/generation.ts";
import { seatName } from "../identity/account-name.ts";
import { createInvitation, readInvitation } from "../identity/invitations.ts";
import { createAccount } from "../identity/new-account.ts";
import { passphraseWords } from "../identity/passphrase.ts";
import { takeSeat } from "../identity/sign-in.ts";
import { recordEvents } from "../progress/record-events.ts";
import { chanceFrom } from "./chance.ts";
import {
  DEMO_LEARNERS,
  DEMO_SEATS,
  type DemoClass,
  type DemoTeacher,
  demoStart,
  demoTeachers,
} from "./demo-school.ts";
import { demoWork } from "./demo-work.ts";

const DAY = 24 * 60 * 60 * 1000;

/** The school's people, with what they sign in by: shown once, kept nowhere. */
export interface DemoSchool {
  teachers: {
    username: string;
    password: string;
    classes: { id: string; name: string; joinCode: string }[];
  }[];
  learners: { username: string; password: string; classId: string }[];
}

interface Filling {
  generation: Generation;
  now: number;
  /** Told after each learner. */
  onProgress?(done: number, all: number): void;
}

/** Whether nobody was ever here: a demo school is made over nothing. */
export const isEmpty = (db: Db): boolean =>
  db.$client.prepare("SELECT 1 FROM users LIMIT 1").get() === undefined;

/** Makes the school by the same steps as people would, so that whatever they may not do fails here too. */
export async function fillSchool(db: Db, filling: Filling): Promise<DemoSchool> {
  const school: DemoSchool = { teachers: [], learners: [] };
  for (const teacher of demoTeachers) {
    const { user, password } = await makeTeacher(db, teacher, demoStart(filling.now));
    const classes: DemoSchool["teachers"][number]["classes"] = [];
    for (const wishes of teacher.classes) {
      const { of, learners } = await makeClass(db, user, wishes, filling, school.learners.length);
      classes.push(of);
      school.learners.push(...learners);
    }
    school.teachers.push({ username: teacher.username, password, classes });
  }
  return school;
}

async function makeTeacher(db: Db, { username, displayName, locale }: DemoTeacher, now: number) {
  const password = randomBytes(9).toString("base64url");
  const { token } = await createInvitation(db, { kind: "teacher", madeBy: null, now });
  const invitation = await readInvitation(db, token, now);
  if (!invitation) throw new Error("the invitation of a demo teacher is not there");
  const typed = { username, displayName, password };
  const made = await createAccount(db, { typed, by: { token, invitation }, locale, now });
  if (!("user" in made)) throw new Error(`${username} could not be made: ${JSON.stringify(made)}`);
  return { user: made.user, password };
}

async function makeClass(
  db: Db,
  owner: string,
  { name, locale, timeZone, others }: DemoClass,
  { generation, now, onProgress }: Filling,
  before: number,
) {
  const start = demoStart(now);
  const id = await createClass(db, {
    owner,
    wishes: { name, locale, timeZone, organisation: null },
    now: start,
  });
  const made = await readClass(db, id);
  if (!made) throw new Error(`the class ${name} is not there`);
  const { joinCode } = made;
  await assignCourse(db, { id, owner, start, timeZone }, generation);
  const words = passphraseWords(generation, locale);
  const seats = { class: id, joinCode, locale, first: 1, count: DEMO_SEATS, words, actor: owner, now: start };
  const cards = await makeSeats(db, seats);
  if (!Array.isArray(cards)) throw new Error(`the seats of ${name} could not be made: ${cards}`);
  const learners: DemoSchool["learners"] = [];
  for (const { seat, passphrase } of cards) {
    const username = seatName(joinCode, seat);
    await learn(db, username, { locales: [locale, ...others], start, now }, generation, before + seat);
    learners.push({ username, password: passphrase, classId: id });
    onProgress?.(before + seat, DEMO_LEARNERS);
  }
  return { of: { id, name, joinCode }, learners };
}

/** The first course: its first half due after a month, its second in ten days. */
async function assignCourse(
  db: Db,
  { id, owner, start, timeZone }: { id: string; owner: string; start: number; timeZone: string },
  { courses }: Generation,
): Promise<void> {
  const [course] = courses;
  if (!course) throw new Error("there is no course to assign");
  const lessons = course.lessons.map((lesson) => lesson.id);
  const half = Math.ceil(lessons.length / 2);
  const common = { course: course.id, learners: null, note: null };
  const on = (day: number, time: string): number => {
    const at = momentOf({ date: wallTimeOf(start + day * DAY, timeZone).date, time }, timeZone);
    if (at === null) throw new Error(`no clock of ${timeZone} shows ${time}`);
    return at;
  };
  await createAssignments(db, { class: id, madeBy: owner, now: start }, [
    { ...common, lessons: lessons.slice(0, half), opensAt: on(0, "08:00"), dueAt: on(30, "18:00") },
    { ...common, lessons: lessons.slice(half), opensAt: on(25, "08:00"), dueAt: on(70, "18:00") },
  ]);
}

/** @param seed the same for the same seat of the same school */
async function learn(
  db: Db,
  username: string,
  learner: Parameters<typeof demoWork>[0],
  generation: Generation,
  seed: number,
): Promise<void> {
  const [course] = generation.courses;
  if (!course) return;
  const models = generation.models();
  const sittings = demoWork(learner, course, models, chanceFrom(seed));
  const user = db.$client
    .prepare<[string], { id: string }>("SELECT id FROM users WHERE username = ?")
    .get(username);
  const [first] = sittings;
  if (!user || !first) return;
  takeSeat(db, user.id, first.at);
  const required = (lesson: string) =>
    models.filter((model) => model.lesson === lesson).map(({ exercise }) => exercise);
  for (const { at, events } of sittings) {
    const results = await recordEvents(db, { user: user.id, now: at, required }, events);
    const refused = results.find(({ status }) => status !== "stored");
    if (refused) throw new Error(`an answer of the demo school was refused: ${JSON.stringify(refused)}`);
  }
}
