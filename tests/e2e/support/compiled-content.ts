import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const kept = path.resolve(import.meta.dirname, "../../../.cache/e2e-content");
const ofContent = (dataDir: string) => path.join(dataDir, "content");

/**
 * A data folder that begins with what an earlier file's app compiled: each app compiles only what has changed since,
 * instead of every lesson in every language again.
 */
export function compiledDataDir(): string {
  const dataDir = mkdtempSync(path.join(tmpdir(), "lisan-e2e-"));
  if (existsSync(kept)) cpSync(kept, ofContent(dataDir), { recursive: true });
  return dataDir;
}

/** Keeps what the app of this folder has compiled for the files after this one. */
export function keepCompiled(dataDir: string): void {
  mkdirSync(path.dirname(kept), { recursive: true });
  const fresh = mkdtempSync(`${kept}-`);
  const without = (file: string) => !path.basename(file).startsWith("search.sqlite");
  cpSync(ofContent(dataDir), fresh, { recursive: true, filter: without });
  rmSync(kept, { recursive: true, force: true });
  renameSync(fresh, kept);
}
