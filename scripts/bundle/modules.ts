import { readFileSync } from "node:fs";
import path from "node:path";

export interface LockedPackage {
  version?: string;
  integrity?: string;
  dev?: boolean;
  devOptional?: boolean;
  os?: unknown;
}

/** The packages of the lock file, by where npm puts them. */
export function readLock(root: string): Record<string, LockedPackage> {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  return lock.packages as Record<string, LockedPackage>;
}

/** Folders of the packages that the running server may load, the same on every machine. */
export const modulesOf = (packages: Record<string, LockedPackage>): string[] =>
  Object.entries(packages)
    .filter(([place, { dev, devOptional, os }]) => place && !dev && !devOptional && !os)
    .map(([place]) => place);

/** The pinned package of one kind of machine. @throws where the lock file does not know it */
export function pinnedIn(packages: Record<string, LockedPackage>, name: string) {
  const { version, integrity } = packages[`node_modules/${name}`] ?? {};
  if (!version || !integrity) throw new Error(`package-lock.json does not pin ${name}.`);
  return { name, version, integrity };
}
