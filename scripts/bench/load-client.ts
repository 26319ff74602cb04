import { connect } from "node:net";

/**
 * Asks one address as fast as it answers, over keep-alive connections, and prints how many answers came.
 * Its own process, and no HTTP library: the one that is measured should be the server.
 */
interface Job {
  port: number;
  path: string;
  headers: Record<string, string>;
  connections: number;
  ms: number;
}

const job = JSON.parse(process.argv[2] ?? "{}") as Job;
const head = Object.entries({ Host: `localhost:${job.port}`, ...job.headers });
const request = `GET ${job.path} HTTP/1.1\r\n${head.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`;

/** Bytes of the whole answer, or null while it is not all there. */
function lengthOf(heard: Buffer): number | null {
  const end = heard.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const headers = heard.subarray(0, end).toString("latin1").toLowerCase();
  const announced = /\r\ncontent-length: (\d+)/.exec(headers)?.[1];
  if (announced !== undefined) {
    const whole = end + 4 + Number(announced);
    return heard.length >= whole ? whole : null;
  }
  const last = heard.indexOf("\r\n0\r\n\r\n", end);
  return last < 0 ? null : last + 7;
}

let answers = 0;
let wrong = "";
let bytes = 0;
const until = performance.now() + job.ms;

function oneConnection(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(job.port, "127.0.0.1", () => socket.write(request));
    socket.setNoDelay(true);
    let pieces: Buffer[] = [];
    let size = 0;
    /** Every answer to the same question is as long as the first: only that one is read. */
    let expected = 0;
    socket.on("error", reject).on("close", resolve);
    socket.on("data", (piece: Buffer) => {
      if (size === 0 && piece.toString("latin1", 0, 12) !== "HTTP/1.1 200")
        wrong ||= piece.toString("latin1", 0, 80);
      size += piece.length;
      if (expected === 0) {
        pieces.push(piece);
        expected = lengthOf(Buffer.concat(pieces)) ?? 0;
        if (expected === 0) return;
        pieces = [];
      }
      if (size < expected) return;
      if (size > expected) wrong ||= `an answer of ${size} bytes after one of ${expected}`;
      answers += 1;
      bytes = expected;
      size = 0;
      if (performance.now() < until && !wrong) socket.write(request);
      else socket.destroy();
    });
  });
}

const begun = performance.now();
await Promise.all(Array.from({ length: job.connections }, oneConnection));
console.log(JSON.stringify({ answers, bytes, wrong, seconds: (performance.now() - begun) / 1000 }));
