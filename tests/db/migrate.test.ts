import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { closeDatabase, type Db, openDatabase } from "../../db/connection.ts";
import { migrate } from "../../db/migrate.ts";
import { fillEveryTable } from "./fill-every-table.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const OWN = join(import.meta.dirname, "../../db/migrations");

/** The first `count` of the project's migrations, and one of a test's own after them. */
function migrations(count: number, extra?: string): string {
  const folder = temporaryFolder();
  const names = readdirSync(OWN).sort().slice(0, count);
  for (const name of names) cpSync(join(OWN, name), join(folder, name));
  if (extra) writeFileSync(join(folder, `${String(names.length + 1).padStart(4, "0")}-of-a-test.sql`), extra);
  return folder;
}

function counts(db: Db): Record<string, number> {
  const names = db.$client
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('migrations')")
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    names.map((name) => [name, db.$client.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number]),
  );
}

const latest = readdirSync(OWN).length;

test("a new file is made without a copy, and the second start finds nothing to do", async () => {
  const db = openDatabase(join(temporaryFolder(), "lisan.db"));
  const steps: string[] = [];
  const onStep = (name: string) => steps.push(name);
  expect(await migrate(db, { onStep })).toEqual({ from: 0, to: latest, backup: null });
  expect(steps).toHaveLength(latest);
  expect(await migrate(db, { onStep })).toEqual({ from: latest, to: latest, backup: null });
  expect(steps).toHaveLength(latest);
  closeDatabase(db);
});

test.each(Array.from({ length: latest }, (_, i) => i + 1))(
  "a populated database of version %i keeps every row",
  async (version) => {
    const db = openDatabase(join(temporaryFolder(), "lisan.db"));
    await migrate(db, { directory: migrations(version) });
    fillEveryTable(db);
    const before = counts(db);
    expect(Object.entries(before).filter(([, rows]) => rows === 0)).toEqual([]);
    await migrate(db);
    expect(counts(db)).toMatchObject(before);
    closeDatabase(db);
  },
);

test("summaries from before know languages and attempts from what they were folded from", async () => {
  const db = openDatabase(join(temporaryFolder(), "lisan.db"));
  await migrate(db, { directory: migrations(2) });
  fillEveryTable(db);
  const exercises = JSON.stringify({
    q1: { attempts: 2, bestRaw: 1, max: 1 },
    q2: { attempts: 5, bestRaw: 1, max: 4 },
    q3: { attempts: 4, bestRaw: 0, max: 1 },
  });
  db.$client.prepare("UPDATE lesson_summary SET exercises = ? WHERE user = 'u1'").run(exercises);
  await migrate(db);
  const query = "SELECT user, languages, attempts, unsolved FROM lesson_summary ORDER BY user";
  expect(db.$client.prepare(query).all()).toEqual([
    { user: "u1", languages: '["ar","en"]', attempts: 11, unsolved: 5 },
    { user: "u2", languages: '["ar"]', attempts: 0, unsolved: 0 },
  ]);
  closeDatabase(db);
});

test("a table that others point at is rebuilt, after a copy, and loses none of them", async () => {
  const db = openDatabase(join(temporaryFolder(), "lisan.db"));
  await migrate(db);
  fillEveryTable(db);
  const before = counts(db);
  // The worst case: a child that would be deleted with its parent, and the rebuild that drizzle-kit writes.
  db.$client.exec(
    "CREATE TABLE children (user TEXT REFERENCES users (id) ON DELETE CASCADE) STRICT; INSERT INTO children SELECT id FROM users",
  );
  const children = db.$client.prepare("SELECT count(*) FROM children").pluck();
  expect(children.get()).toBe(before.users);
  const columns = "id, kind, display_name, username, email, password_hash, locale, created_at";
  const directory = migrations(
    latest,
    `CREATE TABLE new_users (id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, display_name TEXT, username TEXT, email TEXT,
       password_hash TEXT, locale TEXT NOT NULL, created_at INTEGER NOT NULL, colour TEXT) STRICT;
     INSERT INTO new_users (${columns}) SELECT ${columns} FROM users;
     DROP TABLE users;
     ALTER TABLE new_users RENAME TO users;`,
  );
  const result = await migrate(db, { directory });
  expect(counts(db)).toMatchObject(before);
  expect(children.get()).toBe(before.users);
  expect(db.$client.pragma("foreign_keys", { simple: true })).toBe(1);

  expect(result).toMatchObject({ from: latest, to: latest + 1 });
  const copy = openDatabase(result.backup ?? "");
  expect(counts(copy)).toMatchObject(before);
  expect(copy.$client.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(copy.$client.prepare("SELECT count(*) FROM migrations").pluck().get()).toBe(latest);
  closeDatabase(copy);
  closeDatabase(db);
});

test.each([
  [
    "fails half-way",
    "CREATE TABLE half (a TEXT) STRICT; DELETE FROM events; INSERT INTO nowhere VALUES (1);",
    "nowhere",
  ],
  ["breaks references", "CREATE TABLE half (a TEXT) STRICT; DELETE FROM users;", "breaks"],
  ["ends its transaction", "COMMIT;", "ends its own transaction"],
])("a migration that %s changes nothing", async (_, sql, message) => {
  const db = openDatabase(join(temporaryFolder(), "lisan.db"));
  await migrate(db);
  fillEveryTable(db);
  const before = counts(db);
  await expect(migrate(db, { directory: migrations(latest, sql) })).rejects.toThrow(message);
  expect(counts(db)).toEqual(before);
  expect(db.$client.inTransaction).toBe(false);
  expect(db.$client.pragma("foreign_keys", { simple: true })).toBe(1);
  expect(db.$client.prepare("SELECT count(*) FROM migrations").pluck().get()).toBe(latest);
  closeDatabase(db);
});

test("a database of a newer Lisan is refused, and left alone", async () => {
  const folder = temporaryFolder();
  const db = openDatabase(join(folder, "lisan.db"));
  await migrate(db, { directory: migrations(latest, "CREATE TABLE tomorrow (a TEXT) STRICT;") });
  fillEveryTable(db);
  await expect(migrate(db)).rejects.toThrow("made by a newer Lisan");
  expect(readdirSync(folder).filter((name) => name.includes("before"))).toEqual([]);
  closeDatabase(db);
});

test("a migration that has run is never edited; only the line endings of a checkout may differ", async () => {
  const db = openDatabase(join(temporaryFolder(), "lisan.db"));
  const migrateTo = (sql: string) => migrate(db, { directory: migrations(latest, sql) });
  await migrateTo("CREATE TABLE one (\n  a TEXT\n) STRICT;\n");
  await expect(migrateTo("CREATE TABLE two (\n  a TEXT\n) STRICT;\n")).rejects.toThrow("never edited");
  expect(await migrateTo("CREATE TABLE one (\r\n  a TEXT\r\n) STRICT;\r\n")).toMatchObject({ backup: null });
  closeDatabase(db);
});

test("names of migrations leave no gap", async () => {
  const db = openDatabase(join(temporaryFolder(), "lisan.db"));
  const directory = migrations(latest);
  writeFileSync(join(directory, `${String(latest + 2).padStart(4, "0")}-too-far.sql`), "SELECT 1");
  await expect(migrate(db, { directory })).rejects.toThrow(`number ${latest + 1} is due`);
  closeDatabase(db);
});
