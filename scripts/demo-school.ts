import { cpSync, existsSync, renameSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { ContentStore } from "../app/features/content/content-store.ts";
import { DEMO_LEARNERS } from "../app/features/demo/demo-school.ts";
import { type DemoSchool, fillSchool } from "../app/features/demo/fill-school.ts";
import { publishModels } from "../app/features/progress/publish-models.ts";
import { closeDatabase, type Db } from "../db/connection.ts";
import { prepareData, type Step } from "./prepare-data.ts";
import { showProgress } from "./translations/read-arguments.ts";

/** Fills an empty database with the school of today. */
export async function makeSchool(db: Db, content: ContentStore, title = ""): Promise<DemoSchool> {
  const generation = content.current();
  const now = Date.now();
  await publishModels(db, generation.models(), now);
  const onProgress = (done: number, all: number) => showProgress(`${title}${done} of ${all} learners`);
  const school = await fillSchool(db, { generation, now, onProgress });
  showProgress(title);
  return school;
}

/**
 * The folder of the demo school: beside `realDir` and never in it, so that trying out touches nobody's work. Made at
 * its first start; one that was not finished is begun anew.
 */
export async function prepareDemo(root: string, realDir: string, step: Step): Promise<string> {
  const dataDir = `${realDir}-demo`;
  if (existsSync(path.join(dataDir, "lisan.sqlite"))) return dataDir;
  const making = `${dataDir}.making`;
  rmSync(making, { recursive: true, force: true });
  // The lessons are the same: what is compiled beside the real data is not compiled again.
  const compiled = path.join(realDir, "content");
  if (existsSync(compiled)) cpSync(compiled, path.join(making, "content"), { recursive: true });
  const { db, content } = await prepareData(root, making, step);
  try {
    const title = "Demo school";
    await step(
      title,
      () => makeSchool(db, content, title.padEnd(12)),
      () => `made anew, ${DEMO_LEARNERS} learners, in ${dataDir}`,
    );
  } finally {
    content.close();
    closeDatabase(db);
  }
  // Somebody may have made the folder, and only that.
  if (existsSync(dataDir)) rmdirSync(dataDir);
  renameSync(making, dataDir);
  return dataDir;
}
