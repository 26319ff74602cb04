import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureChromium } from "../browser.ts";
import { keepCompiled } from "../compiled-content.ts";
import { type Tally, tallyReport } from "./vitest-report.ts";

const root = path.resolve(import.meta.dirname, "../..");

export interface Stage {
  name: string;
  title: string;
  /** Names of stages without whose success this one can say nothing. */
  needs: string[];
  run(): Tally;
}

const counted = (ok: boolean): Tally => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, left: [], skipped: [] });

function succeeds(command: string, args: string[], env: Record<string, string> = {}): boolean {
  const options = { cwd: root, stdio: "inherit", env: { ...process.env, ...env } } as const;
  // npm's commands are .cmd files on Windows, which only a shell starts.
  return spawnSync(command, args, { ...options, shell: process.platform === "win32" }).status === 0;
}

const node = (script: string, ...args: string[]) =>
  succeeds(process.execPath, [path.join("scripts", script), ...args]);

/** The rules and the lint for authors, then the real thing: everything compiled and published into an empty folder. */
function contentCheck(): boolean {
  if (!node("content.ts", "--check")) return false;
  const dataDir = mkdtempSync(path.join(tmpdir(), "lisan-content-"));
  try {
    const isFine = succeeds(process.execPath, ["scripts/content.ts"], { DATA_DIR: dataDir });
    // The stages after this one begin with it.
    if (isFine) keepCompiled(dataDir);
    return isFine;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function vitest(stage: string, projects: readonly string[], env: Record<string, string> = {}): Tally {
  const report = path.join(root, ".cache", `vitest-${stage}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const ok = succeeds("vitest", ["run", ...projects.map((name) => `--project=${name}`), ...reporters], env);
  if (!existsSync(report)) return counted(false);
  const tally = tallyReport(JSON.parse(readFileSync(report, "utf8")));
  if (!ok && tally.failed === 0) tally.failed = 1;
  return tally;
}

/** Every check of this project, in the order that tells soonest. */
export const stages: Stage[] = [
  {
    name: "lint",
    title: "format and lint",
    needs: [],
    run: () => counted(succeeds("biome", ["ci", ...(process.stdout.isTTY ? [] : ["--colors=off"])])),
  },
  {
    name: "types",
    title: "types",
    needs: [],
    run: () => counted(succeeds("react-router", ["typegen"]) && succeeds("tsc", ["--noEmit"])),
  },
  { name: "content", title: "content", needs: [], run: () => counted(contentCheck()) },
  { name: "i18n", title: "strings", needs: [], run: () => counted(node("i18n-check.ts")) },
  { name: "build", title: "build", needs: [], run: () => counted(succeeds("react-router", ["build"])) },
  {
    name: "unit",
    title: "unit, component, server",
    needs: ["build"],
    run: () => vitest("unit", ["unit", "page"]),
  },
  {
    name: "e2e",
    title: "browser journeys",
    needs: ["build"],
    run: () => vitest("e2e", ["e2e"], { CHROME_PATH: ensureChromium() }),
  },
];
