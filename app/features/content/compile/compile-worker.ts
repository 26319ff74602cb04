import { enableCompileCache, flushCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * The process that untrusted text is parsed and compiled in. It gets one list of jobs at a time and answers it;
 * its parent watches the time and the memory of it and of all its children, and ends it when it must.
 */
enableCompileCache(fileURLToPath(new URL("../../../../node_modules/.cache/lisan", import.meta.url)));

type Job = import("./compile-job.ts").CompileJob;
type Answer = import("./compile-pool.ts").Answer;
type Outcome = import("./compile-pool.ts").Outcome;

const { compileLesson } = await import("./compile-lesson.ts");
const { renderFragments } = await import("./render-fragments.ts");

// The first run starts esbuild and loads what mdx-bundler loads late: meanwhile the first file is read by the rules.
renderFragments([[{ type: "paragraph", children: [{ type: "text", value: "a" }] }]]).catch(() => {});
// The end of this process is always sudden, so what Node learned of our code is written down now.
flushCompileCache();

process.on("disconnect", () => process.exit(0));
async function outcomeOf(job: Job): Promise<Outcome> {
  try {
    return { result: await compileLesson(job) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

process.on("message", async ({ jobs }: { jobs: Job[] }) => {
  const before = process.cpuUsage();
  // Side by side, so that what they render is bundled in one run.
  const outcomes = await Promise.all(jobs.map(outcomeOf));
  const { user, system } = process.cpuUsage(before);
  process.send?.({ type: "done", outcomes, milliseconds: (user + system) / 1000 } satisfies Answer);
});
process.send?.({ type: "ready" } satisfies Answer);
