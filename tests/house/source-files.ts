import { globSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

export const read = (file: string) => readFileSync(path.join(root, file), "utf8");

/** Files of this project by pattern, with forward slashes, without what is installed or built. */
export const filesOf = (...patterns: string[]) =>
  globSync(patterns, { cwd: root, exclude: ["node_modules/**", "build/**", ".react-router/**"] })
    .map((file) => file.split(path.sep).join("/"))
    .sort();
