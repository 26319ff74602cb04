import { request } from "node:http";
import { connect } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

export interface Asked {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Sends the body in pieces, without announcing its length. */
  chunks?: string[];
}

export interface Heard {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** As it came over the wire. */
  bytes: Buffer;
  /** Decoded. */
  text: string;
}

/** One request exactly as written: `fetch` would mend paths and hide headers. */
export function ask(
  port: number,
  { path, method = "GET", headers = {}, body, chunks }: Asked,
): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: "127.0.0.1",
        port,
        path,
        method,
        headers: { Host: `127.0.0.1:${port}`, ...headers },
        agent: false,
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => {
          const bytes = Buffer.concat(parts);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes,
            text: decode(bytes, response.headers["content-encoding"]).toString("utf8"),
          });
        });
      },
    );
    outgoing.on("error", reject);
    if (chunks) {
      for (const chunk of chunks) outgoing.write(chunk);
      outgoing.end();
    } else outgoing.end(body);
  });
}

function decode(bytes: Buffer, encoding: string | undefined): Buffer {
  if (bytes.length === 0) return bytes;
  if (encoding === "br") return brotliDecompressSync(bytes);
  return encoding === "gzip" ? gunzipSync(bytes) : bytes;
}

/** Raw bytes to the port; resolves with all that came back once the server closes, or after `patience` ms. */
export function askRaw(port: number, text: string, patience = 3000): Promise<string> {
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    const finish = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(heard);
    };
    const timer = setTimeout(finish, patience);
    socket.on("data", (part) => {
      heard += part.toString("latin1");
    });
    socket.on("close", finish).on("error", finish);
  });
}
