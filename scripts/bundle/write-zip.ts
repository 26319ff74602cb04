import { createHash } from "node:crypto";
import { createWriteStream, renameSync } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import type { BundleFile } from "./files.ts";

/** The oldest date that a zip knows: the same files make the same bytes on any day. */
const DATE = new Date(1980, 0, 1);

/**
 * Packs the files into one zip, sorted, each under `folder`; the zip has its name only once it is whole.
 * @returns its size in bytes, and its SHA-256 in hex
 */
export async function writeZip(
  zip: string,
  folder: string,
  files: readonly BundleFile[],
): Promise<{ bytes: number; sha256: string }> {
  const archive = new ZipFile();
  for (const { path, from, executable } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const options = { mtime: DATE, forceDosTimestamp: true, mode: executable ? 0o100755 : 0o100644 };
    const name = `${folder}/${path}`;
    if ("file" in from) archive.addFile(from.file, name, options);
    else archive.addBuffer(Buffer.from(from.text), name, options);
  }
  archive.end();
  const hash = createHash("sha256");
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(archive.outputStream, count, createWriteStream(`${zip}.part`));
  renameSync(`${zip}.part`, zip);
  return { bytes, sha256: hash.digest("hex") };
}
