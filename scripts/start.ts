import "./require-node.ts";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { EnvProblem, localOrigins, readEnv } from "../app/env.server.ts";
import { createRestingCompiler } from "../app/features/content/compile/resting-compiler.ts";
import type { App } from "../app/server/app.ts";
import { serve } from "../app/server/http-server.ts";
import { defaultLimits } from "../app/server/limits.ts";
import type { createLisan as CreateLisan } from "../app/server/main.ts";
import { build, isBuilt } from "./build.ts";
import { sayFirstOperator } from "./first-operator.ts";
import { prepareData } from "./prepare-data.ts";
import { stopWell } from "./stop-well.ts";

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

async function start() {
  const env = readEnv();
  const siteRoot = env.siteDir ?? root;
  const { db, content } = await prepareData(siteRoot, env.dataDir, step);
  const failed = await step(
    "Pages",
    async () => (isBuilt(root) ? "kept" : await build(root)),
    (result) => (result === "kept" ? "built already" : result === null ? "built" : "not built"),
  );
  if (failed !== null && failed !== "kept") throw new Error(`The pages could not be built:\n${failed}`);

  const file = join(root, "build", "server", "index.js");
  if (!existsSync(file)) throw new Error("The build left no build/server/index.js.");
  const { createLisan } = (await import(file)) as { createLisan: typeof CreateLisan };
  let app: App | undefined;
  // With PORT=0 the system chooses the port, and the addresses follow it.
  const running = await serve((request, response) => app?.listener(request, response), defaultLimits, env);
  const origins = env.origins ?? localOrigins(running.port);
  const compiler = createRestingCompiler();
  app = createLisan({
    db,
    content,
    site: { root: siteRoot, compile: compiler.compile },
    origins,
    mode: "production",
    clientDir: join(root, "build", "client"),
  });
  stopWell(async () => {
    await running.close();
    compiler.close();
    content.close();
    db.$client.close();
  });
  const own = env.origins ?? origins.slice(0, 1);
  console.log(`\nLisan is open at ${own.join("  ")}\nStop it with Ctrl+C.`);
  await sayFirstOperator(db, own[0] ?? "");
  // After the first visitor could come: squeezing every file well takes a second or two.
  await app.files.warm();
}

start().catch((error: NodeJS.ErrnoException) => {
  const port = process.env.PORT ?? 3000;
  if (error instanceof EnvProblem) console.error(`The settings are wrong.\n${error.message}`);
  else if (error.code === "EADDRINUSE") {
    console.error(`Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`);
  } else console.error(error);
  process.exit(1);
});
