import "./require-node.ts";
import { watch } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, resolve } from "node:path";
import { createServer, type ViteDevServer } from "vite";
import { localOrigins, readEnv } from "../app/env.server.ts";
import { buildContent } from "../app/features/content/build-content.ts";
import { createCompilePool } from "../app/features/content/compile/compile-pool.ts";
import { createRestingCompiler } from "../app/features/content/compile/resting-compiler.ts";
import { formatProblem } from "../app/features/content/policy/problem.ts";
import type { App } from "../app/server/app.ts";
import { serve } from "../app/server/http-server.ts";
import { defaultLimits } from "../app/server/limits.ts";
import type { createLisan as CreateLisan } from "../app/server/main.ts";
import { sayFirstOperator } from "./first-operator.ts";
import { prepareData } from "./prepare-data.ts";
import { stopWell } from "./stop-well.ts";

/** `npm run dev`: the app from its sources; whatever is saved is seen at once. */
process.env.NODE_ENV = "development";

const root = resolve(import.meta.dirname, "..");
const env = readEnv();
const siteRoot = env.siteDir ?? root;
const origins = env.origins ?? localOrigins(env.port);
const { db, content } = await prepareData(siteRoot, env.dataDir, async (title, work, done) => {
  const result = await work();
  console.log(`${title.padEnd(12)}${done(result)}`);
  return result;
});

const compiler = createRestingCompiler();
const site = { root: siteRoot, compile: compiler.compile };
let loaded: { from: typeof CreateLisan; app: App } | undefined;
// Vite needs the server for its socket, and the server needs Vite: who comes in between waits.
const starting = Promise.withResolvers<ViteDevServer>();

async function today(from: ViteDevServer): Promise<App> {
  const { createLisan } = (await from.ssrLoadModule("/app/server/main.ts")) as {
    createLisan: typeof CreateLisan;
  };
  if (loaded?.from !== createLisan) {
    const app = createLisan({ db, content, site, origins, mode: "development" });
    loaded = { from: createLisan, app };
  }
  return loaded.app;
}

async function answer(request: IncomingMessage, response: ServerResponse) {
  const server = await starting.promise;
  server.middlewares(request, response, async () => {
    try {
      (await today(server)).listener(request, response);
    } catch (error) {
      server.ssrFixStacktrace(error as Error);
      console.error(error);
      response.writeHead(500, { "Content-Type": "text/plain" }).end("The terminal says what is wrong.\n");
    }
  });
}

const running = await serve(answer, { ...defaultLimits, closeMs: 500 }, env);
const vite = await createServer({
  root,
  appType: "custom",
  server: {
    middlewareMode: true,
    hmr: { server: running.server },
    watch: {
      ignored: [
        ...["build", ".cache", "content", "locales"].map((folder) => join(root, folder, "**")),
        join(env.dataDir, "**"),
      ],
    },
  },
});
starting.resolve(vite);

/** Documents run no React in the browser, so nothing can be swapped in them: they are loaded anew. */
const reload = () => vite.ws.send({ type: "full-reload", path: "*" });

/** Waits until saving has come to rest. */
function settled(work: () => void) {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, 80);
  };
}

const reloadSoon = settled(reload);
vite.watcher.on("change", (file) => {
  if (file.startsWith(join(root, "app"))) reloadSoon();
});

// Kept ready: starting a compiler costs more than one lesson.
const pool = createCompilePool();
let publishing = Promise.resolve();
const publish = settled(() => {
  publishing = publishing.then(async () => {
    const begun = performance.now();
    try {
      const { compiled, problems } = await buildContent({ root: siteRoot, dataDir: env.dataDir, pool });
      for (const problem of problems) console.warn(formatProblem(problem));
      console.log(`Content: ${compiled} compiled in ${Math.round(performance.now() - begun)} ms`);
      setTimeout(reload, 1000); // the store looks for a new generation once a second
    } catch (error) {
      console.error(error);
    }
  });
});
const watchers = ["content", "locales"].map((folder) =>
  watch(join(siteRoot, folder), { recursive: true }, publish),
);

stopWell(async () => {
  for (const watcher of watchers) watcher.close();
  pool.close();
  compiler.close();
  await vite.close();
  await running.close();
  content.close();
  db.$client.close();
});
console.log(`\nLisan is open at ${origins[0]} and reloads when something is saved. Stop it with Ctrl+C.`);
await sayFirstOperator(db, origins[0] ?? "");
