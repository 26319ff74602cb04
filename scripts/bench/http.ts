import "../require-node.ts";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { startApp } from "../started-app.ts";
import { answerLesson, get } from "./learner-with-progress.ts";
import { summariseFolder } from "./profile-summary.ts";
import { type Load, load, type Measured, processorMs, runServer } from "./run-server.ts";

/** `npm run bench`: requests a second for a lesson, against the plainest server and against an empty page. */
const { values } = parseArgs({
  options: {
    path: { type: "string", default: "/en/courses/meet/meet-spot" },
    rounds: { type: "string", default: "5" },
    ms: { type: "string", default: "2000" },
  },
});
const root = resolve(import.meta.dirname, "../..");
const rounds = Number(values.rounds);
const connections = 32;
const accept = { "Accept-Encoding": "br, gzip" };

/** The empty page, built where it is not: it changes only with React Router itself. */
function emptyBuild(): string {
  const file = join(root, ".cache", "bench-empty-app", "server", "index.js");
  if (!existsSync(file)) {
    const packageFile = createRequire(import.meta.url).resolve("@react-router/dev/package.json");
    const { bin } = JSON.parse(readFileSync(packageFile, "utf8")) as { bin: Record<string, string> };
    const command = join(dirname(packageFile), bin["react-router"] ?? "");
    const done = spawnSync(process.execPath, [command, "build", "tests/bench/empty-app"], {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production" },
    });
    if (done.status !== 0)
      throw new Error(`the empty page could not be built:\n${done.stdout}${done.stderr}`);
  }
  return file;
}

/** One answer with its headers as they were sent, so that the bare server can send the very same bytes. */
function capture(port: number, path: string): Promise<{ headers: string[]; body: string }> {
  return new Promise((done, fail) => {
    request(
      { host: "127.0.0.1", port, path, headers: { Host: `localhost:${port}`, ...accept } },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          const own = new Set(["date", "connection", "keep-alive"]);
          const headers = response.rawHeaders.flatMap((name, at, all) =>
            at % 2 === 0 && !own.has(name.toLowerCase()) ? [name, all[at + 1] ?? ""] : [],
          );
          done({ headers, body: Buffer.concat(parts).toString("base64") });
        });
      },
    )
      .on("error", fail)
      .end();
  });
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

interface Lane {
  name: string;
  pid: number;
  job: Load;
  measured: (Measured & { micros: number | null })[];
}

const dataDir = mkdtempSync(join(tmpdir(), "lisan-bench-"));
const profiles = mkdtempSync(join(tmpdir(), "lisan-profile-"));
const lisan = await startApp({ dataDir });
const { cookie, answered } = await answerLesson(lisan.url, values.path);
const mine = await get(lisan.url, values.path, { Cookie: cookie });
if (!mine.text.includes("data-result=")) throw new Error("the learner's page shows nothing of her progress");

const bare = await runServer("bare-server.ts", JSON.stringify(await capture(lisan.port, values.path)));
const empty = await runServer("empty-server.ts", emptyBuild());

const job = (port: number, path: string, headers: Record<string, string> = accept): Load => ({
  port,
  path,
  headers,
  connections,
  ms: Number(values.ms),
});
const lanes: Lane[] = [
  { name: "bare node:http, same bytes", pid: bare.pid, job: job(bare.port, "/"), measured: [] },
  { name: "lesson, stranger", pid: lisan.pid, job: job(lisan.port, values.path), measured: [] },
  { name: "empty React Router page", pid: empty.pid, job: job(empty.port, "/"), measured: [] },
  {
    name: `lesson, learner (${answered} answers)`,
    pid: lisan.pid,
    job: job(lisan.port, values.path, { ...accept, Cookie: cookie }),
    measured: [],
  },
];

try {
  for (const lane of lanes) await load({ ...lane.job, ms: 500 }); // until all is compiled and warm
  for (let round = 0; round < rounds; round += 1) {
    for (const lane of lanes) {
      const before = processorMs(lane.pid);
      const measured = await load(lane.job);
      const after = processorMs(lane.pid);
      const answers = (measured.perSecond * lane.job.ms) / 1000;
      const micros = before !== null && after !== null ? ((after - before) * 1000) / answers : null;
      lane.measured.push({ ...measured, micros });
    }
  }
} finally {
  await Promise.all([bare.stop(), empty.stop(), lisan.stop()]);
}

console.log(
  `\n${values.path}: ${rounds} rounds of ${values.ms} ms, alternating, ${connections} connections\n`,
);
for (const { name, measured } of lanes) {
  const perSecond = median(measured.map((one) => one.perSecond));
  const micros = measured.flatMap((one) => one.micros ?? []);
  const processor = micros.length > 0 ? `${median(micros).toFixed(0)} µs of processor each` : "";
  const bytes = `${measured[0]?.bytes ?? 0} bytes`;
  console.log(
    `${name.padEnd(32)} ${perSecond.toFixed(0).padStart(7)} a second  ${bytes.padStart(12)}  ${processor}`,
  );
}

/** Of each round its own ratio: what else the machine did then touches both sides. */
function ratios(over: Lane | undefined, under: Lane | undefined) {
  const pairs = (over?.measured ?? []).map((one, at) => [one, under?.measured[at]] as const);
  const micros = pairs.flatMap(([one, other]) =>
    one.micros && other?.micros ? other.micros / one.micros : [],
  );
  return {
    ratio: median(pairs.map(([one, other]) => one.perSecond / (other?.perSecond ?? 1))),
    byProcessor: micros.length > 0 ? `, by processor ${median(micros).toFixed(2)}` : "",
  };
}
const aims = [
  { name: "stranger / bare", ...ratios(lanes[1], lanes[0]), aim: 0.5, lane: lanes[1] },
  { name: "learner / empty page", ...ratios(lanes[3], lanes[2]), aim: 1, lane: lanes[3] },
];
console.log();
for (const { name, ratio, byProcessor, aim, lane } of aims) {
  const met = ratio >= aim;
  console.log(
    `${name.padEnd(32)} ${ratio.toFixed(2).padStart(7)}  aim ${aim.toFixed(1)}  ${met ? "met" : "missed"}${byProcessor}`,
  );
  if (!met && lane) for (const line of await profile(lane)) console.log(line);
}
rmSync(dataDir, { recursive: true, force: true });
rmSync(profiles, { recursive: true, force: true });

/** The missed lane once more, under the profiler. */
async function profile({ job: missed }: Lane): Promise<string[]> {
  const folder = mkdtempSync(join(profiles, "run-"));
  const again = await startApp({ dataDir, env: { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${folder}` } });
  await load({ ...missed, port: again.port });
  await again.stop();
  return summariseFolder(folder, missed.ms);
}
