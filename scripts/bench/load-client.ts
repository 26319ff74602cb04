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

const endOfHeaders = Buffer.from("\r\n\r\n");
const lastChunk = Buffer.from("0\r\n\r\n");

/** Bytes of the whole answer; 0 while its headers are not all there; Infinity for one that does not announce them. */
function lengthOf(heard: Buffer): number {
  const end = heard.indexOf(endOfHeaders);
  if (end < 0) return 0;
  const announced = /\r\ncontent-length: (\d+)/i.exec(heard.toString("latin1", 0, end))?.[1];
  return announced === undefined ? Number.POSITIVE_INFINITY : end + 4 + Number(announced);
}

let answers = 0;
let wrong = "";
let bytes = 0;
const until = performance.now() + job.ms;

function oneConnection(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(job.port, "127.0.0.1", () => socket.write(request));
    socket.setNoDelay(true);
    let early: Buffer = Buffer.alloc(0);
    let size = 0;
    let expected = 0;
    socket.on("error", reject).on("close", resolve);
    socket.on("data", (piece: Buffer) => {
      if (size === 0 && piece.toString("latin1", 0, 12) !== "HTTP/1.1 200")
        wrong ||= piece.toString("latin1", 0, 80);
      size += piece.length;
      if (expected === 0) {
        early = early.length === 0 ? piece : Buffer.concat([early, piece]);
        expected = lengthOf(early);
      }
      const whole =
        expected === Number.POSITIVE_INFINITY ? piece.subarray(-5).equals(lastChunk) : size >= expected;
      if (expected === 0 || !whole) return;
      answers += 1;
      bytes = size;
      size = 0;
      expected = 0;
      early = Buffer.alloc(0);
      if (performance.now() < until && !wrong) socket.write(request);
      else socket.destroy();
    });
  });
}

const begun = performance.now();
await Promise.all(Array.from({ length: job.connections }, oneConnection));
console.log(JSON.stringify({ answers, bytes, wrong, seconds: (performance.now() - begun) / 1000 }));
