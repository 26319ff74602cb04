import { Agent, request } from "node:http";
import { uuidv7 } from "../../db/uuid.ts";

/**
 * Sends requests at a fixed pace, whether or not the server keeps up, and prints how long each took from the moment it
 * was due. Its own process: the one that is measured should be the server. The job comes on standard input.
 */
export interface PacedJob {
  port: number;
  perSecond: number;
  seconds: number;
  /** Sent in turn. "{uuid}" in a body is filled with a new one, "{now}" with the time. */
  requests: { method: string; path: string; headers: Record<string, string>; body: string }[];
}

export interface Paced {
  sent: number;
  /** How many answers had each status; "error": none came. */
  statuses: Record<string, number>;
  /** Milliseconds. */
  p50: number;
  p99: number;
  most: number;
  /** From the first that was due to the last answer. */
  seconds: number;
}

const said: Buffer[] = [];
for await (const piece of process.stdin) said.push(piece as Buffer);
const job = JSON.parse(Buffer.concat(said).toString()) as PacedJob;

const agent = new Agent({ keepAlive: true, maxSockets: 200 });
const statuses: Record<string, number> = {};
const waits: number[] = [];
const under: Promise<void>[] = [];

function send(at: number, due: number): Promise<void> {
  const one = job.requests[at % job.requests.length];
  if (!one) return Promise.resolve();
  const body = one.body.replace("{uuid}", uuidv7(Date.now())).replace("{now}", String(Date.now()));
  return new Promise((resolve) => {
    const done = (status: string) => {
      statuses[status] = (statuses[status] ?? 0) + 1;
      waits.push(performance.now() - due);
      resolve();
    };
    const outgoing = request(
      {
        host: "127.0.0.1",
        port: job.port,
        method: one.method,
        path: one.path,
        agent,
        headers: { Host: `localhost:${job.port}`, ...one.headers, "Content-Length": Buffer.byteLength(body) },
      },
      (response) => {
        response.resume();
        response.on("end", () => done(String(response.statusCode)));
        response.on("error", () => done("error"));
      },
    );
    outgoing.on("error", () => done("error"));
    outgoing.end(body);
  });
}

const total = Math.round(job.perSecond * job.seconds);
const begun = performance.now();
await new Promise<void>((resolve) => {
  let sent = 0;
  const tick = () => {
    // All that are due by now, however late this timer came.
    const wanted = Math.min(total, Math.floor(((performance.now() - begun) / 1000) * job.perSecond) + 1);
    for (; sent < wanted; sent++) under.push(send(sent, begun + (sent * 1000) / job.perSecond));
    if (sent >= total) resolve();
    else setTimeout(tick, 2);
  };
  tick();
});
await Promise.all(under);

const sorted = waits.toSorted((a, b) => a - b);
const share = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
const paced: Paced = {
  sent: total,
  statuses,
  p50: share(0.5),
  p99: share(0.99),
  most: share(1),
  seconds: (performance.now() - begun) / 1000,
};
console.log(JSON.stringify(paced));
agent.destroy();
