import type Database from "better-sqlite3";
import { EVENT_COLUMNS, type EventRow } from "./event-row.ts";
import type { LessonSummary } from "./fold.ts";

export const INSERT_EVENT = `INSERT INTO events (${EVENT_COLUMNS.join(", ")}) VALUES (${EVENT_COLUMNS.map(() => "?").join(", ")}) ON CONFLICT DO NOTHING`;

export interface SummaryRow {
  completed: number;
  success: number;
  raw: number;
  max: number;
  last_at: number;
  exercises: string;
  languages: string;
  attempts: number;
  unsolved: number;
}

export interface Statements {
  insertEvent: Database.Statement<unknown[]>;
  eventById: Database.Statement<[string], EventRow>;
  model: Database.Statement<[string, string, string], { model: string }>;
  modelAnywhere: Database.Statement<[string], unknown>;
  user: Database.Statement<[string], unknown>;
  deletion: Database.Statement<[string], unknown>;
  summary: Database.Statement<[string, string], SummaryRow>;
  saveSummary: Database.Statement<unknown[]>;
}

const prepared = new WeakMap<Database.Database, Statements>();

/** The write command's statements, prepared once for a connection. */
export function statementsOf(client: Database.Database): Statements {
  let statements = prepared.get(client);
  if (!statements) {
    statements = prepareStatements(client);
    prepared.set(client, statements);
  }
  return statements;
}

function prepareStatements(client: Database.Database): Statements {
  return {
    insertEvent: client.prepare(INSERT_EVENT),
    eventById: client.prepare("SELECT * FROM events WHERE id = ?"),
    model: client.prepare("SELECT model FROM exercise_models WHERE lesson = ? AND exercise = ? AND hash = ?"),
    modelAnywhere: client.prepare("SELECT 1 FROM exercise_models WHERE hash = ? LIMIT 1"),
    user: client.prepare("SELECT 1 FROM users WHERE id = ?"),
    deletion: client.prepare("SELECT 1 FROM deletions WHERE user = ?"),
    summary: client.prepare(
      "SELECT completed, success, raw, max, last_at, exercises, languages, attempts, unsolved FROM lesson_summary WHERE user = ? AND lesson = ?",
    ),
    saveSummary: client.prepare(
      "INSERT INTO lesson_summary (user, lesson, completed, success, raw, max, last_at, exercises, languages, attempts, unsolved) " +
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) " +
        "ON CONFLICT (user, lesson) DO UPDATE SET completed = excluded.completed, success = excluded.success, raw = excluded.raw, " +
        "max = excluded.max, last_at = excluded.last_at, exercises = excluded.exercises, languages = excluded.languages, " +
        "attempts = excluded.attempts, unsolved = excluded.unsolved",
    ),
  };
}

export function insertEvent(statements: Statements, row: EventRow): boolean {
  return statements.insertEvent.run(EVENT_COLUMNS.map((name) => row[name])).changes === 1;
}

export function loadSummary(statements: Statements, user: string, lesson: string): LessonSummary | null {
  const row = statements.summary.get(user, lesson);
  if (!row) return null;
  return {
    completed: row.completed === 1,
    success: row.success === 1,
    raw: row.raw,
    max: row.max,
    lastAt: row.last_at,
    exercises: JSON.parse(row.exercises),
    languages: JSON.parse(row.languages),
    attempts: row.attempts,
    unsolved: row.unsolved,
  };
}

export function saveSummary(
  statements: Statements,
  user: string,
  lesson: string,
  summary: LessonSummary,
): void {
  const { completed, success, raw, max, lastAt, exercises, languages, attempts, unsolved } = summary;
  statements.saveSummary.run(
    user,
    lesson,
    Number(completed),
    Number(success),
    raw,
    max,
    lastAt,
    JSON.stringify(exercises),
    JSON.stringify(languages),
    attempts,
    unsolved,
  );
}
