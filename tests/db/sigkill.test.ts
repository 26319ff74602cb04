import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createAnonymousLearner } from "../../app/features/identity/sessions.ts";
import { publishModels } from "../../app/features/progress/publish-models.ts";
import { lessonSummary } from "../../app/features/progress/read-progress.ts";
import { closeDatabase, openDatabase } from "../../db/connection.ts";
import { migrate } from "../../db/migrate.ts";
import { hashOf } from "../features/progress/progress-fixture.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const MODEL = { kind: "choice", options: 3, key: 1 } as const;
const WRITES = 1000;

/** Lets a child write, kills it once it has acknowledged `after` events, and answers all it acknowledged. */
function writeAndKill(args: string[], after: number): Promise<{ said: string[]; signal: string | null }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "sigkill-child.ts"), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8");
  child.stdout.on("data", (text: string) => {
    output += text;
    if (output.length >= after * 37) child.kill("SIGKILL");
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (_, signal) => {
      // A line that was cut was not said.
      resolve({ said: output.split("\n").slice(0, -1), signal });
    });
  });
}

test("kill -9 in the middle of 1,000 writes loses no acknowledged one", async () => {
  const file = join(temporaryFolder(), "lisan.db");
  const model = { lesson: "meet/meet-spot", exercise: "q1", hash: hashOf(MODEL), model: MODEL };
  const before = openDatabase(file);
  await migrate(before);
  await publishModels(before, [model], 0);
  const { user } = await createAnonymousLearner(before, "en", 0);
  closeDatabase(before);

  const acknowledged: string[] = [];
  let kills = 0;
  while (acknowledged.length < WRITES) {
    const left = WRITES - acknowledged.length;
    // The last one may finish in peace; the others die somewhere on the way.
    const after =
      kills < 5 ? 1 + Math.floor(Math.random() * Math.min(left - 1, 300)) : Number.POSITIVE_INFINITY;
    const { said, signal } = await writeAndKill([file, user, model.hash, String(left)], after);
    if (signal === "SIGKILL") kills++;
    acknowledged.push(...said);

    const db = openDatabase(file);
    const stored = new Set(db.$client.prepare("SELECT id FROM events WHERE verb = 'answered'").pluck().all());
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    // At most the one that was being written when each child died was stored without being said.
    expect(stored.size - acknowledged.length).toBeLessThanOrEqual(kills);
    const summary = await lessonSummary(db, user, "meet/meet-spot");
    expect(summary?.exercises.q1?.attempts ?? 0).toBe(stored.size);
    expect(db.$client.pragma("integrity_check", { simple: true })).toBe("ok");
    closeDatabase(db);
  }
  expect(kills).toBeGreaterThanOrEqual(3);
}, 60_000);
