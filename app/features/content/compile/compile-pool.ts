import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Problem } from "../policy/problem.ts";
import type { CompileJob, CompileResult } from "./compile-job.ts";
import { killTree, treeMemories } from "./process-tree.ts";

export interface PoolLimits {
  /** For one file, or for several that are compiled together. */
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
  /**
   * Files that a worker takes at one time where many wait: they share one run of the bundler. Where a run goes wrong,
   * each of its files is tried again alone, so that a bad one still costs only itself.
   */
  together?: number;
  limits?: Partial<PoolLimits>;
  /** For tests of the limits. */
  workerFile?: string;
}

interface Waiting {
  job: CompileJob;
  resolve(result: CompileResult): void;
  reject(error: Error): void;
  /** It was in a run that went wrong. */
  alone: boolean;
}

interface Worker {
  child: ChildProcess;
  isReady: boolean;
  current: Waiting[];
  timer: NodeJS.Timeout | null;
  /** Set when a limit ended it. */
  why: string | null;
}

export type Outcome = { result: CompileResult } | { failed: string };
/** `outcomes` are in the order of the jobs; `milliseconds` of processor time are for all of them. */
export type Answer = { type: "ready" } | { type: "done"; outcomes: Outcome[]; milliseconds: number };

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
  const together = options.together ?? 1;
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

  /** As many as share a run, never so many that another worker stands idle. */
  const takeWaiting = (): Waiting[] => {
    const share = Math.max(1, Math.min(together, Math.floor(queue.length / most)));
    const lonely = queue.findIndex(({ alone }) => alone);
    return queue.splice(0, lonely === 0 ? 1 : lonely > 0 ? Math.min(share, lonely) : share);
  };

  const feed = (worker: Worker): void => {
    worker.current = takeWaiting();
    if (worker.timer) clearTimeout(worker.timer);
    if (worker.current.length === 0) return;
    limit(worker, limits.seconds);
    worker.child.send({ jobs: worker.current.map(({ job }) => job) });
  };

  const hear = (worker: Worker, answer: Answer): void => {
    if (answer.type === "ready") {
      worker.isReady = true;
      failedStarts = 0;
    } else {
      const served = worker.current;
      worker.current = [];
      slowest = Math.max(slowest, answer.milliseconds);
      for (const [at, { job, resolve }] of served.entries()) {
        const outcome = answer.outcomes[at] ?? { failed: "the compiler gave no answer" };
        resolve("result" in outcome ? outcome.result : refusal(job, "compile/failed", outcome.failed));
      }
    }
    if (!isClosed) feed(worker);
  };

  const ended = (worker: Worker): void => {
    workers.delete(worker);
    if (worker.timer) clearTimeout(worker.timer);
    const [first, ...others] = worker.current;
    if (first && others.length > 0) {
      queue.unshift(...worker.current.map((waiting) => ({ ...waiting, alone: true })));
    } else if (first) {
      const message = `compiling it ${worker.why ?? "ended the compiler, out of memory"}.`;
      first.resolve(refusal(first.job, "compile/limit", message));
    } else if (!worker.isReady && !isClosed && ++failedStarts >= 2) {
      const error = new Error(`the compiler does not start: ${worker.why ?? "it ended"}`);
      for (const waiting of queue.splice(0)) waiting.reject(error);
    }
    if (!isClosed && queue.length > 0) start();
  };

  const start = (): void => {
    const child = spawn(
      process.execPath,
      [
        `--max-old-space-size=${limits.heapMegabytes}`,
        // What a file leaves behind is garbage by the next one: a roomy nursery never copies it.
        "--max-semi-space-size=32",
        "--stack-size=900",
        options.workerFile ?? WORKER_FILE,
      ],
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
    const worker: Worker = { child, isReady: false, current: [], timer: null, why: null };
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
    const memory = await treeMemories([...workers].map(({ child }) => child.pid ?? 0));
    for (const worker of workers) {
      const bytes = memory.get(worker.child.pid ?? 0) ?? 0;
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
        queue.push({ job, resolve, reject, alone: false });
        const idle = [...workers].find((worker) => worker.isReady && worker.current.length === 0);
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
