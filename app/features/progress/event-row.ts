import { derivedUuid } from "../../../db/uuid.ts";
import type { ExerciseModel } from "../quiz/exercise-model.ts";
import { grade } from "../quiz/grade.ts";
import type { IncomingEvent } from "./event.ts";
import type { StoredEvent } from "./fold.ts";

/** A row of `events` as the write command sees it. */
export interface EventRow {
  id: string;
  user: string;
  verb: "answered" | "reflected" | "completed";
  lesson: string;
  exercise: string | null;
  locale: string;
  model_hash: string | null;
  answer: string;
  correct: 0 | 1 | null;
  score_raw: number | null;
  score_min: number | null;
  score_max: number | null;
  score_scaled: number | null;
  duration: number | null;
  device: string | null;
  sequence: number | null;
  occurred_at: number;
  received_at: number;
}

export const EVENT_COLUMNS = [
  "id",
  "user",
  "verb",
  "lesson",
  "exercise",
  "locale",
  "model_hash",
  "answer",
  "correct",
  "score_raw",
  "score_min",
  "score_max",
  "score_scaled",
  "duration",
  "device",
  "sequence",
  "occurred_at",
  "received_at",
] as const satisfies readonly (keyof EventRow)[];

/** The row of an answer, graded by the model it was given to. */
export function eventRow(
  id: string,
  context: { user: string; now: number },
  event: IncomingEvent,
  model: ExerciseModel,
): EventRow {
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
export function isSamePayload(known: EventRow, user: string, event: IncomingEvent): boolean {
  return (
    known.user === user &&
    known.lesson === event.lesson &&
    known.exercise === event.exercise &&
    known.locale === event.locale &&
    known.model_hash === event.modelHash &&
    known.answer === JSON.stringify(event.answer) &&
    known.duration === (event.duration ?? null) &&
    known.device === (event.device ?? null) &&
    known.sequence === (event.sequence ?? null) &&
    known.occurred_at === occurredAt(event, known.received_at)
  );
}

/** What the fold sees of a row. */
export function storedEvent(row: EventRow, event: IncomingEvent | null): StoredEvent {
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
    locale: row.locale,
  };
}

/** Completion is itself an event, once for a learner and a lesson: it happened when the last exercise was first answered. */
export function completionRow(last: EventRow, firsts: number[]): EventRow {
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
