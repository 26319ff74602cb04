import { type ChildProcess, execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** Group and resident bytes of every process. */
type Sizes = (readonly [group: number, bytes: number])[];

async function sizesFromProc(groups: ReadonlySet<number>): Promise<Sizes> {
  const entries = await readdir("/proc");
  return Promise.all(
    entries
      .filter((entry) => /^\d+$/.test(entry))
      .map(async (entry) => {
        try {
          const stat = await readFile(`/proc/${entry}/stat`, "latin1");
          // After the name, which may hold anything: state, parent, group.
          const group = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[2]);
          if (!groups.has(group)) return [group, 0] as const;
          const status = await readFile(`/proc/${entry}/status`, "latin1");
          return [group, Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024] as const;
        } catch {
          return [0, 0] as const; // It ended while we looked.
        }
      }),
  );
}

async function sizesFromPs(): Promise<Sizes> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pgid=,rss="]);
  return stdout
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([group = 0, kilobytes = 0]) => [group, kilobytes * 1024] as const);
}

/**
 * Memory of processes that each lead a group, with all in it, in bytes by process id: one look at the system for all
 * of them. 0 where the system cannot say (Windows).
 */
export async function treeMemories(pids: readonly number[]): Promise<Map<number, number>> {
  const memory = new Map(pids.map((pid) => [pid, 0]));
  if (pids.length === 0 || process.platform === "win32") return memory;
  const groups = new Set(pids);
  const sizes = process.platform === "linux" ? sizesFromProc(groups) : sizesFromPs().catch(() => []);
  for (const [group, bytes] of await sizes) {
    const known = memory.get(group);
    if (known !== undefined) memory.set(group, known + bytes);
  }
  return memory;
}

/** Ends a child and everything it started. */
export function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") execFile("taskkill", ["/pid", String(child.pid), "/T", "/F"]);
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}
