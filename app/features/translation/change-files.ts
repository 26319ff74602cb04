import { mkdir, open, readFile, rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";

/** A file as it is to be. */
export interface FileChange {
  /** Relative to the site's root, with `/`. */
  file: string;
  /** As it was read; null: there was none. */
  before: string | null;
  after: string;
}

export const isChange = ({ before, after }: FileChange): boolean => before !== after;

/** Somebody else wrote one of the files meanwhile. */
export class ChangedMeanwhile extends Error {
  readonly file: string;
  constructor(file: string) {
    super(`${file} was changed by somebody else meanwhile; nothing was written. Try again.`);
    this.file = file;
  }
}

const textOf = (full: string): Promise<string | null> => readFile(full, "utf8").catch(() => null);

/**
 * Writes all of these files, or none: each is laid beside its place first, then all are put into place; where that
 * fails, those before it are put back.
 */
export async function writeChanges(root: string, changes: readonly FileChange[]): Promise<string[]> {
  const meant = changes.filter(isChange).map((change) => ({
    ...change,
    full: path.join(root, change.file),
    laid: path.join(root, `${change.file}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`),
  }));
  const folders: string[] = [];
  const placed: typeof meant = [];
  try {
    for (const { file, full, laid, before, after } of meant) {
      if ((await textOf(full)) !== before) throw new ChangedMeanwhile(file);
      const made = await mkdir(path.dirname(full), { recursive: true });
      if (made !== undefined) folders.push(made);
      await layDown(laid, after);
    }
    for (const change of meant) {
      await rename(change.laid, change.full);
      placed.push(change);
    }
  } catch (error) {
    for (const { full, laid, before } of placed.reverse()) {
      if (before === null) await rm(full, { force: true });
      else {
        await layDown(laid, before);
        await rename(laid, full);
      }
    }
    for (const { laid } of meant) await rm(laid, { force: true });
    for (const folder of folders.reverse()) await rmdir(folder).catch(() => undefined);
    throw error;
  }
  return meant.map(({ file }) => file);
}

async function layDown(file: string, text: string): Promise<void> {
  const handle = await open(file, "w");
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
