import "./require-node.ts";
import { parseArgs } from "node:util";
import { stages } from "./checks/stages.ts";
import type { Tally } from "./checks/vitest-report.ts";

/** npm test [-- --long] [-- --only lint,unit]: every stage with its time, and at the end `N passed, N failed`. */
const { values } = parseArgs({ options: { long: { type: "boolean" }, only: { type: "string" } } });
if (values.long) process.env.LONG = "1";

const wanted = values.only?.split(",");
const unknown = wanted?.filter((name) => !stages.some((stage) => stage.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(
    `There is no stage ${unknown.join(", ")}. Stages: ${stages.map((stage) => stage.name).join(", ")}.`,
  );
  process.exit(1);
}

const NOTHING: Tally = { passed: 0, failed: 1, left: [], skipped: [] };

function attempt(run: () => Tally): Tally {
  try {
    return run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return NOTHING;
  }
}

const done = new Map<string, { tally: Tally; seconds: number }>();
for (const stage of stages) {
  if (wanted && !wanted.includes(stage.name)) continue;
  console.log(`\n== ${stage.title}`);
  const broken = stage.needs.filter((name) => (done.get(name)?.tally.failed ?? 0) > 0);
  if (broken.length > 0) console.error(`Not run, and counted as failed: ${broken.join(", ")} failed.`);
  const started = performance.now();
  const tally = broken.length > 0 ? NOTHING : attempt(stage.run);
  done.set(stage.name, { tally, seconds: (performance.now() - started) / 1000 });
}

console.log("");
let passed = 0;
let failed = 0;
for (const stage of stages) {
  const result = done.get(stage.name);
  if (!result) {
    console.log(`${stage.title.padEnd(26)} not asked for (--only)`);
    continue;
  }
  const { tally, seconds } = result;
  passed += tally.passed;
  failed += tally.failed;
  console.log(
    `${stage.title.padEnd(26)} ${seconds.toFixed(1).padStart(6)} s  ${tally.passed} passed, ${tally.failed} failed`,
  );
  for (const name of tally.skipped) console.log(`  skipped without saying so, counted as failed: ${name}`);
  for (const name of tally.left) console.log(`  left to npm run test:long: ${name}`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
