import { enableCompileCache, flushCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * The process that untrusted text is parsed and compiled in. It gets one job at a time and answers it;
 * its parent watches the time and the memory of it and of all its children, and ends it when it must.
 */
enableCompileCache(fileURLToPath(new URL("../../../../node_modules/.cache/lisan", import.meta.url)));

interface Message {
  job: import("./compile-lesson.ts").CompileJob;
}

const { compileLesson } = await import("./compile-lesson.ts");

process.on("disconnect", () => process.exit(0));
process.on("message", async ({ job }: Message) => {
  try {
    process.send?.({ type: "done", result: await compileLesson(job) });
  } catch (error) {
    process.send?.({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
process.send?.({ type: "ready" });
// Its end is always sudden, so what was learned of our own code is written down now.
setTimeout(flushCompileCache, 1500).unref();
