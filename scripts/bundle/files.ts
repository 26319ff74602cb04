import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Target } from "./targets.ts";

/** One file of a bundle, by its path in it. */
export interface BundleFile {
  path: string;
  from: { file: string } | { text: string };
  executable?: boolean;
}

/** What the running server reads of the project itself. */
const OURS = [
  "app",
  "build",
  "content",
  "db",
  "locales",
  "scripts",
  "LICENSE",
  "package.json",
  "package-lock.json",
];

/** In packages: what only their makers, other machines or a compiler want. */
const notNeeded = ({ platform, arch }: Target): RegExp[] => [
  /^better-sqlite3\/(?:deps|src)\//,
  new RegExp(`^better-sqlite3/prebuilds/(?!${platform}-${arch}\\.node$)`),
  /^esbuild\/bin\//,
  /\.(?:map|d\.ts|d\.mts|d\.cts|md|markdown|flow)$/i,
  /(?:^|\/)(?:test|tests|__tests__|\.github)\//,
];

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
}

/** Files of the project and of its packages, under `lisan/`. @param modules folders of packages, by their place under the root */
export function programFiles(root: string, modules: readonly string[], target: Target): BundleFile[] {
  const found: BundleFile[] = [];
  const add = (place: string) =>
    found.push({ path: `lisan/${place}`, from: { file: path.join(root, place) } });
  for (const name of OURS) {
    if (name.includes(".") || name === "LICENSE") add(name);
    else for (const file of filesUnder(path.join(root, name))) add(`${name}/${file}`);
  }
  const unwanted = notNeeded(target);
  for (const place of modules) {
    const folder = path.join(root, place);
    if (!existsSync(folder)) continue;
    for (const file of filesUnder(folder)) {
      // A package inside a package has a line of its own in the lock file.
      if (file.startsWith("node_modules/")) continue;
      const name = `${place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length)}/${file}`;
      if (!unwanted.some((pattern) => pattern.test(name))) add(`${place}/${file}`);
    }
  }
  return found;
}

/** A folder's files under another name, such as compiled lessons. */
export const filesAs = (folder: string, name: string, executable: (file: string) => boolean = () => false) =>
  filesUnder(folder).map(
    (file): BundleFile => ({
      path: `${name}/${file}`,
      from: { file: path.join(folder, file) },
      executable: executable(file),
    }),
  );
