import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const fileIn = (dataDir: string) => path.join(dataDir, "running.json");

/** The address of a copy that serves this data folder already; null where none answers. */
export async function runningCopy(dataDir: string): Promise<string | null> {
  try {
    const { url } = JSON.parse(readFileSync(fileIn(dataDir), "utf8")) as { url: string };
    const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) });
    return answer.ok ? url : null;
  } catch {
    return null;
  }
}

/** Says where this copy is, until it ends. */
export function sayRunning(dataDir: string, url: string): void {
  writeFileSync(fileIn(dataDir), JSON.stringify({ url }));
  process.once("exit", () => rmSync(fileIn(dataDir), { force: true }));
}
