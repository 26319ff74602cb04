/** What decides whether a class may see a learner's work in one lesson. */
export interface WorkPlace {
  /** The lesson is marked secret in the catalog. */
  secret: boolean;
  /** Its course is marked private. */
  private: boolean;
  /** When the class assigned it to this learner, for the first time; null: it did not. */
  assignedAt: number | null;
}

/** From when on the class may see the learner's work there; null: never. `since`: of the membership. */
export function visibleSince(place: WorkPlace, since: number): number | null {
  if (place.secret) return null;
  if (!place.private) return since;
  return place.assignedAt === null ? null : Math.max(since, place.assignedAt);
}

/** A phone that says "a month ago" was offline or has a wrong clock; offline for a month is the rarer. */
const LONGEST_OFFLINE = 30 * 24 * 60 * 60 * 1000;

/**
 * Whether an event was done since a moment. Its own time comes from the learner's device: it hides what waited in
 * an outbox from before, unless it is so far back that the clock must be wrong.
 */
export function isDoneSince(event: { occurredAt: number; receivedAt: number }, since: number): boolean {
  if (event.receivedAt < since) return false;
  return event.occurredAt >= since || event.receivedAt - event.occurredAt > LONGEST_OFFLINE;
}
