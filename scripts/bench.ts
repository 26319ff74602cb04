import "./require-node.ts";
import { spawnSync } from "node:child_process";
import path from "node:path";

/** npm run bench [-- http events content]: each bench by itself, one after the other, so that they do not share the cores. */
const all = ["http", "events", "content"];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(", ")}. Benches: ${all.join(", ")}.`);
  process.exit(1);
}

let failed = false;
for (const name of wanted.length > 0 ? wanted : all) {
  const script = path.join(import.meta.dirname, "bench", `${name}.ts`);
  failed = spawnSync(process.execPath, [script], { stdio: "inherit" }).status !== 0 || failed;
}
process.exit(failed ? 1 : 0);
