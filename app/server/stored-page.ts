import { createHash } from "node:crypto";
import { compressOnce, type Encoding } from "./encoding.ts";
import { cutAtHoles, type Template, withoutMarks } from "./holes.ts";
import type { HeaderList } from "./security-headers.ts";

/** Set by a route on a document that is the same for every stranger; never leaves the server. */
export const sharedMark = "X-Lisan-Document";

interface Variant {
  etag: string;
  body: Buffer;
  /** Headers of a 200 and of a 304, complete. */
  full: HeaderList;
  unchanged: HeaderList;
}

/** A finished answer: what strangers get, in each encoding, and the template that learners' pages are joined from. */
export interface StoredPage {
  template: Template;
  /** The template's statics as they are sent. */
  statics: Buffer[];
  /** Headers of the document itself, without caching, length and encoding. */
  headers: HeaderList;
  /** A file that is the same for learners too, e.g. a stylesheet made on the fly. */
  forAll: boolean;
  variants: Record<Encoding, Variant>;
  bytes: number;
}

export interface Storable {
  /** A document that may have holes, or the bytes of anything else. */
  content: string | Buffer;
  /** Content and security headers. */
  headers: HeaderList;
  /** What its route said; only a public file's word is kept. */
  cacheControl: string | null;
}

export async function storePage({ content, headers, cacheControl }: Storable): Promise<StoredPage> {
  const document = typeof content === "string";
  const template = document ? cutAtHoles(content) : { statics: [], holes: [] };
  const plain = document ? Buffer.from(withoutMarks(template)) : content;
  const hash = createHash("sha256").update(plain).digest("base64url").slice(0, 22);
  const forAll = !document && (cacheControl?.startsWith("public") ?? false);
  const caching = forAll
    ? ["Cache-Control", cacheControl ?? "", "Vary", "Accept-Encoding"]
    : ["Cache-Control", "private, no-cache", "Vary", "Cookie, Accept-Encoding"];
  const statics = template.statics.map((part) => Buffer.from(part));
  let bytes = content.length * 3;
  const make = async (encoding: Encoding): Promise<Variant> => {
    const body = await compressOnce(plain, encoding);
    const etag = encoding === "identity" ? `"${hash}"` : `"${hash}-${encoding}"`;
    const length = ["Content-Length", String(body.length)];
    const coding = encoding === "identity" ? [] : ["Content-Encoding", encoding];
    const unchanged = [...headers, ...caching, "ETag", etag];
    bytes += body.length;
    return { etag, body, full: [...unchanged, ...coding, ...length], unchanged };
  };
  const [br, gzip, identity] = await Promise.all([make("br"), make("gzip"), make("identity")]);
  return { template, statics, headers, forAll, variants: { br, gzip, identity }, bytes };
}

/** Whether the client already holds these bytes. */
export function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((item) => item.trim().replace(/^W\//, "") === etag);
}
