import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrateNow } from "./migrate.ts";
import * as schema from "./schema.ts";

/** The database: Drizzle for reads; `$client` (better-sqlite3) for the write commands. */
export type Db = ReturnType<typeof wrap>;

const wrap = (client: Database.Database) => drizzle(client, { schema });

/** Numbers as SQLite reads them back: synchronous 2 is FULL. */
const REQUIRED = {
  journal_mode: "wal",
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 5000,
  trusted_schema: 0,
  secure_delete: 1,
};

/** Opens (or makes) the database file, durable for real. It does not migrate: that is `migrate`. */
export function openDatabase(file: string): Db {
  mkdirSync(dirname(file), { recursive: true });
  return prepare(new Database(file), REQUIRED);
}

/** An empty, fully migrated database that lives as long as its process: for tests. */
export function createMemoryDatabase(): Db {
  const db = prepare(new Database(":memory:"), { ...REQUIRED, journal_mode: "memory" });
  migrateNow(db);
  return db;
}

export function closeDatabase(db: Db): void {
  db.$client.close();
}

function prepare(client: Database.Database, required: Record<string, string | number>): Db {
  try {
    for (const [name, value] of Object.entries(required)) client.pragma(`${name} = ${value}`);
    // SQLite may settle for less once it has looked into the file (synchronous falls to NORMAL in WAL),
    // so the settings are believed only after a first read.
    client.prepare("SELECT count(*) FROM sqlite_schema").get();
    assertPragmas(client, required);
    return wrap(client);
  } catch (error) {
    client.close();
    throw error;
  }
}

function assertPragmas(client: Database.Database, required: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(required)) {
    const actual = client.pragma(name, { simple: true });
    if (actual !== value) throw new Error(`SQLite keeps ${name} at ${actual}, and Lisan needs ${value}.`);
  }
}
