import type { CompileJob, CompileResult } from "./compile-job.ts";
import { type CompilePool, createCompilePool, type PoolOptions } from "./compile-pool.ts";

export interface RestingCompiler {
  /** "busy": so many wait already that this one would wait too long. */
  compile(job: CompileJob): Promise<CompileResult | "busy">;
  close(): void;
}

export interface RestOptions extends PoolOptions {
  /** Without work for so long, the process ends and gives its memory back. */
  restMilliseconds?: number;
  mostWaiting?: number;
}

/** Compiles in a limited process, one file at a time, for whoever looks at a page; nothing runs while nobody does. */
export function createRestingCompiler(options: RestOptions = {}): RestingCompiler {
  const { restMilliseconds = 60_000, mostWaiting = 6, ...rest } = options;
  let pool: CompilePool | null = null;
  let timer: NodeJS.Timeout | null = null;
  let waiting = 0;
  const close = (): void => {
    if (timer) clearTimeout(timer);
    pool?.close();
    pool = null;
  };
  return {
    async compile(job) {
      if (waiting >= mostWaiting) return "busy";
      if (timer) clearTimeout(timer);
      pool ??= createCompilePool({ ...rest, workers: 1 });
      waiting += 1;
      try {
        return await pool.run(job);
      } finally {
        waiting -= 1;
        if (waiting === 0) timer = setTimeout(close, restMilliseconds).unref();
      }
    },
    close,
  };
}
