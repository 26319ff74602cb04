import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { packLabData } from "../../../app/features/labs/lab-data.ts";
import { readShipped, root } from "./shipped.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("packing the installed packages twice gives the shipped bytes twice", async () => {
  const first = await packLabData(root);
  const second = await packLabData(root);
  expect([...first.files.keys()].sort()).toEqual([
    "content/lab-data/digits.bin",
    "content/lab-data/penguins.json",
    "content/lab-data/sources.json",
  ]);
  for (const [file, bytes] of first.files) {
    expect(sha256(bytes), file).toBe(sha256(second.files.get(file) ?? new Uint8Array()));
    expect(sha256(bytes), file).toBe(sha256(readShipped(file)));
  }
});

test("the sources name the pinned packages and the hashes of what ships, and docs/lab-data.md repeats them", () => {
  const sources = JSON.parse(readShipped("content/lab-data/sources.json").toString("utf8"));
  const pinned = JSON.parse(readShipped("package.json").toString("utf8")).devDependencies;
  const page = readShipped("docs/lab-data.md").toString("utf8");
  expect(Object.keys(sources)).toEqual(["digits", "penguins"]);
  for (const source of [sources.digits, sources.penguins]) {
    const bytes = readShipped(source.file);
    expect([bytes.length, sha256(bytes)]).toEqual([source.bytes, source.sha256]);
    expect(pinned[source.package]).toBe(source.version);
    for (const said of [source.sha256, `${source.package} ${source.version}`, source.licence]) {
      expect(page).toContain(said);
    }
    for (const taken of source.taken) {
      const original = readShipped(`node_modules/${source.package}/${taken.file}`);
      expect(sha256(original), taken.file).toBe(taken.sha256);
    }
  }
});

test("the data is light: digits at most 47 KB, penguins at most 4 KB on the wire", () => {
  expect(readShipped("content/lab-data/digits.bin").length).toBeLessThanOrEqual(47_000);
  expect(brotliCompressSync(readShipped("content/lab-data/penguins.json")).length).toBeLessThanOrEqual(4_000);
});
