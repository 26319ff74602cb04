import type { CompileJob, CompileResult } from "../../content/compile/compile-job.ts";

/** The files that content is made from, and what compiles a lesson for somebody who waits for it. */
export interface Site {
  /** Folder that holds `content` and `locales`. */
  root: string;
  /** In a limited process of its own. "busy": ask again later. */
  compile(job: CompileJob): Promise<CompileResult | "busy">;
}
