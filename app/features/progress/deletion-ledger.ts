import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { Db } from "../../../db/connection.ts";

/** Somebody who is gone, or goes on under another id and has left her work behind. */
const entry = z.strictObject({
  user: z.uuid(),
  at: z.int().min(0),
  /** Her new id, where she started afresh. */
  as: z.uuid().optional(),
});

export type DeletionEntry = z.infer<typeof entry>;

/** `deletions.jsonl` beside the database: a restored copy of the database does not take it back. Null for one in memory. */
export function deletionLedgerOf(db: Db): string | null {
  const { memory, name } = db.$client;
  return memory ? null : join(dirname(name), "deletions.jsonl");
}

/** Adds a line, and answers when it is on the disk. */
export function appendDeletions(file: string, entries: readonly DeletionEntry[]): void {
  if (entries.length === 0) return;
  const isNew = !existsSync(file);
  const handle = openSync(file, "a+", 0o600);
  try {
    // A line that a power cut left unfinished stays its own.
    const start = endsInLine(handle) ? "" : "\n";
    writeSync(handle, start + entries.map((one) => `${JSON.stringify(one)}\n`).join(""));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (isNew) syncFolder(dirname(file));
}

/** All of it, in order. A line that cannot be read was never acknowledged, or somebody has edited the file. */
export function readDeletions(file: string): { entries: DeletionEntry[]; unreadable: number } {
  if (!existsSync(file)) return { entries: [], unreadable: 0 };
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const entries = lines.flatMap((line) => parse(line) ?? []);
  return { entries, unreadable: lines.length - entries.length };
}

function parse(line: string): DeletionEntry | null {
  try {
    return entry.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

function endsInLine(handle: number): boolean {
  const { size } = fstatSync(handle);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(handle, last, 0, 1, size - 1);
  return last.toString() === "\n";
}

/** A new file's name is on the disk only when its folder is; Windows keeps folders by itself, and refuses. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
