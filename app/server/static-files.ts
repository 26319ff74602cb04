import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { compressOnce, type Encoding, worthCompressing } from "./encoding.ts";

const types: Record<string, string> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
  webp: "image/webp",
};

export interface StaticFile {
  type: string;
  etag: string;
  /** A name with a hash in it never changes its bytes. */
  immutable: boolean;
  picture: boolean;
  bytes(encoding: Encoding): Promise<{ body: Buffer; encoding: Encoding }>;
}

export interface StaticFiles {
  find(path: string): StaticFile | undefined;
}

const typeOf = (path: string): string =>
  types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";

const hashOf = (body: Buffer): Buffer => createHash("sha256").update(body).digest();

/** Where a body lies that the build has compressed: by its hash, so that no other can be taken for it. */
const squeezedFile = (folder: string, body: Buffer, encoding: Encoding): string =>
  join(folder, ".squeezed", `${hashOf(body).toString("hex")}.${encoding}`);

function prepare(folder: string, path: string, body: Buffer): StaticFile {
  const type = typeOf(path);
  const worth = worthCompressing(type, body.length);
  const made = new Map<Encoding, Promise<{ body: Buffer; encoding: Encoding }>>();
  const compressed = async (encoding: Encoding): Promise<Buffer> => {
    const squeezed = squeezedFile(folder, body, encoding);
    return existsSync(squeezed) ? readFileSync(squeezed) : compressOnce(body, encoding);
  };
  return {
    type,
    etag: `"${hashOf(body).toString("base64url").slice(0, 22)}"`,
    immutable: path.startsWith("/assets/"),
    picture: type.startsWith("image/"),
    bytes(wanted) {
      const encoding = worth ? wanted : "identity";
      let bytes = made.get(encoding);
      if (!bytes) {
        bytes = compressed(encoding).then((packed) => ({ body: packed, encoding }));
        made.set(encoding, bytes);
      }
      return bytes;
    },
  };
}

/** Every file of the build but the hidden ones, which nobody can ask for, by its path on the site. */
function* builtFiles(folder: string): Generator<{ path: string; body: Buffer }> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const names = file.slice(folder.length).split(sep).filter(Boolean);
    if (!entry.isFile() || names.some((name) => name.startsWith("."))) continue;
    yield { path: `/${names.join("/")}`, body: readFileSync(file) };
  }
}

/**
 * Compresses the built files once, at the end of a build, as well as can be: seconds of work that no start repeats and
 * no visitor waits for.
 */
export async function squeezeFiles(folder: string): Promise<void> {
  mkdirSync(join(folder, ".squeezed"), { recursive: true });
  const squeeze = async (body: Buffer, encoding: Encoding) =>
    writeFileSync(squeezedFile(folder, body, encoding), await compressOnce(body, encoding));
  const worth = [...builtFiles(folder)].filter(({ path, body }) =>
    worthCompressing(typeOf(path), body.length),
  );
  await Promise.all(worth.flatMap(({ body }) => [squeeze(body, "br"), squeeze(body, "gzip")]));
}

/** Reads the built client files once. What the listing does not name cannot be asked for: no path is ever joined. */
export function openStaticFiles(folder: string | undefined): StaticFiles {
  const files = new Map<string, StaticFile>();
  if (folder !== undefined) {
    for (const { path, body } of builtFiles(folder)) files.set(path, prepare(folder, path, body));
  }
  return { find: (path) => files.get(path) };
}
