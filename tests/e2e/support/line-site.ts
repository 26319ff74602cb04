import { readdirSync, readFileSync } from "node:fs";
import { buildContent } from "../../../app/features/content/build-content.ts";
import { writeLedgers } from "../../../app/features/translation/write-ledgers.ts";
import { freePort, type StartedApp, startApp } from "../../../scripts/started-app.ts";
import { siteCopy } from "../../features/content/site-copy.ts";
import { type Line, openLine } from "./line.ts";

export interface LineSite {
  /** Its origin, at this end of the line. */
  home: string;
  line: Line;
  dataDir: string;
  output(): string;
  /** Ends the server, changes a lesson's source, and starts the server anew. */
  release(file: string, change: (source: string) => string): Promise<void>;
  close(): Promise<void>;
}

/** The small site of the fixtures with the real words, at the other end of a line that can be cut. */
export async function openLineSite(): Promise<LineSite> {
  const site = siteCopy();
  for (const file of readdirSync("locales/en/ui"))
    site.make(`locales/en/ui/${file}`, readFileSync(`locales/en/ui/${file}`, "utf8"));
  const port = await freePort();
  const line = await openLine(() => port);
  const home = `http://localhost:${line.port}`;
  const env = { SITE_DIR: site.root, ORIGINS: `${home},http://localhost:${port}` };
  const start = (): Promise<StartedApp> => startApp({ dataDir: site.dataDir, port, env });
  let app = await start();
  return {
    home,
    line,
    dataDir: site.dataDir,
    output: () => app.output(),
    async release(file, change) {
      await app.stop();
      site.write(file, change(site.read(file)));
      await writeLedgers(site.root);
      await buildContent({ root: site.root, dataDir: site.dataDir });
      app = await start();
    },
    async close() {
      await line.close();
      await app.stop();
      site.remove();
    },
  };
}

/** The same question with an option more, so that its model is another. */
export function withOneMoreOption(source: string, id: string): string {
  const at = source.indexOf(`id="${id}"`);
  const option = /- \[ \] [^\n]*\n/.exec(source.slice(at));
  if (at < 0 || !option) throw new Error(`no option under ${id}`);
  const put = at + option.index;
  return `${source.slice(0, put)}- [ ] One that was not there\n  > No.\n${source.slice(put)}`;
}
