import Database from "better-sqlite3";
import type { Db } from "../../../db/connection.ts";
import { derivedUuid, uuidv7 } from "../../../db/uuid.ts";
import { isAnswer } from "../quiz/answer-form.ts";
import type { ExerciseModel } from "../quiz/exercise-model.ts";
import { grade } from "../quiz/grade.ts";
import type { EventResult, IncomingEvent, RefusalCode } from "./event.ts";
import {
  type EventRow,
  insertEvent,
  loadSummary,
  type Statements,
  saveSummary,
  statementsOf,
} from "./event-rows.ts";
import { fold, type StoredEvent } from "./fold.ts";

export interface RecordContext {
  /** The learner signed in. */
  user: string;
  now: number;
  /** Ids of the exercises that make a lesson complete; empty where it is not known. */
  required: (lesson: string) => readonly string[];
}

type Writer = (context: RecordContext, events: readonly IncomingEvent[]) => EventResult[];

const writers = new WeakMap<Database.Database, Writer>();

/**
 * The only writer of events and summaries. One transaction, durable when this answers; each event in a savepoint of
 * its own, so that a bad one costs nobody else. One result per event, in order.
 */
export async function recordEvents(
  db: Db,
  context: RecordContext,
  events: readonly IncomingEvent[],
): Promise<EventResult[]> {
  let writer = writers.get(db.$client);
  if (!writer) {
    writer = createWriter(db.$client);
    writers.set(db.$client, writer);
  }
  return writer(context, events);
}

/** True where events made for this learner are to be forgotten: she was deleted, or has started afresh since. */
export async function isLearnerGone(db: Db, learner: string): Promise<boolean> {
  return isGone(statementsOf(db.$client), learner);
}

function createWriter(client: Database.Database): Writer {
  const statements = statementsOf(client);
  // A published model never changes, so what was read once holds.
  const models = new Map<string, ExerciseModel>();

  const one = client.transaction((context: RecordContext, event: IncomingEvent): EventResult => {
    const id = event.id ?? uuidv7(context.now);
    const refuse = (code: RefusalCode): EventResult => ({ event: id, status: "refused", code });

    if (event.learner && event.learner !== context.user) {
      return refuse(isGone(statements, event.learner) ? "gone" : "other-learner");
    }
    const model = findModel(statements, models, event);
    if (!model)
      return refuse(statements.modelAnywhere.get(event.modelHash) ? "model-mismatch" : "unknown-model");
    if (!isAnswer(model, event.answer)) return refuse("bad-answer");

    const row = eventRow(id, context, event, model);
    if (!insertEvent(statements, row)) {
      const known = statements.eventById.get(id);
      return known && isSamePayload(known, row, event)
        ? { event: id, status: "replay" }
        : refuse("id-reused");
    }
    moveSummary(statements, context, row, event);
    return { event: id, status: "stored" };
  });

  const attempt = (run: typeof one, context: RecordContext, event: IncomingEvent): EventResult => {
    try {
      return run(context, event);
    } catch (error) {
      if (!isConstraint(error)) throw error;
      // Looked for only now: the foreign key has looked already. She was deleted since her session was read.
      if (!statements.user.get(context.user) && !isGone(statements, context.user)) throw error;
      const code = statements.user.get(context.user) ? "bad-event" : "gone";
      return { event: event.id ?? uuidv7(context.now), status: "refused", code };
    }
  };

  // Inside another transaction better-sqlite3 makes `one` a savepoint; a single event needs no such second wall.
  const several = client.transaction((context: RecordContext, events: readonly IncomingEvent[]) =>
    events.map((event) => attempt(one, context, event)),
  );
  return (context, events) => {
    const [first, ...more] = events;
    return first && more.length === 0
      ? [attempt(one.immediate, context, first)]
      : several.immediate(context, events);
  };
}

function isConstraint(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith("SQLITE_CONSTRAINT");
}

function isGone(statements: Statements, user: string): boolean {
  return statements.deletion.get(user) !== undefined;
}

function findModel(
  statements: Statements,
  models: Map<string, ExerciseModel>,
  { lesson, exercise, modelHash }: IncomingEvent,
): ExerciseModel | null {
  const key = `${lesson} ${exercise} ${modelHash}`;
  const kept = models.get(key);
  if (kept) return kept;
  const found = statements.model.get(lesson, exercise, modelHash);
  if (!found) return null;
  const model = JSON.parse(found.model) as ExerciseModel;
  models.set(key, model);
  return model;
}

function eventRow(id: string, context: RecordContext, event: IncomingEvent, model: ExerciseModel): EventRow {
  const { correct, raw, min, max, scaled } = grade(model, event.answer);
  return {
    id,
    user: context.user,
    verb: model.kind === "reflect" ? "reflected" : "answered",
    lesson: event.lesson,
    exercise: event.exercise,
    locale: event.locale,
    model_hash: event.modelHash,
    answer: JSON.stringify(event.answer),
    correct: correct === null ? null : correct ? 1 : 0,
    score_raw: raw,
    score_min: min,
    score_max: max,
    score_scaled: scaled,
    duration: event.duration ?? null,
    device: event.device ?? null,
    sequence: event.sequence ?? null,
    occurred_at: occurredAt(event, context.now),
    received_at: context.now,
  };
}

/** A clock that runs ahead would make its answer the last one for years: nothing happens after it was received. */
function occurredAt(event: IncomingEvent, received: number): number {
  return Math.min(event.occurredAt ?? received, received);
}

/** A replay says again, word for word, what is stored: all but the times and scores that the server adds. */
function isSamePayload(known: EventRow, row: EventRow, event: IncomingEvent): boolean {
  const said = [
    "user",
    "lesson",
    "exercise",
    "locale",
    "model_hash",
    "answer",
    "duration",
    "device",
    "sequence",
  ] as const;
  return (
    said.every((name) => known[name] === row[name]) &&
    known.occurred_at === occurredAt(event, known.received_at)
  );
}

function moveSummary(
  statements: Statements,
  context: RecordContext,
  row: EventRow,
  event: IncomingEvent,
): void {
  let summary = fold(loadSummary(statements, row.user, row.lesson), stored(row, event));
  const required = summary.completed ? [] : context.required(row.lesson);
  if (required.length > 0 && required.every((id) => Object.hasOwn(summary.exercises, id))) {
    const completion = completionRow(
      row,
      required.map((id) => summary.exercises[id]?.first ?? 0),
    );
    if (insertEvent(statements, completion)) summary = fold(summary, stored(completion, null));
  }
  saveSummary(statements, row.user, row.lesson, summary);
}

function stored(row: EventRow, event: IncomingEvent | null): StoredEvent {
  return {
    id: row.id,
    verb: row.verb,
    exercise: row.exercise,
    modelHash: row.model_hash,
    answer: event?.answer ?? null,
    correct: row.correct === null ? null : row.correct === 1,
    raw: row.score_raw ?? 0,
    max: row.score_max ?? 0,
    occurredAt: row.occurred_at,
  };
}

/** Completion is itself an event, once for a learner and a lesson: it happened when the last exercise was first answered. */
function completionRow(last: EventRow, firsts: number[]): EventRow {
  return {
    ...last,
    id: derivedUuid(`completed ${last.user} ${last.lesson}`),
    verb: "completed",
    exercise: null,
    model_hash: null,
    answer: "null",
    correct: null,
    score_raw: null,
    score_min: null,
    score_max: null,
    score_scaled: null,
    duration: null,
    device: null,
    sequence: null,
    occurred_at: Math.max(...firsts),
  };
}
