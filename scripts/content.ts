import "./require-node.ts";
import { enableCompileCache } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Problem } from "../app/features/content/policy/problem.ts";

/** npm run content [-- --check] [-- --warnings]: publishes the content under DATA_DIR, or only says what is wrong. */
const { values } = parseArgs({ options: { check: { type: "boolean" }, warnings: { type: "boolean" } } });
const project = path.resolve(import.meta.dirname, "..");
const root = path.resolve(process.env.SITE_DIR ?? project);
const started = performance.now();

// Imported late, so that the second run finds them compiled.
enableCompileCache(path.join(project, "node_modules/.cache/lisan"));
const { buildContent } = await import("../app/features/content/build-content.ts");
const { checkContent } = await import("../app/features/content/check-content.ts");
const { formatProblem } = await import("../app/features/content/policy/problem.ts");

function tell(problems: Problem[]): number {
  const errors = problems.filter(({ severity }) => severity === "error");
  for (const problem of values.warnings ? problems : errors) console.error(formatProblem(problem));
  const warnings = problems.length - errors.length;
  if (warnings > 0 && !values.warnings) console.log(`${warnings} warnings (--warnings shows them).`);
  return errors.length;
}

/** A line per file on a terminal is one line that moves; elsewhere only every hundredth is worth a line. */
function onProgress(done: number, total: number, file: string): void {
  if (process.stdout.isTTY)
    process.stdout.write(`\r\u001b[K${done}/${total} ${file}${done === total ? "\n" : ""}`);
  else if (done % 100 === 0 || done === total) console.log(`${done}/${total} ${file}`);
}

const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(2)} s`;

if (values.check) {
  const { files, problems } = await checkContent({ root, onProgress });
  const errors = tell(problems);
  console.log(`${files} lessons checked in ${seconds()}: ${errors} errors.`);
  process.exitCode = errors > 0 ? 1 : 0;
} else {
  const dataDir = path.resolve(process.env.DATA_DIR ?? path.join(project, "data"));
  const { generation, compiled, unchanged, refused, problems, peakMemory } = await buildContent({
    root,
    dataDir,
    onProgress,
  });
  const errors = tell(problems);
  const memory = peakMemory > 0 ? `, at most ${Math.round(peakMemory / 1e6)} MB` : "";
  console.log(
    `Content ${generation}: ${compiled} compiled, ${unchanged} unchanged, ${refused} refused in ${seconds()}${memory}.`,
  );
  process.exitCode = errors > 0 ? 1 : 0;
}
