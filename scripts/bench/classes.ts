import "../require-node.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openDatabase } from "../../db/connection.ts";
import { startApp } from "../started-app.ts";
import { type BenchSchool, databaseIn, makeBenchSchool, PASSPHRASE } from "./class-data.ts";
import { answers, cookie, form, ms, pace, print, type Requests } from "./pace.ts";

/**
 * `npm run bench -- classes [--seconds 60] [--events 1000]`: a school on its first morning, a nation at work, and the
 * grid of a large class against that of a small one.
 */
const { values } = parseArgs({
  options: { seconds: { type: "string", default: "60" }, events: { type: "string", default: "1000" } },
});
const seconds = Number(values.seconds);
const perSecond = Number(values.events);
const JOINING = 500;
const GRIDS_A_SECOND = 4;
const ROUNDS = 15;

/** Half come by their cards, half by the code and a name; all from one address, as a school does. */
function joins(origin: string, { joining }: BenchSchool): Requests {
  return Array.from({ length: JOINING }, (_, at) => {
    const fields: Record<string, string> =
      at % 2 === 0
        ? { intent: "seat", seat: String(at / 2 + 1), words: PASSPHRASE }
        : { intent: "name", name: `Learner ${at}` };
    return {
      method: "POST",
      path: `/en/join/${joining.joinCode}`,
      headers: { ...form, Origin: origin },
      body: new URLSearchParams(fields).toString(),
    };
  });
}

const grids = ({ answering, teacher }: BenchSchool): Requests =>
  answering.map(({ id }) => ({
    method: "GET",
    path: `/en/teach/classes/${id}`,
    headers: cookie(teacher),
    body: "",
  }));

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** In turn, so that what else the machine does touches both. */
async function gridTimes(origin: string, { small, large, teacher }: BenchSchool) {
  const times: [number, number][] = [];
  for (let round = -2; round < ROUNDS; round++) {
    const pair: number[] = [];
    for (const { id } of [small, large]) {
      const begun = performance.now();
      const answer = await fetch(`${origin}/en/teach/classes/${id}`, { headers: cookie(teacher) });
      const text = await answer.text();
      if (answer.status !== 200 || !text.includes('<section class="grid"')) throw new Error("no grid came");
      pair.push(performance.now() - begun);
    }
    if (round >= 0) times.push([pair[0] ?? 0, pair[1] ?? 0]);
  }
  return {
    small: median(times.map(([one]) => one)),
    large: median(times.map(([, one]) => one)),
    ratio: median(times.map(([one, other]) => other / one)),
  };
}

const dataDir = mkdtempSync(join(tmpdir(), "lisan-bench-"));
console.log("Making a school ...");
const school = await makeBenchSchool(resolve(import.meta.dirname, "../.."), dataDir);
const app = await startApp({ dataDir });
const job = { port: app.port, seconds };
let whole = true;
try {
  const [load = 0] = loadavg();
  console.log(`\nClasses (what else the machine did at the start: load ${load.toFixed(1)})`);
  const joined = await pace({ ...job, perSecond: JOINING / seconds, requests: joins(app.url, school) });
  whole = print(`${JOINING} learners join within ${seconds} s`, joined, "302") && whole;

  const [events, looked] = await Promise.all([
    pace({ ...job, perSecond, requests: answers(app.url, school) }),
    pace({ ...job, perSecond: GRIDS_A_SECOND, requests: grids(school) }),
  ]);
  whole = print(`${perSecond} answers a second, ${seconds} s`, events, "200") && whole;
  whole = print(`meanwhile ${GRIDS_A_SECOND} grids a second`, looked, "200") && whole;

  const { small, large, ratio } = await gridTimes(app.url, school);
  console.log(`  ${"grid, 30 learners".padEnd(34)} ${ms(small)}`);
  console.log(
    `  ${"grid, 3,000 learners".padEnd(34)} ${ms(large)}, ratio ${ratio.toFixed(1)} for 100 times as many`,
  );
  await app.stop();
  const db = openDatabase(databaseIn(dataDir));
  const written = db.$client
    .prepare("SELECT count(*) FROM events WHERE device = 'bench' AND verb = 'answered'")
    .pluck()
    .get();
  db.$client.close();
  const acknowledged = events.statuses["200"] ?? 0;
  console.log(`  ${"acknowledged and in the database".padEnd(34)} ${acknowledged} and ${written}`);
  whole = written === acknowledged && whole;
} finally {
  await app.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exitCode = whole ? 0 : 1;
