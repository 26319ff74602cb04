import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Problem } from "../policy/problem.ts";
import type { CompileJob, CompileResult } from "./compile-lesson.ts";
import { killTree, treeMemory } from "./process-tree.ts";

export interface PoolLimits {
  /** For one file. */
  seconds: number;
  /** For starting a worker, before its first file. */
  startSeconds: number;
  /** Resident memory of a worker and all its children. */
  treeMegabytes: number;
  heapMegabytes: number;
  /** esbuild is a Go program, which a limit on Node's heap does not hold. */
  goMegabytes: number;
}

export const LIMITS: PoolLimits = {
  seconds: 5,
  startSeconds: 60,
  treeMegabytes: 600,
  heapMegabytes: 256,
  goMegabytes: 128,
};

export interface CompilePool {
  /** Never rejects for what a file holds; a file that goes over a limit is answered with a problem. */
  run(job: CompileJob): Promise<CompileResult>;
  /** Starts a worker ahead of the first file. */
  warm(): void;
  close(): void;
  /** Most memory that one worker's tree was seen to hold, in bytes. */
  peakMemory(): number;
  /** Most processor time that a worker spent on one file, in milliseconds: the same on a busy machine. */
  slowest(): number;
}

export interface PoolOptions {
  workers?: number;
  limits?: Partial<PoolLimits>;
  /** For tests of the limits. */
  workerFile?: string;
}

interface Waiting {
  job: CompileJob;
  resolve(result: CompileResult): void;
  reject(error: Error): void;
}

interface Worker {
  child: ChildProcess;
  isReady: boolean;
  current: Waiting | null;
  timer: NodeJS.Timeout | null;
  /** Set when a limit ended it. */
  why: string | null;
}

type Answer =
  | { type: "ready" }
  | { type: "done"; result: CompileResult; milliseconds: number }
  | { type: "failed"; message: string };

const WORKER_FILE = fileURLToPath(new URL("./compile-worker.ts", import.meta.url));
const WATCH_MILLISECONDS = 150;
/** Starting costs as much as some lessons; a few that wait are no reason for another worker. */
const WORTH_A_WORKER = 8;

function refusal(job: CompileJob, code: string, message: string): CompileResult {
  const mend = "shorten or simplify the text; where it looks plain, please report this.";
  const problem: Problem = { file: job.file, line: 1, column: 1, severity: "error", code, message, mend };
  return { lesson: null, models: [], references: [], problems: [problem] };
}

/** Runs jobs in limited processes of their own; a process that is ended costs only the file it was at. */
export function createCompilePool(options: PoolOptions = {}): CompilePool {
  const limits = { ...LIMITS, ...options.limits };
  const most = options.workers ?? 1;
  const queue: Waiting[] = [];
  const workers = new Set<Worker>();
  let peak = 0;
  let slowest = 0;
  let isClosed = false;
  let failedStarts = 0;

  const end = (worker: Worker, why: string): void => {
    worker.why ??= why;
    killTree(worker.child);
  };
  const limit = (worker: Worker, seconds: number): void => {
    if (worker.timer) clearTimeout(worker.timer);
    worker.timer = setTimeout(() => end(worker, `took longer than ${seconds} s`), seconds * 1000);
  };

  const feed = (worker: Worker): void => {
    worker.current = queue.shift() ?? null;
    if (worker.timer) clearTimeout(worker.timer);
    if (!worker.current) return;
    limit(worker, limits.seconds);
    worker.child.send({ job: worker.current.job });
  };

  const hear = (worker: Worker, answer: Answer): void => {
    const { current } = worker;
    if (answer.type === "ready") {
      worker.isReady = true;
      failedStarts = 0;
    } else if (current) {
      worker.current = null;
      if (answer.type === "done") {
        slowest = Math.max(slowest, answer.milliseconds);
        current.resolve(answer.result);
      } else current.resolve(refusal(current.job, "compile/failed", answer.message));
    }
    if (!isClosed) feed(worker);
  };

  const ended = (worker: Worker): void => {
    workers.delete(worker);
    if (worker.timer) clearTimeout(worker.timer);
    const { current } = worker;
    if (current) {
      const message = `compiling it ${worker.why ?? "ended the compiler, out of memory"}.`;
      current.resolve(refusal(current.job, "compile/limit", message));
    } else if (!worker.isReady && !isClosed && ++failedStarts >= 2) {
      const error = new Error(`the compiler does not start: ${worker.why ?? "it ended"}`);
      for (const waiting of queue.splice(0)) waiting.reject(error);
    }
    if (!isClosed && queue.length > 0) start();
  };

  const start = (): void => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${limits.heapMegabytes}`, "--stack-size=900", options.workerFile ?? WORKER_FILE],
      {
        // Its own group: ending it ends what it started. Nothing of our environment is its business.
        detached: process.platform !== "win32",
        stdio: ["ignore", "ignore", "ignore", "ipc"],
        serialization: "advanced",
        env: {
          NODE_ENV: "production",
          GOMEMLIMIT: `${limits.goMegabytes}MiB`,
          GOMAXPROCS: "2",
        },
      },
    );
    const worker: Worker = { child, isReady: false, current: null, timer: null, why: null };
    workers.add(worker);
    limit(worker, limits.startSeconds);
    child.on("message", (answer) => hear(worker, answer as Answer));
    child.on("error", () => end(worker, "could not be reached"));
    child.on("exit", () => ended(worker));
  };

  let isWatching = false;
  const watch = setInterval(async () => {
    if (isWatching) return;
    isWatching = true;
    for (const worker of workers) {
      const bytes = worker.child.pid === undefined ? 0 : await treeMemory(worker.child.pid);
      peak = Math.max(peak, bytes);
      if (bytes > limits.treeMegabytes * 1024 * 1024)
        end(worker, `took more than ${limits.treeMegabytes} MB`);
    }
    isWatching = false;
  }, WATCH_MILLISECONDS);
  watch.unref();

  return {
    run(job) {
      if (isClosed) return Promise.reject(new Error("the pool is closed"));
      return new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        const idle = [...workers].find((worker) => worker.isReady && !worker.current);
        if (idle) feed(idle);
        else if (workers.size === 0 || (workers.size < most && queue.length > WORTH_A_WORKER)) start();
      });
    },
    warm() {
      if (!isClosed && workers.size === 0) start();
    },
    close() {
      isClosed = true;
      clearInterval(watch);
      for (const worker of workers) killTree(worker.child);
    },
    peakMemory: () => peak,
    slowest: () => slowest,
  };
}
