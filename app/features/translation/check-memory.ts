import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { CheckMemory } from "../content/check-content.ts";
import { sha256 } from "../content/model-hash.ts";
import { compilerVersion } from "../content/publish/compiler-version.ts";
import { writeAtomically } from "../content/publish/write-files.ts";

/** Raise it when the shape of `CheckMemory` changes: what another version remembers is forgotten. */
const VERSION = 1;

/** Outside the project's files, and one for each folder that is checked. */
const fileFor = (cacheDir: string, root: string): string =>
  path.join(cacheDir, `check-${sha256(path.resolve(root)).slice(0, 12)}.json`);

/** What the last check of this folder learned; nothing, where there was none or its rules were others. */
export async function readMemory(cacheDir: string, root: string): Promise<CheckMemory> {
  const compiler = `${VERSION} ${await compilerVersion()}`;
  try {
    const memory = JSON.parse(await readFile(fileFor(cacheDir, root), "utf8")) as CheckMemory;
    if (memory.compiler === compiler) return memory;
  } catch {
    // The first check here, or somebody emptied the cache.
  }
  return { compiler, inputs: {}, checked: {} };
}

export async function keepMemory(cacheDir: string, root: string, memory: CheckMemory): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  await writeAtomically(fileFor(cacheDir, root), JSON.stringify(memory));
}
