import type Database from "better-sqlite3";
import type { StoredEvent } from "../../progress/fold.ts";
import type { Member } from "./class-work.ts";

export interface AssignmentRow {
  id: string;
  course: string;
  lessons: string | null;
  everybody: number;
  opensAt: number | null;
  dueAt: number | null;
  createdAt: number;
}

export interface SummaryRow {
  user: string;
  lesson: string;
  completed: number;
  success: number;
  raw: number;
  max: number;
  lastAt: number;
  languages: string;
  attempts: number;
  unsolved: number;
}

export interface EventRow {
  id: string;
  user: string;
  lesson: string;
  verb: StoredEvent["verb"];
  exercise: string | null;
  locale: string;
  modelHash: string | null;
  answer: string;
  correct: number | null;
  raw: number | null;
  max: number | null;
  occurredAt: number;
  receivedAt: number;
}

type Queries = ReturnType<typeof prepare>;
const prepared = new WeakMap<Database.Database, Queries>();

/** The queries of a class, prepared once for a connection. */
export function queriesOf(client: Database.Database): Queries {
  let queries = prepared.get(client);
  if (!queries) {
    queries = prepare(client);
    prepared.set(client, queries);
  }
  return queries;
}

const EVENT = `events.id, events.user, events.lesson, events.verb, events.exercise, events.locale,
  events.model_hash AS modelHash, events.answer, events.correct, events.score_raw AS raw, events.score_max AS max,
  events.occurred_at AS occurredAt, events.received_at AS receivedAt`;

const SUMMARY = `lesson_summary.user, lesson, completed, success, raw, max, last_at AS lastAt, languages, attempts,
  unsolved`;

/** Of learners who have nothing from before. */
const WHOLE_SUMMARIES = `FROM memberships JOIN users ON users.id = memberships.user
  JOIN lesson_summary ON lesson_summary.user = memberships.user
  WHERE class = @class AND since <= users.created_at`;

/** One learner's work, or all learners' in one lesson. */
export type Detail = { user: string; lesson: null } | { user: null; lesson: string };

function prepare(client: Database.Database) {
  return {
    members: client.prepare<[string], Member>(
      `SELECT user, users.display_name AS name, seat, since, users.created_at AS createdAt, joined_at AS joinedAt
       FROM memberships JOIN users ON users.id = user WHERE class = ? ORDER BY seat IS NULL, seat, added_at, user`,
    ),
    assignments: client.prepare<[string], AssignmentRow>(
      `SELECT id, course, lessons, everybody, opens_at AS opensAt, due_at AS dueAt, created_at AS createdAt
       FROM assignments WHERE class = ? ORDER BY position, id`,
    ),
    learners: client.prepare<[string], { assignment: string; user: string }>(
      `SELECT assignment, user FROM assigned_learners JOIN assignments ON assignments.id = assignment WHERE class = ?`,
    ),
    summaries: client.prepare<[{ class: string }], SummaryRow>(`SELECT ${SUMMARY} ${WHOLE_SUMMARIES}`),
    detailed: client.prepare<[Detail & { class: string }], SummaryRow & { exercises: string }>(
      `SELECT ${SUMMARY}, exercises ${WHOLE_SUMMARIES}
       AND (@user IS NULL OR lesson_summary.user = @user) AND (@lesson IS NULL OR lesson = @lesson)`,
    ),
    // Both halves find their events by index: all of those who came with earlier work, and private lessons of all.
    events: client.prepare<
      [{ class: string; lessons: string; user: string | null; lesson: string | null }],
      EventRow
    >(
      `SELECT ${EVENT} FROM memberships JOIN users ON users.id = memberships.user
       JOIN events ON events.user = memberships.user
       WHERE class = @class AND since > users.created_at AND received_at >= since
         AND (@user IS NULL OR events.user = @user) AND (@lesson IS NULL OR lesson = @lesson)
       UNION ALL
       SELECT ${EVENT} FROM memberships JOIN users ON users.id = memberships.user
       JOIN json_each(@lessons) AS wanted
       JOIN events ON events.user = memberships.user AND events.lesson = wanted.value
       WHERE class = @class AND since <= users.created_at
         AND (@user IS NULL OR events.user = @user) AND (@lesson IS NULL OR lesson = @lesson)`,
    ),
  };
}
