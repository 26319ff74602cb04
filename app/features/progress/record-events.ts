import Database from "better-sqlite3";
import type { Db } from "../../../db/connection.ts";
import { uuidv7 } from "../../../db/uuid.ts";
import { isAnswer } from "../quiz/answer-form.ts";
import type { ExerciseModel } from "../quiz/exercise-model.ts";
import type { EventResult, IncomingEvent, RefusalCode } from "./event.ts";
import { completionRow, type EventRow, eventRow, isSamePayload, storedEvent } from "./event-row.ts";
import { insertEvent, loadSummary, type Statements, saveSummary, statementsOf } from "./event-statements.ts";
import { fold } from "./fold.ts";
import { caught, writeTogether } from "./write-together.ts";

export interface RecordContext {
  /** The learner signed in. */
  user: string;
  now: number;
  /** Ids of the exercises that make a lesson complete; empty where it is not known. */
  required: (lesson: string) => readonly string[];
}

interface Job {
  context: RecordContext;
  events: readonly IncomingEvent[];
}

type Writer = (job: Job) => Promise<EventResult[]>;

const writers = new WeakMap<Database.Database, Writer>();

/**
 * The only writer of events and summaries, durable when this answers; each event in a savepoint of its own, so that a
 * bad one costs nobody else. One result per event, in order.
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
  return writer({ context, events });
}

/** True where events made for this learner are to be forgotten: she was deleted, or has started afresh since. */
export async function isLearnerGone(db: Db, learner: string): Promise<boolean> {
  return isGone(statementsOf(db.$client), learner);
}

/** Whose stored event this is; null for an unknown id. An id is known to nobody but the device that made it. */
export async function learnerOfEvent(db: Db, id: string): Promise<string | null> {
  return statementsOf(db.$client).eventById.get(id)?.user ?? null;
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
      return known && isSamePayload(known, context.user, event)
        ? { event: id, status: "replay" }
        : refuse("id-reused");
    }
    moveSummary(statements, context, row, event);
    return { event: id, status: "stored" };
  });

  const attempt = (
    run: (context: RecordContext, event: IncomingEvent) => EventResult,
    context: RecordContext,
    event: IncomingEvent,
  ): EventResult => {
    try {
      return run(context, event);
    } catch (error) {
      if (!isConstraint(error)) throw error;
      const isKnown = statements.user.get(context.user) !== undefined;
      // Deleted since her session was read: the foreign key has noticed. A learner who never was is our mistake.
      if (!isKnown && !isGone(statements, context.user)) throw error;
      const id = event.id ?? uuidv7(context.now);
      return { event: id, status: "refused", code: isKnown ? "bad-event" : "gone" };
    }
  };

  // Inside another transaction better-sqlite3 makes `one` a savepoint; a single event needs no such second wall.
  const several = client.transaction((context: RecordContext, events: readonly IncomingEvent[]) =>
    events.map((event) => attempt(one, context, event)),
  );
  const together = client.transaction((jobs: readonly Job[]) =>
    jobs.map(({ context, events }) => {
      const written = caught(() => several(context, events));
      // A full disk ends the whole transaction, and with it what the others had written.
      if ("error" in written && !client.inTransaction) throw written.error;
      return written;
    }),
  );
  return writeTogether<Job, EventResult[]>({
    alone({ context, events }) {
      const [first, ...more] = events;
      return first && more.length === 0
        ? [attempt(one.immediate, context, first)]
        : several.immediate(context, events);
    },
    together: (jobs) => together.immediate(jobs),
  });
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

function moveSummary(
  statements: Statements,
  context: RecordContext,
  row: EventRow,
  event: IncomingEvent,
): void {
  let summary = fold(loadSummary(statements, row.user, row.lesson), storedEvent(row, event));
  const required = summary.completed ? [] : context.required(row.lesson);
  if (required.length > 0 && required.every((id) => Object.hasOwn(summary.exercises, id))) {
    const completion = completionRow(
      row,
      required.map((id) => summary.exercises[id]?.first ?? 0),
    );
    if (insertEvent(statements, completion)) summary = fold(summary, storedEvent(completion, null));
  }
  saveSummary(statements, row.user, row.lesson, summary);
}
