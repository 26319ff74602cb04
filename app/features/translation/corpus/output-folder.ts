import { createHash, type Hash } from "node:crypto";
import { appendFile, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** Files that grow piece by piece in a folder that nobody sees until it is whole. */
export interface OutputFolder {
  /** `head`: written first, where the file begins with this. */
  append(file: string, text: string, head?: string): Promise<void>;
  /** Names so far, sorted. */
  files(): string[];
  /** SHA-256 of what a file holds, in hex. */
  hash(file: string): string;
  /** Puts it where it belongs, instead of what was there. */
  finish(): Promise<void>;
  /** Takes away what is not finished. */
  discard(): Promise<void>;
}

/** What is there already and may not be replaced: something else than what this made before. */
export async function isForeign(folder: string, madeBy: string): Promise<boolean> {
  try {
    const names = await readdir(folder);
    return names.length > 0 && !names.includes(madeBy);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ENOENT";
  }
}

export async function openOutput(folder: string): Promise<OutputFolder> {
  const partial = `${folder}.${process.pid}.partial`;
  const before = `${folder}.${process.pid}.before`;
  await mkdir(partial, { recursive: true });
  const hashes = new Map<string, Hash>();
  const write = async (file: string, text: string): Promise<void> => {
    const known = hashes.get(file);
    const full = path.join(partial, file);
    if (!known) await mkdir(path.dirname(full), { recursive: true });
    hashes.set(file, (known ?? createHash("sha256")).update(text));
    await (known ? appendFile : writeFile)(full, text);
  };
  return {
    append: (file, text, head = "") => write(file, hashes.has(file) ? text : head + text),
    files: () => [...hashes.keys()].sort(),
    hash: (file) => hashes.get(file)?.copy().digest("hex") ?? "",
    async finish() {
      const isThere = await rename(folder, before).then(
        () => true,
        () => false,
      );
      try {
        await rename(partial, folder);
      } catch (error) {
        if (isThere) await rename(before, folder);
        throw error;
      }
      await rm(before, { recursive: true, force: true });
    },
    discard: () => rm(partial, { recursive: true, force: true }),
  };
}
