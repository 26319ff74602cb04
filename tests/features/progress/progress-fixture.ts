import { createHash } from "node:crypto";
import { createAnonymousLearner } from "../../../app/features/identity/sessions.ts";
import type { IncomingEvent } from "../../../app/features/progress/event.ts";
import { type PublishedModel, publishModels } from "../../../app/features/progress/publish-models.ts";
import type { ExerciseModel } from "../../../app/features/quiz/exercise-model.ts";
import { createMemoryDatabase, type Db } from "../../../db/connection.ts";
import { uuidv7 } from "../../../db/uuid.ts";

export const NOW = Date.UTC(2026, 10, 1);

export const hashOf = (model: ExerciseModel): string =>
  createHash("sha256").update(JSON.stringify(model)).digest("hex");

const published = (lesson: string, exercise: string, model: ExerciseModel): PublishedModel => ({
  lesson,
  exercise,
  hash: hashOf(model),
  model,
});

/** Two lessons; `q1` of the first in two versions; `q2` has the very model that `q1` of the second has. */
export const MODELS = {
  q1: published("meet/meet-spot", "q1", { kind: "choice", options: 3, key: 1 }),
  q1Later: published("meet/meet-spot", "q1", { kind: "choice", options: 4, key: 3 }),
  q2: published("meet/meet-spot", "q2", { kind: "choices", options: 4, key: [0, 2] }),
  r1: published("meet/meet-spot", "r1", { kind: "reflect" }),
  other: published("meet/meet-rules", "q1", { kind: "choices", options: 4, key: [0, 2] }),
} satisfies Record<string, PublishedModel>;

const REQUIRED: Record<string, string[]> = {
  "meet/meet-spot": ["q1", "q2", "r1"],
  "meet/meet-rules": ["q1"],
};

export const required = (lesson: string): string[] => REQUIRED[lesson] ?? [];

/** A database with the models above and one learner. */
export async function classroom(): Promise<{ db: Db; user: string; token: string }> {
  const db = createMemoryDatabase();
  await publishModels(db, Object.values(MODELS), NOW);
  return { db, ...(await createAnonymousLearner(db, "en", NOW)) };
}

export function event(of: PublishedModel, more: Partial<IncomingEvent>): IncomingEvent {
  return {
    id: uuidv7(NOW),
    lesson: of.lesson,
    exercise: of.exercise,
    locale: "en",
    modelHash: of.hash,
    answer: null,
    occurredAt: NOW - 1000,
    ...more,
  };
}
