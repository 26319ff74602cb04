import { type ChildProcess, execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** Memory of every process in a group, in bytes, from /proc. */
async function groupMemoryFromProc(group: number): Promise<number> {
  const entries = await readdir("/proc");
  const sizes = await Promise.all(
    entries
      .filter((entry) => /^\d+$/.test(entry))
      .map(async (entry) => {
        try {
          const stat = await readFile(`/proc/${entry}/stat`, "latin1");
          // After the name, which may hold anything: state, parent, group.
          const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
          if (Number(fields[2]) !== group) return 0;
          const status = await readFile(`/proc/${entry}/status`, "latin1");
          return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
        } catch {
          return 0; // It ended while we looked.
        }
      }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function groupMemoryFromPs(group: number): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pgid=,rss="]);
  return stdout
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .reduce((sum, [pgid, kilobytes]) => (pgid === group ? sum + (kilobytes ?? 0) * 1024 : sum), 0);
}

/** Memory of a process that leads its group, and of all in it. 0 where the system cannot say (Windows). */
export async function treeMemory(pid: number): Promise<number> {
  if (process.platform === "linux") return groupMemoryFromProc(pid);
  if (process.platform === "win32") return 0;
  return groupMemoryFromPs(pid).catch(() => 0);
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
