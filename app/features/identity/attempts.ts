import { createHash } from "node:crypto";
import type { Db } from "../../../db/connection.ts";

const DAY = 24 * 60 * 60 * 1000;

/** More rows than this are an attack on names that do not exist; the oldest go. */
const MOST_ROWS = 100_000;

interface Row {
  failures: number;
  last_at: number;
}

interface Pace {
  /** Failures before the first wait. */
  free: number;
  /** The longest wait. */
  most: number;
}

/** Five tries, then 1 s, 2 s, 4 s ... up to five minutes: some 300 a day. */
const ACCOUNT: Pace = { free: 5, most: 5 * 60_000 };

/** A whole class may mistype on its first day. Beyond that its seats are being tried out one by one. */
const CLASS: Pace = { free: 100, most: 30_000 };

export interface Attempt {
  /** A folded name. */
  name: string;
  classCode: string | null;
}

/** How long after its last failure the next try has to wait. */
export function waitAfter(failures: number, { free, most }: Pace): number {
  return failures < free ? 0 : Math.min(most, 1000 * 2 ** Math.min(30, failures - free));
}

const subjectOf = (kind: "account" | "class", name: string) =>
  createHash("sha256").update(`${kind} ${name}`).digest("hex");

function rowOf(db: Db, subject: string, now: number): Row | null {
  const row = db.$client
    .prepare<[string], Row>("SELECT failures, last_at FROM sign_in_failures WHERE subject = ?")
    .get(subject);
  // A clock that was set back makes nobody wait for years.
  return row && Math.abs(now - row.last_at) < DAY ? row : null;
}

/**
 * Until when this has to wait, or null: then it counts as failed until `forgiveAttempt` says otherwise, so that a
 * thousand at once are no way around. What is tried is counted, whether there is such an account or not.
 * @param anyway asked where the account would have to wait: true lets it through
 */
export async function beginAttempt(
  db: Db,
  { name, classCode }: Attempt,
  { now, anyway }: { now: number; anyway: () => boolean },
): Promise<number | null> {
  const subject = subjectOf("account", name);
  const begin = db.$client.transaction((): number | null => {
    const own = rowOf(db, subject, now);
    const untilOwn = own ? own.last_at + waitAfter(own.failures, ACCOUNT) : 0;
    const group = classCode ? rowOf(db, subjectOf("class", classCode), now) : null;
    // A seat at which nobody has failed is let in at once: the class does not wait for whoever tries out others.
    const untilGroup = own && group ? group.last_at + waitAfter(group.failures, CLASS) : 0;
    const until = Math.max(untilOwn, untilGroup);
    if (until > now && !anyway()) return until;
    count(db, subject, now);
    return null;
  });
  return begin.immediate();
}

/** It was the right password: the account's failures are forgotten. */
export async function forgiveAttempt(db: Db, { name }: Attempt): Promise<void> {
  db.$client.prepare("DELETE FROM sign_in_failures WHERE subject = ?").run(subjectOf("account", name));
}

/** It was wrong, which the account knows already. */
export async function failAttempt(db: Db, { classCode }: Attempt, now: number): Promise<void> {
  // The same writing for a name without a class: a failure takes as long whatever was tried.
  count(db, classCode ? subjectOf("class", classCode) : subjectOf("class", ""), now);
}

function count(db: Db, subject: string, now: number): void {
  db.$client
    .prepare(
      "INSERT INTO sign_in_failures (subject, failures, last_at) VALUES ($subject, 1, $now) ON CONFLICT (subject) DO UPDATE SET " +
        "failures = CASE WHEN abs($now - last_at) < $day THEN failures + 1 ELSE 1 END, last_at = $now",
    )
    .run({ subject, now, day: DAY });
}

/** Forgets what is a day old, and what is beyond measure. Called now and then by whoever runs the server. */
export async function sweepAttempts(db: Db, now: number): Promise<void> {
  db.$client.prepare("DELETE FROM sign_in_failures WHERE last_at < ?").run(now - DAY);
  db.$client
    .prepare(
      "DELETE FROM sign_in_failures WHERE subject IN (SELECT subject FROM sign_in_failures ORDER BY last_at DESC LIMIT -1 OFFSET ?)",
    )
    .run(MOST_ROWS);
}
