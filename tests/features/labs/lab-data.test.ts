import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { packLabData } from "../../../app/features/labs/lab-data.ts";
import type { LabSource } from "../../../app/features/labs/lab-source.ts";
import { fetchedFolder, fetchPackage } from "../../../scripts/lab-data/fetch-package.ts";
import { pinnedPackages } from "../../../scripts/lab-data/pinned-packages.ts";
import { readShipped, root } from "./shipped.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("packing the installed packages twice gives the shipped bytes twice", async () => {
  const first = await packLabData(root);
  const second = await packLabData(root);
  expect([...first.files.keys()].sort()).toEqual([
    "content/lab-data/digits.bin",
    "content/lab-data/language.json",
    "content/lab-data/penguins.json",
    "content/lab-data/sources.json",
    "content/lab-data/udhr.json",
    "content/lab-data/vocabularies.json",
    "content/lab-data/words.json",
  ]);
  for (const [file, bytes] of first.files) {
    expect(sha256(bytes), file).toBe(sha256(second.files.get(file) ?? new Uint8Array()));
    expect(sha256(bytes), file).toBe(sha256(readShipped(file)));
  }
});

// They weigh too much to be installed; `npm run data` and `npm run test:long` fetch them.
for (const pinned of Object.values(pinnedPackages)) {
  const here = existsSync(fetchedFolder(root, pinned));
  test.skipIf(process.env.LONG !== "1" && !here)(
    `[long] packing the fetched ${pinned.name} gives the shipped bytes`,
    {
      timeout: 600_000,
    },
    async () => {
      const folder = await fetchPackage(root, pinned);
      if (folder === null) throw new Error(`${pinned.name} could not be fetched.`);
      const { files } = await packLabData(root, { [pinned.name]: folder });
      for (const [file, bytes] of files) expect(sha256(bytes), file).toBe(sha256(readShipped(file)));
    },
  );
}

test("the sources name the pinned packages and the hashes of what ships, and docs/lab-data.md repeats them", () => {
  const sources: Record<string, LabSource> = JSON.parse(
    readShipped("content/lab-data/sources.json").toString("utf8"),
  );
  const installed = JSON.parse(readShipped("package.json").toString("utf8")).devDependencies;
  const fetched = new Map(Object.values(pinnedPackages).map((pinned) => [pinned.name as string, pinned]));
  const page = readShipped("docs/lab-data.md").toString("utf8");
  expect(Object.keys(sources)).toEqual([
    "digits",
    "penguins",
    "udhr",
    "language",
    "vocabularies",
    "stereotypes",
  ]);
  for (const source of Object.values(sources)) {
    const bytes = readShipped(source.file);
    expect([bytes.length, sha256(bytes)]).toEqual([source.bytes, source.sha256]);
    const pinned = fetched.get(source.package);
    expect(source.version).toBe(pinned?.version ?? installed[source.package]);
    for (const said of [source.sha256, `${source.package} ${source.version}`, source.licence]) {
      expect(page).toContain(said);
    }
    const folder = pinned ? fetchedFolder(root, pinned) : `${root}/node_modules/${source.package}`;
    if (pinned && !existsSync(folder)) continue;
    for (const taken of source.taken) {
      expect(sha256(readFileSync(`${folder}/${taken.file}`)), taken.file).toBe(taken.sha256);
    }
  }
});

test.each([
  ["penguins.json", 4_000],
  ["udhr.json", 62_000],
  ["language.json", 86_000],
  ["words.json", 60_000],
])("the data is light: %s at most %i bytes on the wire", (file, most) => {
  expect(brotliCompressSync(readShipped(`content/lab-data/${file}`)).length).toBeLessThanOrEqual(most);
});

test("the digits, which no brotli makes lighter, weigh at most 47 KB", () => {
  expect(readShipped("content/lab-data/digits.bin").length).toBeLessThanOrEqual(47_000);
});
