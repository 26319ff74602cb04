import { type AssignedWork, isAssignedTo, type Work } from "./class-work.ts";

const DAY = 24 * 60 * 60 * 1000;

/** So many attempts at one question, and none of them right. */
export const MANY_TRIES = 4;
/** So long without going on, in the middle of a lesson. */
export const STUCK_AFTER = 3 * DAY;
/** So long before it is due, work that nobody has begun is a worry. */
export const DUE_SOON = 2 * DAY;

/** Why somebody should look after a learner. */
export type HelpReason =
  | { why: "tries"; lesson: string; attempts: number }
  | { why: "stuck"; lesson: string; since: number }
  | { why: "not-begun"; lesson: string; dueAt: number };

/** The reasons to look after one learner, the plainest first; empty where there is none. */
export function needsHelp(
  user: string,
  work: ReadonlyMap<string, Work>,
  assigned: readonly AssignedWork[],
  now: number,
): HelpReason[] {
  return [...tries(work), ...stuck(work, now), ...notBegun(user, work, assigned, now)];
}

function tries(work: ReadonlyMap<string, Work>): HelpReason[] {
  const hard = [...work].filter(([, { unsolved }]) => unsolved >= MANY_TRIES);
  hard.sort(([, a], [, b]) => b.unsolved - a.unsolved);
  return hard.map(([lesson, { unsolved }]) => ({ why: "tries", lesson, attempts: unsolved }));
}

/** Only where she was last: who went on with another lesson is not stuck in this one. */
function stuck(work: ReadonlyMap<string, Work>, now: number): HelpReason[] {
  const [latest] = [...work].sort(([, a], [, b]) => b.lastAt - a.lastAt);
  if (!latest) return [];
  const [lesson, { completed, lastAt }] = latest;
  return completed || now - lastAt < STUCK_AFTER ? [] : [{ why: "stuck", lesson, since: lastAt }];
}

function notBegun(
  user: string,
  work: ReadonlyMap<string, Work>,
  assigned: readonly AssignedWork[],
  now: number,
): HelpReason[] {
  const reasons: HelpReason[] = [];
  for (const one of assigned) {
    const isOpen = one.opensAt === null || one.opensAt <= now;
    if (one.dueAt === null || !isOpen || one.dueAt - now > DUE_SOON || !isAssignedTo(one, user)) continue;
    const [first] = one.lessons;
    if (first === undefined || one.lessons.some((lesson) => work.has(lesson))) continue;
    reasons.push({ why: "not-begun", lesson: first, dueAt: one.dueAt });
  }
  return reasons;
}
