import "../require-node.ts";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createAnonymousLearner } from "../../app/features/identity/sessions.ts";
import { INSERT_EVENT } from "../../app/features/progress/event-statements.ts";
import { type PublishedModel, publishModels } from "../../app/features/progress/publish-models.ts";
import { recordEvents } from "../../app/features/progress/record-events.ts";
import { closeDatabase, type Db, openDatabase } from "../../db/connection.ts";
import { migrate } from "../../db/migrate.ts";
import { uuidv7 } from "../../db/uuid.ts";

const AIM = 0.7;
const EXERCISES = ["q1", "q2", "q3", "q4", "q5"];
const MODEL: PublishedModel["model"] = { kind: "choices", options: 4, key: [0, 2] };
const HASH = createHash("sha256").update(JSON.stringify(MODEL)).digest("hex");

export interface EventsBenchmark {
  ours: number;
  bare: number;
  /** Median of the ratios of each round. */
  ratio: number;
}

/**
 * Events a second, one durable transaction each: through `recordEvents`, and bare better-sqlite3 putting the same row
 * into the same table with the same pragmas. Alternating, each round in two new files.
 */
export async function benchmarkEvents(rounds = 31, events = 800): Promise<EventsBenchmark> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    // In turn, so that neither always runs on the warmer machine; the first round only warms up.
    const order = round % 2 === 0 ? [writeOurs, writeBare] : [writeBare, writeOurs];
    for (const write of order) {
      const rate = await inNewFile((db) => write(db, events));
      if (round > 0) (write === writeOurs ? ours : bare).push(rate);
    }
  }
  return {
    ours: median(ours),
    bare: median(bare),
    ratio: median(ours.map((rate, i) => rate / (bare[i] ?? 1))),
  };
}

async function writeOurs(db: Db, count: number): Promise<number> {
  const users = await learners(db);
  const begun = performance.now();
  for (let i = 0; i < count; i++) {
    const now = Date.now();
    const context = { user: users[i % users.length] ?? "", now, required: () => EXERCISES };
    const [result] = await recordEvents(db, context, [
      {
        id: uuidv7(now),
        lesson: "meet/meet-spot",
        exercise: EXERCISES[i % EXERCISES.length] ?? "",
        locale: "en",
        modelHash: HASH,
        answer: [0, i % 2 === 0 ? 2 : 3],
        device: "bench",
        sequence: i,
        occurredAt: now,
        duration: 1000,
      },
    ]);
    if (result?.status !== "stored") throw new Error(`not stored: ${JSON.stringify(result)}`);
  }
  return (count * 1000) / (performance.now() - begun);
}

async function writeBare(db: Db, count: number): Promise<number> {
  const users = await learners(db);
  const insert = db.$client.prepare(INSERT_EVENT);
  const begun = performance.now();
  for (let i = 0; i < count; i++) {
    const now = Date.now();
    const row = [
      uuidv7(now),
      users[i % users.length],
      "answered",
      "meet/meet-spot",
      EXERCISES[i % EXERCISES.length],
      "en",
      HASH,
      i % 2 === 0 ? "[0,2]" : "[0,3]",
      i % 2 === 0 ? 1 : 0,
      i % 2 === 0 ? 2 : 0,
      0,
      2,
      i % 2 === 0 ? 1 : 0,
      1000,
      "bench",
      i,
      now,
      now,
    ];
    if (insert.run(row).changes !== 1) throw new Error("not stored");
  }
  return (count * 1000) / (performance.now() - begun);
}

async function learners(db: Db): Promise<string[]> {
  const made = Array.from({ length: 50 }, () => createAnonymousLearner(db, "en", Date.now()));
  return (await Promise.all(made)).map(({ user }) => user);
}

async function inNewFile(run: (db: Db) => Promise<number>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "lisan-bench-"));
  const db = openDatabase(join(folder, "lisan.db"));
  try {
    await migrate(db);
    const models = EXERCISES.map((exercise) => ({
      lesson: "meet/meet-spot",
      exercise,
      hash: HASH,
      model: MODEL,
    }));
    await publishModels(db, models, Date.now());
    return await run(db);
  } finally {
    closeDatabase(db);
    rmSync(folder, { recursive: true, force: true });
  }
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

export function printEvents({ ours, bare, ratio }: EventsBenchmark): void {
  console.log("Events stored a second, one durable transaction each (medians of alternating rounds)");
  console.log(`  recordEvents (checked, graded, summed up)  ${Math.round(ours)}`);
  console.log(`  bare better-sqlite3, same row and pragmas  ${Math.round(bare)}`);
  console.log(`  ratio ${ratio.toFixed(2)}  (aim: at least ${AIM}: ${ratio >= AIM ? "met" : "missed"})`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  printEvents(await benchmarkEvents());
