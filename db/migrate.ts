import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";

/** Anything that holds a better-sqlite3 connection, so that this file needs no other of ours. */
interface Holder {
  $client: Database.Database;
}

interface Migration {
  version: number;
  name: string;
  sql: string;
  hash: string;
}

interface Applied {
  version: number;
  name: string;
  hash: string;
}

export interface MigrateOptions {
  /** Folder of `NNNN-what-it-does.sql`; the project's own unless a test says otherwise. */
  directory?: string;
  /** Told the name of each migration as it begins. */
  onStep?: (name: string) => void;
}

export interface MigrateResult {
  from: number;
  to: number;
  /** The copy made before anything was touched; null where there was nothing to lose. */
  backup: string | null;
}

/** Brings the database to this version of Lisan, after a copy of it where it holds anything. */
export async function migrate(db: Holder, options: MigrateOptions = {}): Promise<MigrateResult> {
  const { from, pending } = plan(db.$client, readMigrations(options.directory));
  const newest = pending.at(-1);
  if (!newest) return { from, to: from, backup: null };
  const backup = isPopulated(db.$client) ? await backUp(db.$client, from, newest.version) : null;
  return { ...migrateNow(db, options), backup };
}

/** The same, without a copy: for databases that hold nothing worth one. */
export function migrateNow(db: Holder, options: MigrateOptions = {}): { from: number; to: number } {
  const client = db.$client;
  const { from, pending } = plan(client, readMigrations(options.directory));
  if (pending.length === 0) return { from, to: from };
  // Inside a transaction this pragma does nothing, and a table rebuilt with foreign keys on loses its children.
  client.pragma("foreign_keys = OFF");
  try {
    for (const migration of pending) {
      options.onStep?.(migration.name);
      apply(client, migration);
    }
  } finally {
    client.pragma("foreign_keys = ON");
  }
  return { from, to: pending.at(-1)?.version ?? from };
}

function readMigrations(directory = join(import.meta.dirname, "migrations")): Migration[] {
  const names = readdirSync(directory)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  return names.map((file, index) => {
    const version = index + 1;
    if (!file.startsWith(`${String(version).padStart(4, "0")}-`)) {
      throw new Error(`Migration ${file} stands where number ${version} is due: no gaps, no doubles.`);
    }
    // A checkout on Windows may bring CRLF; the migration is still the same one.
    const sql = readFileSync(join(directory, file), "utf8").replaceAll("\r\n", "\n");
    return { version, name: file.slice(0, -4), sql, hash: createHash("sha256").update(sql).digest("hex") };
  });
}

/** What is still to do; throws where going on would do harm. */
function plan(client: Database.Database, known: Migration[]): { from: number; pending: Migration[] } {
  const applied = readApplied(client);
  for (const done of applied) {
    const migration = known[done.version - 1];
    if (!migration) {
      throw new Error(
        `This database was made by a newer Lisan (migration ${done.name}); this one knows only ${known.length}. ` +
          "Update Lisan, or go back to the copy that was made before the update. Nothing was changed.",
      );
    }
    if (migration.hash !== done.hash) {
      throw new Error(
        `Migration ${migration.name} is not the one this database was made with (${done.name}). ` +
          "A migration that has run is never edited: write a new one. Nothing was changed.",
      );
    }
  }
  return { from: applied.length, pending: known.slice(applied.length) };
}

function readApplied(client: Database.Database): Applied[] {
  const exists = client
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'")
    .get();
  if (!exists) return [];
  return client.prepare<[], Applied>("SELECT version, name, hash FROM migrations ORDER BY version").all();
}

function apply(client: Database.Database, migration: Migration): void {
  client.exec("BEGIN IMMEDIATE");
  try {
    client.exec(
      "CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, hash TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT",
    );
    // Two servers may start at once: the second finds the work done.
    const done = client.prepare("SELECT 1 FROM migrations WHERE version = ?").get(migration.version);
    if (!done) {
      client.exec(migration.sql);
      if (!client.inTransaction) throw new Error(`Migration ${migration.name} ends its own transaction.`);
      const broken = client.pragma("foreign_key_check") as unknown[];
      if (broken.length > 0)
        throw new Error(`Migration ${migration.name} breaks ${broken.length} references.`);
      client
        .prepare("INSERT INTO migrations (version, name, hash, applied_at) VALUES (?, ?, ?, ?)")
        .run(migration.version, migration.name, migration.hash, Date.now());
    }
    client.exec("COMMIT");
  } catch (error) {
    if (client.inTransaction) client.exec("ROLLBACK");
    throw error;
  }
}

function isPopulated(client: Database.Database): boolean {
  const tables = client
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migrations'",
    )
    .pluck()
    .all() as string[];
  return tables.some((table) => client.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() !== undefined);
}

async function backUp(client: Database.Database, from: number, to: number): Promise<string> {
  const stamp = new Date().toISOString().replace(/[:.]/g, "-");
  const file = `${client.name}.before-${from}-to-${to}.${stamp}`;
  await client.backup(file);
  // Not a copy before it is on the disk.
  const handle = openSync(file, "r+");
  fsyncSync(handle);
  closeSync(handle);
  return file;
}
