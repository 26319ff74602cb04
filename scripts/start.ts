import "./require-node.ts";
import { resolve } from "node:path";
import { EnvProblem, readEnv } from "../app/env.server.ts";
import { build, isBuilt } from "./build.ts";
import { prepareDemo } from "./demo-school.ts";
import { sayFirstOperator } from "./first-operator.ts";
import { prepareData } from "./prepare-data.ts";
import { sayLan } from "./say-lan.ts";
import { serveLisan } from "./serve-lisan.ts";
import { readArguments } from "./translations/read-arguments.ts";

/** `npm start`: does all the set-up that is still to do, and serves. */
process.env.NODE_ENV ??= "production"; // React reads it when it is loaded

const root = resolve(import.meta.dirname, "..");

async function step<T>(title: string, work: () => Promise<T>, done: (result: T) => string): Promise<T> {
  process.stdout.write(`${title.padEnd(12)}`);
  const begun = performance.now();
  const result = await work();
  console.log(`${done(result)}  ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}

const help = `npm start: sets up what is still to be set up, and serves Lisan.

  start                with the data in DATA_DIR (./data)
  start -- --lan       also for phones in the same Wi-Fi; prints their address and a code for their cameras
  start -- --demo      a demo school to look around in, with data of its own beside (./data-demo)

Settings are read from the environment: README.md lists them.`;

async function start({ demo, lan }: { demo: boolean; lan: boolean }) {
  const env = readEnv();
  const siteRoot = env.siteDir ?? root;
  const dataDir = demo ? await prepareDemo(siteRoot, env.dataDir, step) : env.dataDir;
  const { db, content } = await prepareData(siteRoot, dataDir, step);
  const failed = await step(
    "Pages",
    async () => (isBuilt(root) ? "kept" : await build(root)),
    (result) => (result === "kept" ? "built already" : result === null ? "built" : "not built"),
  );
  if (failed !== null && failed !== "kept") throw new Error(`The pages could not be built:\n${failed}`);

  const { host, port, origins } = env;
  const { own, room, ...running } = await serveLisan({
    root,
    siteRoot,
    db,
    content,
    host,
    port,
    origins,
    lan,
    demo,
  });
  console.log(`\nLisan is open at ${own.join("  ")}\nStop it with Ctrl+C.`);
  if (lan) sayLan(room, running.port);
  if (demo) {
    console.log(
      `\nThis is a demo school: everybody in it is made up, and whoever opens the address may look as a teacher or as a learner.\nIts data are in ${dataDir}; delete that folder, and the next start makes it anew.`,
    );
  } else await sayFirstOperator(db, own[0] ?? "");
}

const asked = readArguments(process.argv.slice(2), {
  help,
  options: { demo: { type: "boolean" }, lan: { type: "boolean" } },
  understand: ({ demo = false, lan = false }, words) =>
    words.length > 0 ? `"${words.join(" ")}" is not understood.` : { demo, lan },
});
if ("exit" in asked) process.exit(asked.exit);

start(asked.wish).catch((error: NodeJS.ErrnoException) => {
  const port = process.env.PORT ?? 3000;
  if (error instanceof EnvProblem) console.error(`The settings are wrong.\n${error.message}`);
  else if (error.code === "EADDRINUSE") {
    console.error(`Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`);
  } else console.error(error);
  process.exit(1);
});
