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
const { renderFragments } = await import("./render-fragments.ts");

// The first run starts esbuild and loads what mdx-bundler loads late; better now than in somebody's file.
await renderFragments([[{ type: "paragraph", children: [{ type: "text", value: "a" }] }]]);
// The end of this process is always sudden, so what Node learned of our code is written down now.
flushCompileCache();

process.on("disconnect", () => process.exit(0));
process.on("message", async ({ job }: Message) => {
  const before = process.cpuUsage();
  try {
    const result = await compileLesson(job);
    const { user, system } = process.cpuUsage(before);
    process.send?.({ type: "done", result, milliseconds: (user + system) / 1000 });
  } catch (error) {
    process.send?.({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
process.send?.({ type: "ready" });
