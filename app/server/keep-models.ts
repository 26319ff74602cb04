import type { Db } from "../../db/connection.ts";
import type { ContentStore } from "../features/content/content-store.ts";
import type { Generation } from "../features/content/generation.ts";
import { publishModels } from "../features/progress/publish-models.ts";

/**
 * A store that keeps the exercise models of every generation before anybody can answer it.
 * The database is synchronous: the models are kept before `current` returns.
 */
export function keepModels(db: Db, store: ContentStore, onError: (error: unknown) => void): ContentStore {
  let kept: Generation | null = null;
  return {
    ...store,
    current() {
      const generation = store.current();
      if (generation !== kept) {
        kept = generation;
        publishModels(db, generation.models(), Date.now()).catch(onError);
      }
      return generation;
    },
  };
}
