import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createAnonymousLearner, readSession } from "../../../app/features/identity/sessions.ts";
import {
  deleteLearner,
  replayDeletions,
  startAfresh,
} from "../../../app/features/progress/delete-learner.ts";
import { deletionLedgerOf, readDeletions } from "../../../app/features/progress/deletion-ledger.ts";
import { publishModels } from "../../../app/features/progress/publish-models.ts";
import { isLearnerGone, recordEvents } from "../../../app/features/progress/record-events.ts";
import { closeDatabase, type Db, openDatabase } from "../../../db/connection.ts";
import { migrateNow } from "../../../db/migrate.ts";
import { event, MODELS, NOW, required } from "./progress-fixture.ts";

let folder: string;
let db: Db;
const file = () => path.join(folder, "lisan.sqlite");
const ledger = () => path.join(folder, "deletions.jsonl");

function open(): Db {
  db = openDatabase(file());
  migrateNow(db);
  return db;
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "lisan-ledger-"));
  await publishModels(open(), Object.values(MODELS), NOW);
});
afterEach(() => {
  closeDatabase(db);
  rmSync(folder, { recursive: true, force: true });
});

async function learner() {
  const made = await createAnonymousLearner(db, "en", NOW);
  await recordEvents(db, { user: made.user, now: NOW, required }, [event(MODELS.q1, { answer: 1 })]);
  return made;
}

/** A copy as an operator makes one, put back after what comes between. */
async function restoredAfter(between: () => Promise<unknown>): Promise<void> {
  const copy = path.join(folder, "copy.sqlite");
  await db.$client.backup(copy);
  await between();
  closeDatabase(db);
  for (const ending of ["-wal", "-shm"]) rmSync(file() + ending, { force: true });
  copyFileSync(copy, file());
  open();
}

const rowsOf = (table: string, user: string) =>
  db.$client.prepare(`SELECT count(*) FROM ${table} WHERE user = ?`).pluck().get(user) as number;

test("backup, delete, restore, start: she is gone, and her sister is not", async () => {
  const her = await learner();
  const sister = await learner();
  await restoredAfter(() => deleteLearner(db, her.user, NOW + 5));
  expect(rowsOf("events", her.user)).toBe(1);

  expect(await replayDeletions(db, NOW + 9)).toEqual({ deleted: 1, unreadable: 0 });
  expect(rowsOf("events", her.user)).toBe(0);
  expect(await readSession(db, her.token, NOW)).toBeNull();
  expect(await isLearnerGone(db, her.user)).toBe(true);
  expect((await readSession(db, sister.token, NOW))?.user).toBe(sister.user);
  expect(rowsOf("events", sister.user)).toBe(1);
  // The next start finds nothing to do.
  expect(await replayDeletions(db, NOW + 9)).toEqual({ deleted: 0, unreadable: 0 });
});

test("who started afresh is again who she became, with nothing of before", async () => {
  const her = await learner();
  let fresh: string | null = null;
  await restoredAfter(async () => {
    fresh = await startAfresh(db, her.user, NOW + 5);
  });
  expect(await replayDeletions(db, NOW + 9)).toMatchObject({ deleted: 1 });
  expect((await readSession(db, her.token, NOW))?.user).toBe(fresh);
  expect(rowsOf("events", her.user)).toBe(0);
});

test("who started afresh and was deleted later is gone", async () => {
  const her = await learner();
  await restoredAfter(async () => {
    const fresh = await startAfresh(db, her.user, NOW + 5);
    await deleteLearner(db, fresh ?? "", NOW + 6);
  });
  expect(await replayDeletions(db, NOW + 9)).toMatchObject({ deleted: 2 });
  expect(await readSession(db, her.token, NOW)).toBeNull();
  expect(db.$client.prepare("SELECT count(*) FROM users").pluck().get()).toBe(0);
});

test("what cannot be written down is not deleted", async () => {
  const her = await learner();
  // A folder of its name: the ledger cannot be opened.
  mkdirSync(ledger());
  await expect(deleteLearner(db, her.user, NOW)).rejects.toThrow();
  expect(rowsOf("events", her.user)).toBe(1);
  expect((await readSession(db, her.token, NOW))?.user).toBe(her.user);
  rmdirSync(ledger());
  await deleteLearner(db, her.user, NOW);
  expect(readDeletions(ledger()).entries).toEqual([{ user: her.user, at: NOW }]);
});

test("a line that the power cut in two costs no other", async () => {
  const [one, two] = [await learner(), await learner()];
  await deleteLearner(db, one.user, NOW);
  appendFileSync(ledger(), '{"user":"01234567-');
  await deleteLearner(db, two.user, NOW);
  expect(readDeletions(ledger())).toEqual({
    entries: [one, two].map(({ user }) => ({ user, at: NOW })),
    unreadable: 1,
  });
  expect(await replayDeletions(db, NOW)).toEqual({ deleted: 0, unreadable: 1 });
});

test("a ledger that was lost is written anew from the database", async () => {
  const her = await learner();
  await deleteLearner(db, her.user, NOW);
  rmSync(ledger());
  await replayDeletions(db, NOW);
  expect(readDeletions(ledger()).entries).toEqual([{ user: her.user, at: NOW }]);
});

test("it holds ids and times only, and only its owner reads it", async () => {
  const her = await learner();
  await deleteLearner(db, her.user, NOW);
  await deleteLearner(db, "nobody", NOW);
  expect(readFileSync(ledger(), "utf8")).toBe(`{"user":"${her.user}","at":${NOW}}\n`);
  if (process.platform !== "win32") expect(statSync(ledger()).mode & 0o777).toBe(0o600);
  expect(deletionLedgerOf(db)).toBe(ledger());
});
