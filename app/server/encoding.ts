import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

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

/** @param effort `once` for bytes sent many times, `each` for a page made for one visitor. */
export async function compress(body: Buffer, encoding: Encoding, effort: "once" | "each"): Promise<Buffer> {
  if (encoding === "br") {
    return brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: effort === "once" ? 11 : 4,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    });
  }
  return encoding === "gzip" ? gz(body, { level: effort === "once" ? 9 : 5 }) : body;
}

export const worthCompressing = (type: string, size: number) =>
  size >= 512 && /^(text\/|application\/(json|javascript|manifest\+json|xml)|image\/svg)/.test(type);
