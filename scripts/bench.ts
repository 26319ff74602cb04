import "./require-node.ts";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";

/**
 * npm run bench [-- http events content classes room phone]: each bench by itself, one after the other, so that they do not share
 * the cores. `--seconds 10` makes the bench of classes shorter than its minute.
 */
const all = ["http", "events", "content", "classes", "room", "phone"];
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: "string" } },
});
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(", ")}. Benches: ${all.join(", ")}.`);
  process.exit(1);
}

let failed = false;
for (const name of wanted.length > 0 ? wanted : all) {
  const script = path.join(import.meta.dirname, "bench", `${name}.ts`);
  const more = name === "classes" && values.seconds ? ["--seconds", values.seconds] : [];
  failed = spawnSync(process.execPath, [script, ...more], { stdio: "inherit" }).status !== 0 || failed;
}
process.exit(failed ? 1 : 0);
