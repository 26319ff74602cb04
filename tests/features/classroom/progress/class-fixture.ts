import type { Course } from "../../../../app/features/content/course.ts";
import { type PublishedModel, publishModels } from "../../../../app/features/progress/publish-models.ts";
import { recordEvents } from "../../../../app/features/progress/record-events.ts";
import { createMemoryDatabase, type Db } from "../../../../db/connection.ts";
import { uuidv7 } from "../../../../db/uuid.ts";
import { hashOf } from "../../progress/progress-fixture.ts";

export const DAY = 24 * 60 * 60 * 1000;

const lesson = (id: string, secret = false) => ({ id, minutes: 5, competences: [], plan: [], secret });
const course = (id: string, isPrivate: boolean, lessons: Course["lessons"]): Course => ({
  id,
  order: 1,
  level: 1,
  minutes: 10,
  ageFrom: 11,
  private: isPrivate,
  prerequisites: [],
  lessons,
});

/** An open course with a secret lesson, and a private one with another. */
export const COURSES = [
  course("meet", false, [lesson("spot"), lesson("rules"), lesson("hidden", true)]),
  course("rights", true, [lesson("own"), lesson("image", true)]),
];
export const LESSONS = COURSES.flatMap(({ id, lessons }) => lessons.map((one) => `${id}/${one.id}`));

/** Every lesson has two questions with the right option 1. */
const MODEL = { kind: "choice", options: 3, key: 1 } as const;
const MODELS: PublishedModel[] = LESSONS.flatMap((of) =>
  ["q1", "q2"].map((exercise) => ({ lesson: of, exercise, hash: hashOf(MODEL), model: MODEL })),
);
export const required = (): string[] => ["q1", "q2"];

export async function emptyClass(): Promise<Db> {
  const db = createMemoryDatabase();
  await publishModels(db, MODELS, 0);
  db.$client.exec(`
    INSERT INTO users (id, kind, username, locale, created_at) VALUES ('teacher', 'teacher', 'amina', 'sw', 0);
    INSERT INTO classes (id, name, locale, time_zone, join_code, open, created_at)
      VALUES ('k', 'Class', 'sw', 'Africa/Nairobi', '000000000001', 1, 0), ('other', 'Other', 'en', 'UTC', '000000000002', 1, 0);
  `);
  return db;
}

export function addMember(
  db: Db,
  user: string,
  {
    since = 0,
    createdAt = 0,
    classId = "k",
    seat = null as number | null,
    name = null as string | null,
  } = {},
): void {
  db.$client
    .prepare(
      "INSERT OR IGNORE INTO users (id, kind, display_name, locale, created_at) VALUES (?, 'learner', ?, 'en', ?)",
    )
    .run(user, name, createdAt);
  db.$client
    .prepare(
      "INSERT INTO memberships (class, user, seat, since, added_at, joined_at) VALUES (?, ?, ?, ?, 0, 0)",
    )
    .run(classId, user, seat, since);
}

interface Assigning {
  id?: string;
  course: string;
  lessons?: string[];
  learners?: string[];
  opensAt?: number;
  dueAt?: number;
  createdAt?: number;
}

export function assign(db: Db, { id = uuidv7(0), course: of, ...more }: Assigning): string {
  const { lessons, learners, opensAt = null, dueAt = null, createdAt = 0 } = more;
  db.$client
    .prepare(
      `INSERT INTO assignments (id, class, position, course, lessons, everybody, opens_at, due_at, made_by, created_at)
       VALUES (?, 'k', (SELECT count(*) FROM assignments), ?, ?, ?, ?, ?, 'teacher', ?)`,
    )
    .run(id, of, lessons ? JSON.stringify(lessons) : null, learners ? 0 : 1, opensAt, dueAt, createdAt);
  for (const user of learners ?? [])
    db.$client.prepare("INSERT INTO assigned_learners (assignment, user) VALUES (?, ?)").run(id, user);
  return id;
}

export interface Given {
  user: string;
  lesson: string;
  exercise?: string;
  option?: number;
  locale?: string;
  occurredAt?: number;
  receivedAt: number;
}

export async function answer(
  db: Db,
  {
    user,
    lesson: of,
    exercise = "q1",
    option = 1,
    locale = "en",
    receivedAt,
    occurredAt = receivedAt,
  }: Given,
): Promise<void> {
  const sent = { lesson: of, exercise, locale, modelHash: hashOf(MODEL), answer: option, occurredAt };
  const [result] = await recordEvents(db, { user, now: receivedAt, required }, [sent]);
  if (result?.status !== "stored") throw new Error(`not stored: ${JSON.stringify(result)}`);
}
