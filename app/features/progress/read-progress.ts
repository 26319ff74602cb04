import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../../../db/connection.ts";
import { lessonSummaries } from "../../../db/schema.ts";
import type { LessonSummary } from "./fold.ts";

type SummaryRow = typeof lessonSummaries.$inferSelect;

const queries = new WeakMap<Db, ReturnType<typeof prepareQueries>>();

/** One row by its primary key: every page of a learner asks this. Null where she has not begun. */
export async function lessonSummary(db: Db, user: string, lesson: string): Promise<LessonSummary | null> {
  const row = await queriesOf(db).one.get({ user, lesson });
  return row ? summaryOf(row) : null;
}

/** All lessons a learner has begun, the latest first, by lesson key. */
export async function summaries(db: Db, user: string): Promise<Map<string, LessonSummary>> {
  const rows = await queriesOf(db).all.all({ user });
  rows.sort((a, b) => b.lastAt - a.lastAt || (a.lesson < b.lesson ? -1 : 1));
  return new Map(rows.map((row) => [row.lesson, summaryOf(row)]));
}

export interface Activity {
  lesson: string;
  exercise: string;
  at: number;
  /** True where the lesson is done: "go on" means the next one. */
  completed: boolean;
}

/** Where a learner was last, for "go on". */
export async function lastActivity(db: Db, user: string): Promise<Activity | null> {
  const [latest] = await summaries(db, user);
  if (!latest) return null;
  const [lesson, summary] = latest;
  const [exercise] = latestFirst(summary);
  return exercise
    ? { lesson, exercise: exercise[0], at: exercise[1].last.occurredAt, completed: summary.completed }
    : null;
}

export interface Missed {
  lesson: string;
  exercise: string;
  at: number;
  modelHash: string;
}

/** The questions whose last answer is not right, the latest first. */
export async function missed(db: Db, user: string): Promise<Missed[]> {
  const found: Missed[] = [];
  for (const [lesson, summary] of await summaries(db, user)) {
    for (const [exercise, { last }] of latestFirst(summary)) {
      if (last.correct === false)
        found.push({ lesson, exercise, at: last.occurredAt, modelHash: last.modelHash });
    }
  }
  return found.sort((a, b) => b.at - a.at);
}

function latestFirst({ exercises }: LessonSummary) {
  return Object.entries(exercises).sort(
    ([, a], [, b]) => b.last.occurredAt - a.last.occurredAt || (a.last.id < b.last.id ? 1 : -1),
  );
}

function prepareQueries(db: Db) {
  const { user, lesson } = lessonSummaries;
  const isUser = eq(user, sql.placeholder("user"));
  return {
    one: db
      .select()
      .from(lessonSummaries)
      .where(and(isUser, eq(lesson, sql.placeholder("lesson"))))
      .prepare(),
    all: db.select().from(lessonSummaries).where(isUser).prepare(),
  };
}

function queriesOf(db: Db) {
  let prepared = queries.get(db);
  if (!prepared) {
    prepared = prepareQueries(db);
    queries.set(db, prepared);
  }
  return prepared;
}

function summaryOf(row: SummaryRow): LessonSummary {
  const { completed, success, raw, max, lastAt, attempts, unsolved } = row;
  return {
    completed,
    success,
    raw,
    max,
    lastAt,
    exercises: JSON.parse(row.exercises),
    languages: JSON.parse(row.languages),
    attempts,
    unsolved,
  };
}
