import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const root = path.resolve(import.meta.dirname, "..");

export interface StartedApp {
  /** Origin without a slash at the end. */
  url: string;
  port: number;
  dataDir: string;
  pid: number;
  /** Everything it has printed so far. */
  output(): string;
  /** Ends it as an operator would, waits, and deletes its data unless they were given. */
  stop(): Promise<void>;
}

export interface AppOptions {
  /** Kept when the app stops; without it, a temporary folder is used and deleted. */
  dataDir?: string;
  port?: number;
  /** Further host names under which it is asked, plain http on the same port. */
  hosts?: string[];
  env?: Record<string, string>;
  /** Words after `npm start --`. */
  args?: string[];
  /** Milliseconds until it must answer; a stale build is built anew in that time. */
  patience?: number;
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return address.port;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) })).status === 200;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const late = sleep(10_000, "late", { ref: false });
  if ((await Promise.race([gone, late])) !== "late") return;
  child.kill("SIGKILL");
  await gone;
}

/** Starts the built app by its own start script, on a free port and in an empty data folder, and waits until it answers. */
export async function startApp(options: AppOptions = {}): Promise<StartedApp> {
  const port = options.port ?? (await freePort());
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), "lisan-app-"));
  const url = `http://localhost:${port}`;
  const hosts = ["localhost", "127.0.0.1", "[::1]", ...(options.hosts ?? [])];
  const env = {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(port),
    DATA_DIR: dataDir,
    ORIGINS: hosts.map((host) => `http://${host}:${port}`).join(","),
    ...options.env,
  };
  const child = spawn(process.execPath, ["scripts/start.ts", ...(options.args ?? [])], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }

  const stop = async () => {
    await end(child);
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
  };

  const deadline = Date.now() + (options.patience ?? 90_000);
  while (!(await answers(url))) {
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended || Date.now() > deadline) {
      await stop();
      throw new Error(
        `The app ${ended ? "ended by itself" : `does not answer at ${url}`}. It printed:\n${output}`,
      );
    }
    await sleep(100);
  }
  return { url, port, dataDir, pid: child.pid ?? 0, output: () => output, stop };
}
