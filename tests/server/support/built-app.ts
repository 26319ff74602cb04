import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createRestingCompiler } from "../../../app/features/content/compile/resting-compiler.ts";
import type { App } from "../../../app/server/app.ts";
import { type Running, serve } from "../../../app/server/http-server.ts";
import type { Limits } from "../../../app/server/limits.ts";
import { defaultLimits } from "../../../app/server/limits.ts";
import type { createLisan as CreateLisan } from "../../../app/server/main.ts";
import type { Db } from "../../../db/connection.ts";
import { compiledDataDir, keepCompiled } from "../../../scripts/compiled-content.ts";
import { prepareData } from "../../../scripts/prepare-data.ts";
import { type Asked, ask, type Heard } from "./ask.ts";

export interface BuiltApp {
  app: App;
  port: number;
  origin: string;
  dataDir: string;
  /** Its database: to put people into it before they come. */
  db: Db;
  ask(asked: Asked): Promise<Heard>;
  close(): Promise<void>;
}

const root = resolve(import.meta.dirname, "../../..");

/** What `npm start` serves, in this process and on data of its own: the real routes, content and database. `site`: other content; `demo`: as with --demo, without the school. */
export async function startBuiltApp(limits: Partial<Limits>, site = root, demo = false): Promise<BuiltApp> {
  const file = join(root, "build", "server", "index.js");
  if (!existsSync(file)) throw new Error("There is no build: run node_modules/.bin/react-router build.");
  const dataDir = site === root ? compiledDataDir() : mkdtempSync(join(tmpdir(), "lisan-built-"));
  const { db, content } = await prepareData(site, dataDir, (_title, work) => work());
  if (site === root) keepCompiled(dataDir);
  const { createLisan } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    createLisan: typeof CreateLisan;
  };
  let app: App | undefined;
  const all = { ...defaultLimits, ...limits };
  const running: Running = await serve((request, response) => app?.listener(request, response), all, {
    port: 0,
    host: "127.0.0.1",
  });
  const origin = `http://127.0.0.1:${running.port}`;
  const origins = [origin, `http://localhost:${running.port}`, "https://lisan.example"];
  const compiler = createRestingCompiler();
  app = createLisan({
    db,
    content,
    site: { root: site, compile: compiler.compile },
    origins,
    mode: "production",
    demo,
    clientDir: join(root, "build", "client"),
    limits,
  });
  return {
    app,
    port: running.port,
    origin,
    dataDir,
    db,
    ask: (asked) => ask(running.port, asked),
    async close() {
      await running.close();
      compiler.close();
      content.close();
      db.$client.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
