import type { Db } from "../../../../db/connection.ts";
import { uuidv7 } from "../../../../db/uuid.ts";

/** A question put to a room. */
export interface Poll {
  id: string;
  class: string;
  /** "<course>/<lesson>". */
  lesson: string;
  exercise: string;
  modelHash: string;
  openedAt: number;
  /** Since when nobody can answer, and what is right is shown. */
  closedAt: number | null;
  /** Phones that answered. */
  answers: number;
}

/** How often each option was chosen. */
export interface PollCounts {
  phones: number[];
  hands: number[];
}

/** Longer than any meeting: a question that nobody closed takes no more answers then. */
export const POLL_MS = 4 * 60 * 60 * 1000;

/** Phones that one question takes; more are no room. */
export const MOST_ANSWERS = 5000;

const COLUMNS =
  "id, class, lesson, exercise, model_hash AS modelHash, opened_at AS openedAt, closed_at AS closedAt, answers";

export const isOpen = ({ closedAt, openedAt }: Pick<Poll, "openedAt" | "closedAt">, now: number): boolean =>
  closedAt === null && now - openedAt < POLL_MS;

/** Puts a question to a room, which leaves the one before. @returns its id */
export async function openPoll(
  db: Db,
  asked: Pick<Poll, "class" | "lesson" | "exercise" | "modelHash"> & { now: number },
): Promise<string> {
  const id = uuidv7(asked.now);
  const open = db.$client.transaction(() => {
    db.$client
      .prepare("UPDATE polls SET closed_at = $now WHERE class = $class AND closed_at IS NULL")
      .run({ now: asked.now, class: asked.class });
    db.$client
      .prepare(
        "INSERT INTO polls (id, class, lesson, exercise, model_hash, opened_at) VALUES ($id, $class, $lesson, $exercise, $modelHash, $now)",
      )
      .run({ ...asked, id });
  });
  open.immediate();
  return id;
}

/** Takes no more answers; phones show what is right. */
export async function closePoll(db: Db, id: string, now: number): Promise<void> {
  db.$client.prepare("UPDATE polls SET closed_at = ? WHERE id = ? AND closed_at IS NULL").run(now, id);
}

/** A question of this class; null for any other. */
export async function readPoll(db: Db, classId: string, id: string): Promise<Poll | null> {
  return (
    db.$client
      .prepare<[string, string], Poll>(`SELECT ${COLUMNS} FROM polls WHERE id = ? AND class = ?`)
      .get(id, classId) ?? null
  );
}

/** What the room was asked last, and not longer ago than a meeting lasts. */
export async function latestPoll(db: Db, classId: string, now: number): Promise<Poll | null> {
  return (
    db.$client
      .prepare<[string, number], Poll>(
        `SELECT ${COLUMNS} FROM polls WHERE class = ? AND opened_at > ? ORDER BY opened_at DESC, id DESC LIMIT 1`,
      )
      .get(classId, now - POLL_MS) ?? null
  );
}

/**
 * Counts what a phone says, in the place of what it said before.
 * @returns false where the question is closed, or the room is full
 */
export async function countPhone(
  db: Db,
  said: { poll: string; before: readonly number[] | null; options: readonly number[]; now: number },
): Promise<boolean> {
  const count = db.$client.transaction((): boolean => {
    const poll = db.$client
      .prepare<[string], Poll>(`SELECT ${COLUMNS} FROM polls WHERE id = ?`)
      .get(said.poll);
    if (!poll || !isOpen(poll, said.now)) return false;
    if (said.before === null) {
      if (poll.answers >= MOST_ANSWERS) return false;
      db.$client.prepare("UPDATE polls SET answers = answers + 1 WHERE id = ?").run(said.poll);
    }
    for (const option of said.before ?? [])
      db.$client
        .prepare(
          "UPDATE poll_counts SET count = max(0, count - 1) WHERE poll = ? AND source = 'phones' AND option = ?",
        )
        .run(said.poll, option);
    for (const option of said.options)
      db.$client
        .prepare(
          "INSERT INTO poll_counts (poll, source, option, count) VALUES (?, 'phones', ?, 1) " +
            "ON CONFLICT (poll, source, option) DO UPDATE SET count = count + 1",
        )
        .run(said.poll, option);
    return true;
  });
  return count.immediate();
}

/** Writes down the hands that were counted, in the place of those counted before. */
export async function setHands(db: Db, poll: string, counts: readonly number[]): Promise<void> {
  const write = db.$client.transaction(() => {
    for (const [option, count] of counts.entries())
      db.$client
        .prepare(
          "INSERT INTO poll_counts (poll, source, option, count) VALUES (?, 'hands', ?, ?) " +
            "ON CONFLICT (poll, source, option) DO UPDATE SET count = excluded.count",
        )
        .run(poll, option, count);
  });
  write.immediate();
}

export async function readCounts(db: Db, poll: string, options: number): Promise<PollCounts> {
  const rows = db.$client
    .prepare<[string], { source: "phones" | "hands"; option: number; count: number }>(
      "SELECT source, option, count FROM poll_counts WHERE poll = ?",
    )
    .all(poll);
  const of = (source: "phones" | "hands") =>
    Array.from(
      { length: options },
      (_, option) => rows.find((row) => row.source === source && row.option === option)?.count ?? 0,
    );
  return { phones: of("phones"), hands: of("hands") };
}
