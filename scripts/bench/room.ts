import "../require-node.ts";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startApp } from "../started-app.ts";
import { type BenchSchool, makeBenchSchool } from "./class-data.ts";
import { answers, cookie, pace, print, type Requests } from "./pace.ts";

/**
 * `npm run bench -- room`: how many phones one laptop serves. All of them open a lesson within ten seconds, nothing in
 * their caches; then each answers a question every ten seconds and turns a page every thirty.
 */
const PHONES = [30, 100, 240, 480];
const OPENING_SECONDS = 10;
const WORKING_SECONDS = 20;

const get = (path: string, token: string): Requests[number] => ({
  method: "GET",
  path,
  headers: { "Accept-Encoding": "gzip", ...cookie(token) },
  body: "",
});

/** A lesson and all that its page names, as each phone asks for them. */
async function opening(origin: string, tokens: readonly string[]): Promise<Requests> {
  const lesson = "/en/courses/meet/meet-spot";
  const page = await (await fetch(`${origin}${lesson}`)).text();
  const assets = Array.from(
    page.matchAll(/(?:href|src)="(\/(?:styles|assets)\/[^"]+\.(?:css|js))"/g),
    ([, path]) => path ?? "",
  );
  if (assets.length < 2) throw new Error("the page names no style or no script");
  return tokens.flatMap((token) => [lesson, ...assets].map((path) => get(path, token)));
}

const tokensOf = ({ answering }: BenchSchool) =>
  answering.flatMap(({ learners }) => learners.map(({ token }) => token));

const dataDir = mkdtempSync(join(tmpdir(), "lisan-room-"));
console.log("Making a school ...");
const school = await makeBenchSchool(resolve(import.meta.dirname, "../.."), dataDir);
const app = await startApp({ dataDir });
let whole = true;
try {
  const [load = 0] = loadavg();
  console.log(
    `\nOne laptop, one room (server: process ${app.pid}; what else the machine did at the start: load ${load.toFixed(1)})`,
  );
  for (const phones of PHONES) {
    const tokens = tokensOf(school).slice(0, phones);
    const first = await opening(app.url, tokens);
    const opened = await pace({
      port: app.port,
      seconds: OPENING_SECONDS,
      perSecond: first.length / OPENING_SECONDS,
      requests: first,
    });
    whole = print(`${phones} phones open a lesson`, opened, "200") && whole;
    const [answered, turned] = await Promise.all([
      pace({
        port: app.port,
        seconds: WORKING_SECONDS,
        perSecond: phones / 10,
        requests: answers(app.url, school),
      }),
      pace({
        port: app.port,
        seconds: WORKING_SECONDS,
        perSecond: phones / 30,
        requests: tokens.map((token) => get("/en/courses/meet/meet-rules", token)),
      }),
    ]);
    whole = print("  their answers", answered, "200") && whole;
    whole = print("  the pages they turn", turned, "200") && whole;
  }
  const resident = /^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${app.pid}/status`, "utf8"))?.[1];
  console.log(`  memory of the server afterwards    ${Math.round(Number(resident) / 1000)} MB`);
} finally {
  await app.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exitCode = whole ? 0 : 1;
