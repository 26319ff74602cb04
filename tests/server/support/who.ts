import { sessionCookieName } from "../../../app/features/identity/cookies.ts";
import { createSession } from "../../../app/features/identity/sessions.ts";
import type { Db } from "../../../db/connection.ts";
import { uuidv7 } from "../../../db/uuid.ts";
import { addClass, addMember, addTeacher, addUser } from "../../features/identity/people-fixture.ts";
import type { Asked, Heard } from "./ask.ts";
import type { BuiltApp } from "./built-app.ts";

/** Everybody whom the matrix asks for, seen from one class. */
export const whoNames = [
  "stranger",
  "learner",
  "learner of another class",
  "teacher",
  "teacher of another class",
  "co-teacher",
  "operator",
] as const;
export type Who = (typeof whoNames)[number];

export interface World {
  db: Db;
  /** Ids of users; the stranger has none. */
  users: Record<Exclude<Who, "stranger">, string>;
  /** The class in question, and the other one. */
  class: string;
  otherClass: string;
  /** Of the class, with a note; and a plan of the teacher's own. */
  assignment: string;
  programme: string;
  /** A question that the class was asked, and that is closed. */
  poll: string;
  /** Words that stand in the class only, and must reach nobody else: names, codes, ids. */
  secrets: string[];
  ask(who: Who, asked: Asked): Promise<Heard>;
  /** Her Cookie header, for requests that `ask` cannot make; empty for the stranger. */
  cookie(who: Who): string;
}

const CODES = ["482901337425", "111122223333"] as const;

/** Two classes with their people, each with a session of her own. */
export async function peopleOf(built: BuiltApp): Promise<World> {
  const { db } = built;
  const now = Date.now();
  const staff = (username: string, name: string, kind: "teacher" | "operator" = "teacher") =>
    addUser(db, kind, { username, name });
  const users: World["users"] = {
    learner: addUser(db, "learner", { username: `${CODES[0]}-1`, name: "Zainab the first" }),
    "learner of another class": addUser(db, "learner", {
      username: `${CODES[1]}-1`,
      name: "Tariq elsewhere",
    }),
    teacher: staff("teacher", "Teacher of leopards"),
    "teacher of another class": staff("other", "Teacher of herons"),
    "co-teacher": staff("co", "Helper of leopards"),
    operator: staff("operator", "Operator", "operator"),
  };
  const classId = addClass(db, users.teacher, CODES[0], "Leopards 7b");
  const otherClass = addClass(db, users["teacher of another class"], CODES[1], "Herons 4a");
  addTeacher(db, classId, users["co-teacher"], "co-teacher");
  addMember(db, classId, users.learner, 1);
  addMember(db, otherClass, users["learner of another class"], 1);
  const assignment = uuidv7(now);
  db.$client
    .prepare(
      "INSERT INTO assignments (id, class, position, course, everybody, note, made_by, created_at) VALUES (?, ?, 1, 'meet', 1, ?, ?, ?)",
    )
    .run(assignment, classId, "Read to the leopard", users.teacher, now);
  const programme = uuidv7(now);
  const meeting = { day: 0, days: 1, title: "Of leopards", text: "", lessons: ["meet/meet-spot"] };
  db.$client
    .prepare("INSERT INTO programmes (id, owner, name, plan, created_at) VALUES (?, ?, ?, ?, ?)")
    .run(programme, users.teacher, "Plan for leopards", JSON.stringify({ meetings: [meeting] }), now);
  const poll = uuidv7(now);
  const model = db.$client
    .prepare("SELECT hash FROM exercise_models WHERE lesson = 'meet/meet-spot' AND exercise = 'bus'")
    .pluck()
    .get();
  db.$client
    .prepare(
      "INSERT INTO polls (id, class, lesson, exercise, model_hash, opened_at, closed_at) VALUES (?, ?, 'meet/meet-spot', 'bus', ?, ?, ?)",
    )
    .run(poll, classId, model, now, now);
  const cookies = new Map<Who, string>();
  for (const [who, user] of Object.entries(users)) {
    cookies.set(who as Who, `${sessionCookieName(false)}=${await createSession(db, user, now)}`);
  }
  return {
    db,
    users,
    class: classId,
    otherClass,
    assignment,
    programme,
    poll,
    secrets: [
      "Leopards 7b",
      CODES[0],
      "4829 0133 7425",
      "Zainab the first",
      "Read to the leopard",
      "Plan for leopards",
      "Of leopards",
      classId,
      users.learner,
    ],
    cookie: (who) => cookies.get(who) ?? "",
    ask(who, { headers = {}, ...asked }) {
      const cookie = cookies.get(who);
      return built.ask({ ...asked, headers: { ...headers, ...(cookie ? { Cookie: cookie } : {}) } });
    },
  };
}

/** A form as a browser posts it from one of our own pages. */
export const posted = (built: BuiltApp, path: string, form: Record<string, string>): Asked => ({
  path,
  method: "POST",
  headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: built.origin },
  body: new URLSearchParams(form).toString(),
});
