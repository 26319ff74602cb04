import type { Db } from "../../../db/connection.ts";
import type { ExerciseModel } from "../quiz/exercise-model.ts";
import { statementsOf } from "./event-statements.ts";

export interface PublishedModel {
  /** "<course>/<lesson>". */
  lesson: string;
  exercise: string;
  hash: string;
  model: ExerciseModel;
}

/** Keeps every model for ever, before a page that shows it is served. Answers how many were new. */
export async function publishModels(db: Db, models: Iterable<PublishedModel>, now: number): Promise<number> {
  const insert = db.$client.prepare(
    "INSERT INTO exercise_models (lesson, exercise, hash, model, published_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const all = db.$client.transaction(() => {
    let added = 0;
    for (const { lesson, exercise, hash, model } of models) {
      added += insert.run(lesson, exercise, hash, JSON.stringify(model), now).changes;
    }
    return added;
  });
  return all.immediate();
}

/** The exercise in the version a learner saw, or null where there never was such a one. */
export async function readModel(
  db: Db,
  lesson: string,
  exercise: string,
  hash: string,
): Promise<ExerciseModel | null> {
  const row = statementsOf(db.$client).model.get(lesson, exercise, hash);
  return row ? (JSON.parse(row.model) as ExerciseModel) : null;
}
