import { join } from "node:path";
import { createClass } from "../../app/features/classroom/classes/write-classes.ts";
import { chanceFrom } from "../../app/features/demo/chance.ts";
import { demoAnswer } from "../../app/features/demo/demo-answer.ts";
import { seatName } from "../../app/features/identity/account-name.ts";
import { createSession } from "../../app/features/identity/sessions.ts";
import { hashPassphrase } from "../../app/features/identity/set-password.ts";
import { publishModels } from "../../app/features/progress/publish-models.ts";
import { recordEvents } from "../../app/features/progress/record-events.ts";
import { closeDatabase, type Db } from "../../db/connection.ts";
import { uuidv7 } from "../../db/uuid.ts";
import { prepareData } from "../prepare-data.ts";

/** Of every seat in a bench: what is measured is how long it takes to check it. */
export const PASSPHRASE = "river lamp orange seven";

export interface BenchClass {
  id: string;
  joinCode: string;
  learners: { user: string; token: string }[];
}

export interface BenchSchool {
  teacher: string;
  /** Classes of 30 whose learners answer while their grids are looked at. */
  answering: BenchClass[];
  small: BenchClass;
  large: BenchClass;
  /** Seats that nobody has taken yet. */
  joining: BenchClass;
  /** Questions with one right option. */
  questions: { lesson: string; exercise: string; hash: string; options: number }[];
}

/** A school in an empty data folder, written before the server starts. */
export async function makeBenchSchool(root: string, dataDir: string): Promise<BenchSchool> {
  const { db, content } = await prepareData(root, dataDir, (_title, work) => work());
  try {
    const now = Date.now();
    const generation = content.current();
    const models = generation.models();
    await publishModels(db, models, now);
    const teacher = addUser(db, "teacher", "bench-teacher", null, now);
    const hash = await hashPassphrase(PASSPHRASE);
    const make = async (learners: number, joined = true): Promise<BenchClass> => {
      const wishes = {
        name: `Class of ${learners}`,
        locale: "en",
        timeZone: "Africa/Nairobi",
        organisation: null,
      };
      const id = await createClass(db, { owner: teacher, wishes, now });
      const joinCode = db.$client
        .prepare("SELECT join_code FROM classes WHERE id = ?")
        .pluck()
        .get(id) as string;
      const users = addSeats(db, { id, joinCode }, { learners, hash, joined, now });
      const sessions: BenchClass["learners"] = [];
      for (const user of joined ? users : [])
        sessions.push({ user, token: await createSession(db, user, now) });
      return { id, joinCode, learners: sessions };
    };
    const [small, large, joining] = [await make(30), await make(3000), await make(250, false)];
    const answering: BenchClass[] = [];
    for (let one = 0; one < 16; one++) answering.push(await make(30));
    const course = generation.courses[0]?.id ?? "";
    const own = models.filter(({ lesson }) => lesson.startsWith(`${course}/`));
    await workLike(db, own, [small, large], now);
    const questions = own.flatMap(({ lesson, exercise, hash: of, model }) =>
      model.kind === "choice" && model.key !== null
        ? [{ lesson, exercise, hash: of, options: model.options }]
        : [],
    );
    return { teacher: await createSession(db, teacher, now), answering, small, large, joining, questions };
  } finally {
    content.close();
    closeDatabase(db);
  }
}

function addUser(db: Db, kind: string, username: string, hash: string | null, now: number): string {
  const id = uuidv7(now);
  db.$client
    .prepare(
      "INSERT INTO users (id, kind, username, password_hash, locale, created_at) VALUES (?, ?, ?, ?, 'en', ?)",
    )
    .run(id, kind, username, hash, now);
  return id;
}

interface Seats {
  learners: number;
  hash: string;
  joined: boolean;
  now: number;
}

function addSeats(
  db: Db,
  of: { id: string; joinCode: string },
  { learners, hash, joined, now }: Seats,
): string[] {
  const insert = db.$client.prepare(
    "INSERT INTO memberships (class, user, seat, since, added_at, joined_at) VALUES (?, ?, ?, 0, ?, ?)",
  );
  const all = db.$client.transaction(() =>
    Array.from({ length: learners }, (_, at) => {
      const seat = (at % 999) + 1;
      const user = addUser(
        db,
        "learner",
        `${seatName(of.joinCode, seat)}${at < 999 ? "" : `-${at}`}`,
        hash,
        now,
      );
      // A class has 999 numbers: the others came by its code.
      insert.run(of.id, user, at < 999 ? seat : null, now, joined ? now : null);
      return user;
    }),
  );
  return all.immediate();
}

/** One learner answers the whole course by the usual way; the others of the classes get the same summaries. */
async function workLike(
  db: Db,
  models: readonly {
    lesson: string;
    exercise: string;
    hash: string;
    model: Parameters<typeof demoAnswer>[0];
  }[],
  classes: readonly BenchClass[],
  now: number,
): Promise<void> {
  const [first, ...others] = classes.flatMap(({ learners }) => learners.map(({ user }) => user));
  if (first === undefined) return;
  const chance = chanceFrom(1);
  const required = (lesson: string) =>
    models.filter((one) => one.lesson === lesson).map(({ exercise }) => exercise);
  const events = models.map(({ lesson, exercise, hash, model }) => {
    const answer = demoAnswer(model, chance.happens(0.7), chance);
    return { lesson, exercise, locale: "en", modelHash: hash, answer, occurredAt: now };
  });
  const results = await recordEvents(db, { user: first, now, required }, events);
  if (results.some(({ status }) => status !== "stored"))
    throw new Error("the first learner's answers are refused");
  const columns = "lesson, completed, success, raw, max, last_at, exercises, languages, attempts, unsolved";
  const copy = db.$client.prepare(
    `INSERT INTO lesson_summary (user, ${columns}) SELECT ?, ${columns} FROM lesson_summary WHERE user = ?`,
  );
  const all = db.$client.transaction(() => {
    for (const user of others) copy.run(user, first);
  });
  all.immediate();
}

/** The database of a data folder. */
export const databaseIn = (dataDir: string) => join(dataDir, "lisan.sqlite");
