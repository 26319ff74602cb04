import { lstat, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { checkText } from "../policy/check-text.ts";
import { parsePlainYaml } from "../policy/frontmatter.ts";
import { type Problem, type Reporter, reportOn, START } from "../policy/problem.ts";

/** Reads the files of one site and collects what is wrong with them. Paths are relative to its root, with `/`. */
export interface SiteReader {
  root: string;
  problems: Problem[];
}

const MAX_DATA_BYTES = 512 * 1024;

/** Names in a folder, sorted; none where there is no folder. Links are never followed. */
export async function listFolder(root: string, folder: string, kind: "file" | "folder"): Promise<string[]> {
  try {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true });
    return entries
      .filter((entry) => (kind === "file" ? entry.isFile() : entry.isDirectory()))
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}

async function readChecked(site: SiteReader, file: string, report: Reporter): Promise<string | null> {
  const full = path.join(site.root, file);
  const entry = await lstat(full).catch(() => null);
  if (!entry?.isFile()) {
    report.error(START, "file/missing", "there is no such file.", `write it; see docs/authoring.md.`);
    return null;
  }
  return checkText(await readFile(full), report, MAX_DATA_BYTES);
}

/** Line of a value, by its path of keys, for messages; cheap and good enough: the last key named on a line. */
function lineOf(text: string, keys: PropertyKey[]): number {
  const lines = text.split("\n");
  let at = 0;
  for (const key of keys) {
    if (typeof key === "number") {
      let seen = -1;
      const next = lines.findIndex((line, index) => index >= at && /^\s*-\s/.test(line) && ++seen === key);
      if (next >= 0) at = next;
    } else {
      const named = new RegExp(`^\\s*(?:-\\s+)?"?${String(key).replace(/[^\w-]/g, "\\$&")}"?\\s*:`);
      const next = lines.findIndex((line, index) => index >= at && named.test(line));
      if (next >= 0) at = next;
    }
  }
  return at + 1;
}

export function reportIssues(text: string, issues: readonly z.core.$ZodIssue[], report: Reporter): void {
  for (const issue of issues) {
    const keys = issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys] : [...issue.path];
    const place = { line: lineOf(text, keys), column: 1 };
    const where = keys.map(String).join(".") || "the file";
    report.error(
      place,
      "data/schema",
      `${where}: ${issue.message}.`,
      "compare with another file of its kind.",
    );
  }
}

async function readData<T>(
  site: SiteReader,
  file: string,
  schema: z.ZodType<T>,
  parse: (text: string, report: Reporter) => unknown,
): Promise<T | null> {
  const report = reportOn(file);
  const text = await readChecked(site, file, report);
  const value = text === null ? undefined : parse(text, report);
  let data: T | null = null;
  if (text !== null && report.problems.length === 0) {
    const parsed = schema.safeParse(value);
    if (parsed.success) data = parsed.data;
    else reportIssues(text, parsed.error.issues, report);
  }
  site.problems.push(...report.problems);
  return data;
}

export function readYaml<T>(site: SiteReader, file: string, schema: z.ZodType<T>): Promise<T | null> {
  return readData(site, file, schema, (text, report) => parsePlainYaml(text, 0, report));
}

export function readJson<T>(site: SiteReader, file: string, schema: z.ZodType<T>): Promise<T | null> {
  return readData(site, file, schema, (text, report) => {
    try {
      return JSON.parse(text, (key, value) => {
        if (key === "__proto__") report.error(START, "json/key", '"__proto__" is no key.', "rename it.");
        return value;
      });
    } catch (error) {
      report.error(START, "json/syntax", `${(error as Error).message}.`, "mend the JSON.");
      return undefined;
    }
  });
}

export async function readTextFile(
  site: SiteReader,
  file: string,
): Promise<{ text: string | null; report: Reporter }> {
  const report = reportOn(file);
  return { text: await readChecked(site, file, report), report };
}
