import { join } from "node:path";
import { buildContent } from "../app/features/content/build-content.ts";
import { type ContentStore, openContent } from "../app/features/content/content-store.ts";
import { replayDeletions } from "../app/features/progress/delete-learner.ts";
import { type Db, openDatabase } from "../db/connection.ts";
import { migrate } from "../db/migrate.ts";

/** Says what is being done, does it, and says how it ended. */
export type Step = <T>(title: string, work: () => Promise<T>, done: (result: T) => string) => Promise<T>;

/** Everything under DATA_DIR, made or brought up to date: the database and the published content. */
export async function prepareData(
  root: string,
  dataDir: string,
  step: Step,
): Promise<{ db: Db; content: ContentStore }> {
  const db = openDatabase(join(dataDir, "lisan.sqlite"));
  await step(
    "Database",
    () => migrate(db),
    ({ from, to, backup }) =>
      from === to
        ? "up to date"
        : `brought from ${from} to ${to}${backup ? `; the copy before is ${backup}` : ""}`,
  );
  const { deleted, unreadable } = await replayDeletions(db, Date.now());
  if (deleted > 0) console.log(`Deleted again: ${deleted} people whom a restored copy had brought back.`);
  if (unreadable > 0) {
    console.warn(`${unreadable} lines of deletions.jsonl cannot be read: was it edited? The others hold.`);
  }
  const { problems } = await step(
    "Content",
    () => buildContent({ root, dataDir }),
    ({ compiled, unchanged }) => `${compiled} lessons compiled, ${unchanged} unchanged`,
  );
  // One bad file takes its own lesson out, never the site.
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (errors > 0) console.warn(`${errors} errors in the content: npm run content lists them.`);
  return { db, content: openContent(dataDir) };
}
