import { existsSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { localOrigins } from "../app/env.server.ts";
import { createRestingCompiler } from "../app/features/content/compile/resting-compiler.ts";
import type { ContentStore } from "../app/features/content/content-store.ts";
import type { App } from "../app/server/app.ts";
import { serve } from "../app/server/http-server.ts";
import { lanAddresses } from "../app/server/lan.ts";
import { defaultLimits } from "../app/server/limits.ts";
import type { createLisan as CreateLisan } from "../app/server/main.ts";
import type { Db } from "../db/connection.ts";
import { stopWell } from "./stop-well.ts";

interface Served {
  port: number;
  /** Addresses of this machine itself, or those that the operator named. */
  own: readonly string[];
  /** Addresses for others in the same room; empty unless they were asked for. */
  room: readonly string[];
}

interface Serving {
  /** Holds `build`. */
  root: string;
  /** Holds `content` and `locales`. */
  siteRoot: string;
  db: Db;
  content: ContentStore;
  port: number;
  host?: string | undefined;
  /** Null: this machine's own. */
  origins: readonly string[] | null;
  lan: boolean;
  demo?: boolean;
}

/** Serves what is built and prepared, until it is told to stop; then closes everything in order. */
export async function serveLisan(serving: Serving): Promise<Served> {
  const { root, siteRoot, db, content, lan, demo = false } = serving;
  const file = join(root, "build", "server", "index.js");
  if (!existsSync(file)) throw new Error("The build left no build/server/index.js.");
  const { createLisan } = (await import(pathToFileURL(file).href)) as { createLisan: typeof CreateLisan };
  let app: App | undefined;
  // With port 0 the system chooses, and the addresses follow it.
  const running = await serve(
    (request, response) => app?.listener(request, response),
    defaultLimits,
    serving,
  );
  const room = lan ? lanAddresses(networkInterfaces()).map((host) => `http://${host}:${running.port}`) : [];
  const local = localOrigins(running.port);
  const compiler = createRestingCompiler();
  app = createLisan({
    db,
    content,
    site: { root: siteRoot, compile: compiler.compile },
    origins: [...(serving.origins ?? local), ...room],
    mode: "production",
    demo,
    clientDir: join(root, "build", "client"),
  });
  stopWell(async () => {
    await running.close();
    compiler.close();
    content.close();
    db.$client.close();
  });
  return { port: running.port, own: serving.origins ?? local.slice(0, 1), room };
}
