import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { sha256 } from "../model-hash.ts";

/** Everything that decides what an input compiles to: our own code, and the versions of what it calls. */
const OURS = ["../policy/", "../compile/"];
const VERSIONS = ["../../../../package-lock.json", "../../../../package.json"];

const read = (relative: string) => readFile(fileURLToPath(new URL(relative, import.meta.url)), "utf8");

/** A hash that changes with the compiler, so that nobody must remember to raise a number. */
export async function compilerVersion(): Promise<string> {
  const texts: string[] = [];
  for (const folder of OURS) {
    const names = await readdir(fileURLToPath(new URL(folder, import.meta.url)));
    texts.push(...(await Promise.all(names.sort().map((name) => read(folder + name)))));
  }
  for (const file of VERSIONS) texts.push(await read(file).catch(() => ""));
  return sha256(texts.map(sha256).join(""));
}
