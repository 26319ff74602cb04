import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

export interface KeptFile {
  file: string;
  bytes: number;
}

/** Files that were made once and are kept until what they show has changed. */
export interface StickStore {
  /** The file of this name and version, made where it is not there yet; two who ask at once wait for one making. */
  get(name: string, version: string, make: () => Promise<string>): Promise<KeptFile>;
}

export function openStickStore(folder: string): StickStore {
  const underWay = new Map<string, Promise<KeptFile>>();

  async function made(name: string, version: string, make: () => Promise<string>): Promise<KeptFile> {
    const file = path.join(folder, `${name}.${version}.html`);
    const known = await stat(file).catch(() => null);
    if (known) return { file, bytes: known.size };
    const text = await make();
    await mkdir(folder, { recursive: true });
    // Whole or not at all, also where the power goes.
    const fresh = path.join(folder, `.${name}.${version}.${process.pid}`);
    await writeFile(fresh, text);
    await rename(fresh, file);
    await removeOlder(folder, name, path.basename(file));
    return { file, bytes: Buffer.byteLength(text) };
  }

  return {
    get(name, version, make) {
      const key = `${name}.${version}`;
      const waiting = underWay.get(key);
      if (waiting) return waiting;
      const making = made(name, version, make).finally(() => underWay.delete(key));
      underWay.set(key, making);
      return making;
    },
  };
}

async function removeOlder(folder: string, name: string, current: string): Promise<void> {
  for (const one of await readdir(folder))
    if (one.startsWith(`${name}.`) && one !== current) await rm(path.join(folder, one), { force: true });
}

export const readKept = ({ file }: KeptFile): Promise<Buffer> => readFile(file);
