import { gunzipSync } from "node:zlib";

const BLOCK = 512;

/**
 * The files of a tarball as npm makes them: plain files, names of at most 256 bytes, sizes in octal.
 * @example readTarball(bytes).get("package/package.json")
 */
export function readTarball(bytes: Uint8Array): Map<string, Buffer> {
  const all = gunzipSync(bytes);
  const files = new Map<string, Buffer>();
  let longName = "";
  for (let at = 0; at + BLOCK <= all.length && all[at] !== 0; ) {
    const text = (from: number, length: number) =>
      all
        .subarray(at + from, at + from + length)
        .toString("utf8")
        .replace(/\0.*$/s, "");
    const size = Number.parseInt(text(124, 12), 8);
    const kind = text(156, 1);
    const content = all.subarray(at + BLOCK, at + BLOCK + size);
    if (kind === "x") {
      // What does not fit into the header stands before it: "<length> path=<name>".
      longName = /^\d+ path=(.*)$/m.exec(content.toString("utf8"))?.[1] ?? "";
    } else {
      const before = text(345, 155);
      const name = longName || (before ? `${before}/${text(0, 100)}` : text(0, 100));
      if (kind === "0" || kind === "") files.set(name, content);
      longName = "";
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
