import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { chooseEncoding, compressOnce, type Encoding, worthCompressing } from "./encoding.ts";

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
  /** Compresses everything, one after another, so that no visitor waits for it. */
  warm(): Promise<void>;
}

function prepare(path: string, body: Buffer): StaticFile {
  const extension = path.slice(path.lastIndexOf(".") + 1);
  const type = types[extension] ?? "application/octet-stream";
  const worth = worthCompressing(type, body.length);
  const made = new Map<Encoding, Promise<{ body: Buffer; encoding: Encoding }>>();
  return {
    type,
    etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
    immutable: path.startsWith("/assets/"),
    picture: type.startsWith("image/"),
    bytes(wanted) {
      const encoding = worth ? wanted : "identity";
      let bytes = made.get(encoding);
      if (!bytes) {
        bytes = compressOnce(body, encoding).then((packed) => ({ body: packed, encoding }));
        made.set(encoding, bytes);
      }
      return bytes;
    },
  };
}

/** Reads the built client files once. What the listing does not name cannot be asked for: no path is ever joined. */
export function openStaticFiles(folder: string | undefined): StaticFiles {
  const files = new Map<string, StaticFile>();
  if (folder !== undefined) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      const names = file.slice(folder.length).split(sep).filter(Boolean);
      if (!entry.isFile() || names.some((name) => name.startsWith("."))) continue;
      const path = `/${names.join("/")}`;
      files.set(path, prepare(path, readFileSync(file)));
    }
  }
  return {
    find: (path) => files.get(path),
    async warm() {
      for (const file of files.values()) {
        await file.bytes(chooseEncoding("br"));
        await file.bytes(chooseEncoding("gzip"));
      }
    },
  };
}
