import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";
import { isBusy } from "./busyness.ts";

export type Encoding = "br" | "gzip" | "identity";

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

const kept = new Map<string, Encoding>();

function read(header: string): Encoding {
  const quality = new Map<string, number>();
  for (const item of header.split(",")) {
    const [name = "", ...parameters] = item
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const q = parameters.find((parameter) => parameter.startsWith("q="));
    quality.set(name, q === undefined ? 1 : Number(q.slice(2)) || 0);
  }
  const weight = (name: string) => quality.get(name) ?? quality.get("*") ?? 0;
  const br = weight("br");
  const zip = weight("gzip");
  if (br > 0 && br >= zip) return "br";
  return zip > 0 ? "gzip" : "identity";
}

/** The best encoding that the client takes; brotli where it says so, which browsers do under https and on localhost. */
export function chooseEncoding(header: string | string[] | undefined): Encoding {
  if (!header) return "identity";
  const text = String(header);
  const known = kept.get(text);
  if (known) return known;
  const chosen = text.length > 500 ? "identity" : read(text);
  if (kept.size < 200) kept.set(text, chosen); // browsers send a handful; who sends more gains nothing
  return chosen;
}

/** For bytes sent many times: as small as can be, off the main thread. */
export async function compressOnce(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "br") return brotli(body, { params: brotliParams(11, body.length) });
  return encoding === "gzip" ? gz(body, { level: 9 }) : body;
}

/**
 * For a page made for one visitor. A server with time to spare sends fewer bytes, for slow lines (5.9 KB of a lesson's
 * 22); one without serves more people (7.4 KB, in an eighth of the time). At this size the hand-over to another
 * thread and back costs more than the work.
 */
export function compressEach(body: Buffer, encoding: Encoding, busy = isBusy()): Buffer {
  if (encoding === "br") return brotliCompressSync(body, { params: brotliParams(busy ? 0 : 5, body.length) });
  return encoding === "gzip" ? gzipSync(body, { level: busy ? 1 : 6 }) : body;
}

const brotliParams = (quality: number, size: number) => ({
  [constants.BROTLI_PARAM_QUALITY]: quality,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_SIZE_HINT]: size,
});

export const worthCompressing = (type: string, size: number) =>
  size >= 512 && /^(text\/|application\/(json|javascript|manifest\+json|xml)|image\/svg)/.test(type);
