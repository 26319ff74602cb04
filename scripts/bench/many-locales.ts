import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Statement } from "better-sqlite3";
import { buildContent } from "../../app/features/content/build-content.ts";
import { createRestingCompiler } from "../../app/features/content/compile/resting-compiler.ts";
import { openContent } from "../../app/features/content/content-store.ts";
import type { App } from "../../app/server/app.ts";
import { serve } from "../../app/server/http-server.ts";
import { defaultLimits } from "../../app/server/limits.ts";
import type { createLisan as CreateLisan } from "../../app/server/main.ts";
import { createMemoryDatabase } from "../../db/connection.ts";
import { localesOnDisk } from "../locales-on-disk.ts";

const root = path.resolve(import.meta.dirname, "../..");

interface Site {
  root: string;
  /** The real languages in it. */
  real: string[];
}

/**
 * A site of `count` languages: English, up to three more of the project's own, and made-up ones that have the strings
 * of English and these `lessons` of it.
 */
export function siteOfLocales(folder: string, count: number, lessons: readonly string[]): Site {
  const site = path.join(folder, "site");
  const copy = (part: string, from: string, to = from) =>
    cpSync(path.join(root, part, from), path.join(site, part, to), { recursive: true });
  const localeFile = (tag: string) => path.join(root, "locales", tag, "locale.json");
  const english = JSON.parse(readFileSync(localeFile("en"), "utf8"));
  const others = localesOnDisk
    .map(({ tag }) => tag)
    .filter((tag) => JSON.parse(readFileSync(localeFile(tag), "utf8")).fallback.join() === "en");
  const real = ["en", ...others.slice(0, 3)];
  for (const entry of readdirSync(path.join(root, "content"))) {
    if (!existsSync(path.join(root, "locales", entry)) || real.includes(entry)) copy("content", entry);
  }
  for (const tag of real) copy("locales", tag);
  for (let at = 0; at < count - real.length; at += 1) {
    // qaa to qtz are set aside for private use: nobody's language.
    const tag = `q${String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26))}`;
    copy("locales", "en", tag);
    for (const file of ["courses.yml", ...lessons.map((lesson) => `meet/${lesson}.mdx`)])
      copy("content", `en/${file}`, `${tag}/${file}`);
    const own = { ...english, name: `Tongue ${at}`, english: `Tongue ${at}`, fallback: ["en"] };
    writeFileSync(path.join(site, "locales", tag, "locale.json"), JSON.stringify(own));
  }
  return { root: site, real };
}

/** The address of every site of these tests, wherever it listens: pages name it, and must not differ by it. */
export const SITE_HOST = "lisan.example";

export interface LocalApp {
  app: App;
  port: number;
  locales: number;
  /** Statements carried out since it was started. */
  queries(): number;
  close(): Promise<void>;
}

/**
 * The built app in this process, on the content of `site` and an empty database whose statements are counted.
 * `originOf`: under which address it is asked, by its port; else under that of `SITE_HOST`.
 */
export async function serveSite(
  site: string,
  dataDir: string,
  originOf: (port: number) => string = () => `http://${SITE_HOST}`,
): Promise<LocalApp> {
  mkdirSync(dataDir, { recursive: true });
  await buildContent({ root: site, dataDir });
  const content = openContent(dataDir);
  const db = createMemoryDatabase();
  let queries = 0;
  const counted = Object.getPrototypeOf(db.$client.prepare("SELECT 1")) as Record<string, Statement["all"]>;
  const kept = new Map<string, Statement["all"]>();
  for (const name of ["get", "all", "run", "iterate"]) {
    const real = counted[name];
    if (!real) throw new Error(`statements have no ${name}`);
    kept.set(name, real);
    counted[name] = function (this: Statement, ...values: unknown[]) {
      // The search index is a database of its own, filled behind the pages' backs.
      if (this.database === db.$client) queries += 1;
      return real.apply(this, values);
    };
  }
  const file = pathToFileURL(path.join(root, "build/server/index.js")).href;
  const { createLisan } = (await import(/* @vite-ignore */ file)) as { createLisan: typeof CreateLisan };
  let app: App | undefined;
  const running = await serve((request, response) => app?.listener(request, response), defaultLimits, {
    port: 0,
    host: "127.0.0.1",
  });
  const origins = [originOf(running.port)];
  const compiler = createRestingCompiler();
  app = createLisan({
    db,
    content,
    site: { root: site, compile: compiler.compile },
    origins,
    mode: "production",
    clientDir: path.join(root, "build/client"),
  });
  return {
    app,
    port: running.port,
    locales: content.current().locales.length,
    queries: () => queries,
    async close() {
      await running.close();
      compiler.close();
      content.close();
      db.$client.close();
      for (const [name, real] of kept) counted[name] = real;
    },
  };
}
