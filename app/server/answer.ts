import type { IncomingMessage } from "node:http";
import { cutAtHoles, HoleProblem, withoutMarks } from "./holes.ts";
import { dataHeaders, documentHeaders, type HeaderList, type Mode } from "./security-headers.ts";
import { sharedMark } from "./stored-page.ts";

/** What React Router said, read to its end, with the headers that every answer needs. */
export interface Answer {
  status: number;
  type: string;
  headers: HeaderList;
  text: string | null;
  body: Buffer;
  /** Of an answer that goes on: server-sent events. */
  stream: ReadableStream<Uint8Array> | null;
  /** The route says that every stranger gets these bytes. */
  shared: boolean;
  /** What the route says of caching. */
  cacheControl: string | null;
}

const hopByHop = new Set(["connection", "content-length", "keep-alive", "transfer-encoding", "host"]);

/** The request as the web platform knows it; its address begins with our own origin, whatever Host said. */
export function toRequest(incoming: IncomingMessage, origin: string, body: Buffer | null): Request {
  const headers = new Headers();
  const { rawHeaders } = incoming;
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string;
    if (!hopByHop.has(name.toLowerCase())) headers.append(name, rawHeaders[at + 1] as string);
  }
  // The write guard has already judged this header; React Router would refuse "null" and what a proxy made of it.
  if (headers.has("origin")) headers.set("origin", origin);
  return new Request(origin + incoming.url, {
    method: incoming.method ?? "GET",
    headers,
    body: body && body.length > 0 ? new Uint8Array(body) : null,
  });
}

/** The same page asked for by nobody in particular. */
export const strangersRequest = (origin: string, path: string) =>
  new Request(origin + path, { headers: { Accept: "text/html" } });

interface Surroundings {
  origin: string;
  mode: Mode;
  nonce: string | undefined;
  cookies: readonly string[];
}

const ours = new Set([
  "content-type",
  "content-length",
  "cache-control",
  "content-security-policy",
  "set-cookie",
  "location",
  "vary",
  sharedMark.toLowerCase(),
]);

export async function toAnswer(response: Response, around: Surroundings): Promise<Answer> {
  const type = response.headers.get("content-type") ?? "";
  const document = type.startsWith("text/html");
  const secure = around.origin.startsWith("https:");
  const headers = document
    ? documentHeaders({ secure, mode: around.mode, nonce: around.nonce })
    : dataHeaders(secure);
  if (type) headers.push("Content-Type", type);
  response.headers.forEach((value, name) => {
    if (!ours.has(name)) headers.push(name, value);
  });
  const cookies = [...response.headers.getSetCookie(), ...around.cookies];
  const location = response.headers.get("location");
  if (location !== null) headers.push("Location", insideLocation(location, around.origin));
  for (const cookie of cookies) headers.push("Set-Cookie", cookie);

  const html = document && response.body ? await response.text() : null;
  const text = html !== null && around.mode === "development" ? withViteClient(html) : html;
  const stream = type.startsWith("text/event-stream") ? response.body : null;
  const body =
    text === null && stream === null && response.body
      ? Buffer.from(await response.arrayBuffer())
      : Buffer.alloc(0);
  const shared =
    response.status === 200 && cookies.length === 0 && response.headers.get(sharedMark) === "shared";
  const cacheControl = response.headers.get("cache-control");
  return { status: response.status, type, headers, text, body, stream, shared, cacheControl };
}

/** In development a document hears of what was saved; it carries no other script that would tell it. */
const withViteClient = (html: string) =>
  html.replace("</head>", '<script type="module" src="/@vite/client"></script></head>');

/** A redirect leads to a page of this site, or the route that made it has a fault. */
export function insideLocation(location: string, origin: string): string {
  const target = new URL(location, origin);
  if (target.origin !== origin || /^\s*[/\\]{2}/.test(location)) {
    throw new Error(`a route redirects out of the site, to ${target.origin}`);
  }
  return target.pathname + target.search + target.hash;
}

/** The bytes of an answer for one visitor: the marks of the holes are for the server only. */
export function bytesOf({ text, body }: Answer): Buffer {
  if (text === null) return body;
  return Buffer.from(text.includes("<!--[") ? unmarked(text) : text);
}

function unmarked(text: string): string {
  try {
    return withoutMarks(cutAtHoles(text));
  } catch (error) {
    if (!(error instanceof HoleProblem)) throw error;
    console.error(error.message);
    return text;
  }
}
