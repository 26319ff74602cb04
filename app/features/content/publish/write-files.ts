import { open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { ContentFolder } from "../content-folder.ts";
import type { Manifest } from "../generation.ts";

/** Other readers see the old file or the new one, never half of one. `isDurable`: it survives a power cut too. */
export async function writeAtomically(file: string, text: string, isDurable = false): Promise<void> {
  const temporary = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
  const handle = await open(temporary, "w");
  try {
    await handle.writeFile(text);
    if (isDurable) await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Makes the lock if nobody has it. */
async function takeLock(file: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Whether the lock's holder ended without giving it back. A lock without a name in it is being written. */
async function isAbandoned(file: string): Promise<boolean> {
  const holder = Number(await readFile(file, "utf8").catch(() => "0"));
  if (holder > 0) return !isAlive(holder);
  const made = await stat(file).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs > 5000;
}

/** Removes an abandoned lock, looking again behind a lock of its own: two must not both remove it. */
async function clearAbandoned(file: string): Promise<void> {
  const guard = `${file}.clearing`;
  if (!(await isAbandoned(file))) return;
  if (!(await takeLock(guard))) {
    if (await isAbandoned(guard)) await rm(guard, { force: true });
    return;
  }
  try {
    if (await isAbandoned(file)) await rm(file, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

/** One builder at a time: a second one waits, and a dead one's lock is taken over. */
export async function withBuildLock<T>(folder: ContentFolder, work: () => Promise<T>): Promise<T> {
  while (!(await takeLock(folder.lock))) {
    await clearAbandoned(folder.lock);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await work();
  } finally {
    await rm(folder.lock, { force: true });
  }
}

/** Keeps the newest generations and the lessons they name; a server may still be reading the one before. */
export async function sweep(folder: ContentFolder, current: string, keep = 2): Promise<void> {
  const names = (await readdir(folder.generations)).filter((name) => name.endsWith(".json"));
  const dated = await Promise.all(
    names.map(async (name) => {
      const isCurrent = name === `${current}.json`;
      return { name, time: isCurrent ? Infinity : (await stat(path.join(folder.generations, name))).mtimeMs };
    }),
  );
  dated.sort((a, b) => b.time - a.time);
  const old = dated.slice(keep);
  if (old.length === 0) return;
  const kept = new Set<string>();
  for (const { name } of dated.slice(0, keep)) {
    const manifest = JSON.parse(await readFile(path.join(folder.generations, name), "utf8")) as Manifest;
    for (const { file } of Object.values(manifest.lessons)) kept.add(`${file}.json`);
  }
  for (const { name } of old) await rm(path.join(folder.generations, name), { force: true });
  const lessons = await readdir(folder.lessons);
  await Promise.all(
    lessons
      .filter((name) => !kept.has(name))
      .map((name) => rm(path.join(folder.lessons, name), { force: true })),
  );
}
