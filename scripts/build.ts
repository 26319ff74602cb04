import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** What the build is made from; lessons and strings are not among it: they are published, not built. */
const sources = [
  "app",
  "content/lab-data",
  "db",
  "public",
  "package.json",
  "package-lock.json",
  "react-router.config.ts",
  "tsconfig.json",
  "vite.config.ts",
];

function* filesOf(path: string): Generator<string> {
  if (!existsSync(path)) return;
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  yield* entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A hash of everything the build depends on. */
export function sourceHash(root: string): string {
  const hash = createHash("sha256").update(`${process.versions.node}\n`);
  for (const source of sources) {
    const path = join(root, source);
    const files = /\.\w+$/.test(source) ? (existsSync(path) ? [path] : []) : filesOf(path);
    for (const file of files) {
      const bytes = readFileSync(file);
      hash.update(`${file.slice(root.length)}\n${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest("hex");
}

/** In the folder that a build empties first: a build broken off leaves none, and is made again. */
const stampOf = (root: string) => join(root, "build", "client", ".sources");

export function isBuilt(root: string): boolean {
  const stamp = stampOf(root);
  if (!existsSync(stamp) || !existsSync(join(root, "build", "server", "index.js"))) return false;
  return readFileSync(stamp, "utf8").trim() === sourceHash(root);
}

/** Called at the very end of every build, whoever began it. */
export const stampBuild = (root: string, hash: string) => writeFileSync(stampOf(root), `${hash}\n`);

/** Builds client and server. Resolves with the builder's words where it failed, with null where it did not. */
export async function build(root: string): Promise<string | null> {
  const packageFile = createRequire(join(root, "package.json")).resolve("@react-router/dev/package.json");
  const { bin } = JSON.parse(readFileSync(packageFile, "utf8")) as { bin: Record<string, string> };
  const command = join(dirname(packageFile), bin["react-router"] ?? "");
  const child = spawn(process.execPath, [command, "build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: Buffer[] = [];
  child.stdout.on("data", (words: Buffer) => said.push(words));
  child.stderr.on("data", (words: Buffer) => said.push(words));
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  return code === 0 ? null : Buffer.concat(said).toString();
}
