import { join } from "node:path";
import { expect, test } from "vitest";
import { closeDatabase, createMemoryDatabase, openDatabase } from "../../db/connection.ts";
import { migrate } from "../../db/migrate.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const DURABLE = {
  journal_mode: "wal",
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 5000,
  trusted_schema: 0,
  secure_delete: 1,
};

test("every connection to a file is durable for real, also after a first read", async () => {
  const file = join(temporaryFolder(), "new", "lisan.db");
  const first = openDatabase(file);
  await migrate(first);
  // The second opens a file that is in WAL mode already: where SQLite silently settles for less.
  const second = openDatabase(file);
  for (const db of [first, second]) {
    db.$client.prepare("SELECT * FROM users").all();
    const actual = Object.keys(DURABLE).map((name) => [name, db.$client.pragma(name, { simple: true })]);
    expect(Object.fromEntries(actual)).toEqual(DURABLE);
    closeDatabase(db);
  }
});

test("a database that cannot be durable is not opened", () => {
  // SQLite keeps no journal file for a nameless temporary database.
  expect(() => openDatabase("")).toThrow("SQLite keeps journal_mode");
});

test("foreign keys hold", () => {
  const db = createMemoryDatabase();
  const insert = db.$client.prepare(
    "INSERT INTO sessions (hash, user, created_at, expires_at) VALUES ('h', 'nobody', 0, 0)",
  );
  expect(() => insert.run()).toThrow("FOREIGN KEY");
});
