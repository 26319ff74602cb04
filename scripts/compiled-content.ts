import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const kept = path.resolve(import.meta.dirname, "../.cache/compiled-content");
const ofContent = (dataDir: string) => path.join(dataDir, "content");

/**
 * A data folder for a test that begins with what an earlier one compiled of the project's own lessons: only what has
 * changed since is compiled, instead of every lesson in every language again.
 */
export function compiledDataDir(): string {
  const dataDir = mkdtempSync(path.join(tmpdir(), "lisan-compiled-"));
  if (existsSync(kept)) cpSync(kept, ofContent(dataDir), { recursive: true });
  return dataDir;
}

/** Keeps what was compiled in this folder for whoever comes after. */
export function keepCompiled(dataDir: string): void {
  if (published(kept) === published(ofContent(dataDir))) return;
  mkdirSync(path.dirname(kept), { recursive: true });
  const fresh = mkdtempSync(`${kept}-`);
  const without = (file: string) => !path.basename(file).startsWith("search.sqlite");
  cpSync(ofContent(dataDir), fresh, { recursive: true, filter: without });
  try {
    rmSync(kept, { recursive: true, force: true });
    renameSync(fresh, kept);
  } catch {
    // Another test was faster, with the same.
    rmSync(fresh, { recursive: true, force: true });
  }
}

function published(content: string): string | null {
  try {
    return readFileSync(path.join(content, "current.json"), "utf8");
  } catch {
    return null;
  }
}
