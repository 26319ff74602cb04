import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface BenchServer {
  port: number;
  pid: number;
  stop(): Promise<void>;
}

export async function stopChild(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}

/** Starts a server of this folder, which prints its port as JSON. */
export async function runServer(script: string, argument: string): Promise<BenchServer> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), argument], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  for await (const line of createInterface(child.stdout)) {
    const { port } = JSON.parse(line) as { port: number };
    return { port, pid: child.pid ?? 0, stop: () => stopChild(child) };
  }
  throw new Error(`${script} ended before it listened`);
}

export interface Load {
  port: number;
  path: string;
  headers: Record<string, string>;
  connections: number;
  ms: number;
}

export interface Measured {
  perSecond: number;
  /** Bytes of one whole answer. */
  bytes: number;
}

export async function load(job: Load): Promise<Measured> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "load-client.ts"), JSON.stringify(job)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (text: Buffer) => {
    said += text.toString();
  });
  await once(child, "close");
  const { answers, bytes, wrong, seconds } = JSON.parse(said) as Record<string, number> & { wrong: string };
  if (wrong) throw new Error(`the answer to ${job.path} was ${wrong}`);
  return { perSecond: (answers ?? 0) / (seconds ?? 1), bytes: bytes ?? 0 };
}

/** Milliseconds of processor that a process has used, where the system tells. */
export function processorMs(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}
