import { existsSync } from "node:fs";
import path from "node:path";
import { closeDatabase, type Db, openDatabase } from "../db/connection.ts";

interface Wanted {
  dataDir: string;
  /** A table that the work needs: an older Lisan made the file without it. */
  table: string;
}

/** Does some work on the database of a Lisan that has run before, also while it runs. Answers the work's exit code, or 1. */
export async function withDatabase(
  { dataDir, table }: Wanted,
  work: (db: Db) => Promise<number>,
): Promise<number> {
  const file = path.join(dataDir, "lisan.sqlite");
  // Opening it would make an empty one.
  if (!existsSync(file)) {
    console.error(`There is no database at ${file}.\n  Mend: set DATA_DIR to the folder that Lisan runs on.`);
    return 1;
  }
  const db = openDatabase(file);
  try {
    const known = db.$client.prepare("SELECT 1 FROM sqlite_schema WHERE name = ?").get(table);
    if (known) return await work(db);
    console.error(`${file} was made by an older Lisan, without ${table}.\n  Mend: run npm start once.`);
    return 1;
  } finally {
    closeDatabase(db);
  }
}
