import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { sha256 } from "../model-hash.ts";

/** Our own code that decides what an input compiles to. */
const OURS = ["../policy/", "../lint/", "../blocks/", "../compile/"];
const LOCK = "../../../../package-lock.json";

const read = (relative: string) => readFile(fileURLToPath(new URL(relative, import.meta.url)), "utf8");

/** Versions of all packages that are there when the project runs; tools for its makers do not count. */
async function versions(): Promise<string> {
  const text = await read(LOCK).catch(() => "{}");
  const { packages = {} } = JSON.parse(text) as {
    packages?: Record<string, { version?: string; dev?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([name, { dev }]) => name !== "" && !dev)
    .map(([name, { version }]) => `${name}@${version}`)
    .join();
}

/** A hash that changes with the compiler, so that nobody must remember to raise a number. */
export async function compilerVersion(): Promise<string> {
  const texts = [await versions()];
  for (const folder of OURS) {
    const names = await readdir(fileURLToPath(new URL(folder, import.meta.url)));
    texts.push(...(await Promise.all(names.sort().map((name) => read(folder + name)))));
  }
  return sha256(texts.map(sha256).join(""));
}
