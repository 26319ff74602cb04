import type { IncomingMessage, ServerResponse } from "node:http";
import type { Encoding } from "./encoding.ts";
import { chooseEncoding, compressEach, worthCompressing } from "./encoding.ts";
import { assetHeaders, dataHeaders, type HeaderList } from "./security-headers.ts";
import type { StaticFile } from "./static-files.ts";
import { holds, type StoredPage } from "./stored-page.ts";

/**
 * A bare refusal: a status and a code word. Browsers show their own page for it, in the visitor's language; people meet
 * it only behind a broken proxy or another site's trap.
 */
export function refuse(response: ServerResponse, status: number, code: string, extra: HeaderList = []) {
  const body = response.req.method === "HEAD" ? "" : `${code}\n`;
  response.writeHead(status, [
    ...dataHeaders(false),
    "Content-Type",
    "text/plain; charset=utf-8",
    "Cache-Control",
    "no-store",
    "Content-Length",
    String(code.length + 1),
    ...extra,
  ]);
  response.end(body);
}

/** A finished page, in the encoding the client takes, or 304 when it already has it. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: StoredPage) {
  const variant = page.variants[chooseEncoding(request.headers["accept-encoding"])];
  if (holds(request.headers["if-none-match"], variant.etag)) {
    response.writeHead(304, variant.unchanged);
    response.end();
    return;
  }
  response.writeHead(200, variant.full);
  if (request.method === "HEAD") response.end();
  else response.end(variant.body);
}

/** A page made for one visitor. */
export function sendPrivate(
  request: IncomingMessage,
  response: ServerResponse,
  answer: { status: number; headers: HeaderList; type: string; body: Buffer },
) {
  const { status, headers, type, body } = answer;
  const worth = worthCompressing(type, body.length);
  const encoding: Encoding = worth ? chooseEncoding(request.headers["accept-encoding"]) : "identity";
  const bytes = compressEach(body, encoding);
  const bodiless = status === 204 || status === 304;
  response.writeHead(status, [
    ...headers,
    ...(worth ? ["Vary", "Cookie, Accept-Encoding"] : []),
    ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]),
    ...(bodiless ? [] : ["Content-Length", String(bytes.length)]),
  ]);
  if (request.method === "HEAD" || bodiless) response.end();
  else response.end(bytes);
}

export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  secure: boolean,
) {
  const { body, encoding } = await file.bytes(chooseEncoding(request.headers["accept-encoding"]));
  const etag = encoding === "identity" ? file.etag : `${file.etag.slice(0, -1)}-${encoding}"`;
  const headers = [
    ...assetHeaders(secure, file.picture),
    "Cache-Control",
    file.immutable ? "public, max-age=31536000, immutable" : "public, no-cache",
    "Vary",
    "Accept-Encoding",
    "ETag",
    etag,
  ];
  if (holds(request.headers["if-none-match"], etag)) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  const coding = encoding === "identity" ? [] : ["Content-Encoding", encoding];
  response.writeHead(200, [
    ...headers,
    "Content-Type",
    file.type,
    ...coding,
    "Content-Length",
    String(body.length),
  ]);
  if (request.method === "HEAD") response.end();
  else response.end(body);
}
