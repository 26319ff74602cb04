import "../require-node.ts";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { buildContent } from "../../app/features/content/build-content.ts";
import { openContent } from "../../app/features/content/content-store.ts";
import { generateSite } from "./generate-site.ts";
import { SITE_HOST, serveSite, siteOfLocales } from "./many-locales.ts";

/** `npm run bench content`: publishing at scale, and what a lesson page weighs where there are many languages. */
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "200,1000,5000" },
    locales: { type: "string", default: "50" },
    changes: { type: "string", default: "5" },
  },
});
const root = path.resolve(import.meta.dirname, "../..");
const AIMS = { coldSeconds: 60, changeMs: 1000, megabytes: 1000 };
const folder = mkdtempSync(path.join(tmpdir(), "lisan-bench-content-"));

const median = (times: number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
const verdict = (value: number, aim: number) => (value <= aim ? "met" : "missed");

/** Publishes from nothing, then one change after another, each until an open store serves it. */
async function publish(size: number): Promise<void> {
  const own = path.join(folder, String(size));
  const site = generateSite(root, path.join(own, "site"), size, Math.min(Number(values.locales), size));
  const options = { root: site.root, dataDir: path.join(own, "data") };
  const begun = performance.now();
  const cold = await buildContent(options);
  const coldSeconds = (performance.now() - begun) / 1000;
  if (cold.compiled !== site.lessons) throw new Error(`${cold.refused} of ${site.lessons} were refused`);

  const [, locale = "", course = "", name = ""] = site.someFile.split("/");
  const store = openContent(options.dataDir);
  const times: number[] = [];
  let reads = 0;
  for (let at = 0; at < Number(values.changes); at += 1) {
    appendFileSync(path.join(site.root, site.someFile), `\nChange ${at}.\n`);
    const changed = performance.now();
    const building = buildContent(options);
    const isLive = () =>
      JSON.stringify(store.current().lesson(locale, course, name.replace(".mdx", ""))).includes(
        `Change ${at}.`,
      );
    while (!isLive()) await new Promise((wait) => setTimeout(wait, 5));
    times.push(performance.now() - changed);
    const built = await building;
    if (built.compiled !== 1) throw new Error(`one change compiled ${built.compiled} lessons`);
    reads = built.reads;
  }
  store.close();
  const change = median(times);
  const compiler = cold.peakMemory / 1e6;
  const builder = process.resourceUsage().maxRSS / 1e3;
  const largest = Math.max(compiler, builder);
  console.log(`  ${site.lessons} lessons in ${site.locales} languages`);
  console.log(
    `    from nothing   ${coldSeconds.toFixed(1)} s, ${((coldSeconds * 1000) / size).toFixed(1)} ms a lesson (aim at 5000: ${AIMS.coldSeconds} s: ${verdict(coldSeconds, AIMS.coldSeconds)})`,
  );
  console.log(
    `    one change     live after ${change.toFixed(0)} ms, ${reads} files read, 1 compiled (aim: ${AIMS.changeMs} ms: ${verdict(change, AIMS.changeMs)})`,
  );
  console.log(
    `    largest        ${largest.toFixed(0)} MB; a compiler ${compiler.toFixed(0)}, the builder ${builder.toFixed(0)} (aim: ${AIMS.megabytes} MB: ${verdict(largest, AIMS.megabytes)})`,
  );
  rmSync(own, { recursive: true, force: true });
}

const bytesOf = (port: number, address: string): Promise<number> =>
  new Promise((done, fail) => {
    request({ port, path: address, headers: { Host: SITE_HOST } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => done(brotliCompressSync(Buffer.concat(parts)).length));
    })
      .on("error", fail)
      .end();
  });

async function weigh(): Promise<void> {
  for (const count of [4, 50]) {
    const own = path.join(folder, `weight-${count}`);
    const site = siteOfLocales(own, count, ["meet-spot"]);
    const local = await serveSite(site.root, path.join(own, "data"));
    const bytes = await bytesOf(local.port, "/en/courses/meet/meet-spot");
    console.log(`  a lesson page where there are ${count} languages   ${bytes} bytes`);
    await local.close();
  }
}

try {
  console.log("Publishing generated text in five scripts (aims from the design)");
  for (const size of values.sizes.split(",").map(Number)) await publish(size);
  console.log("One lesson page, brotli");
  await weigh();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
