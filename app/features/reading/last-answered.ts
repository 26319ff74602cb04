import type { Db } from "../../../db/connection.ts";
import { lessonSummary } from "../progress/read-progress.ts";

/** Id of the exercise of a lesson that a learner answered last; null where she has not begun. */
export async function lastAnswered(db: Db, learner: string, lesson: string): Promise<string | null> {
  const summary = await lessonSummary(db, learner, lesson);
  const [latest] = Object.entries(summary?.exercises ?? {}).sort(
    ([, a], [, b]) => b.last.occurredAt - a.last.occurredAt,
  );
  return latest?.[0] ?? null;
}
