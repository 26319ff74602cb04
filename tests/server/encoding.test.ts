import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { isBusy } from "../../app/server/busyness.ts";
import { chooseEncoding, compressEach, compressOnce } from "../../app/server/encoding.ts";

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate", "gzip"],
  ["gzip, deflate, br, zstd", "br"],
  ["br;q=0.1, gzip;q=0.9", "gzip"],
  ["*", "br"],
  ["*;q=0", "identity"],
  ["GZIP", "gzip"],
  ["br;q=x", "identity"],
])("Accept-Encoding %j means %s", (header, expected) => {
  expect(chooseEncoding(header)).toBe(expected);
  expect(chooseEncoding(header)).toBe(expected);
});

test("busy or not, the words are the same; a calm server sends fewer bytes", async () => {
  const words = Array.from({ length: 3000 }, (_, at) => `w${(at * 7919) % 997}`).join(" ");
  const body = Buffer.from(words);
  const [calm, busy] = [compressEach(body, "br", false), compressEach(body, "br", true)];
  const [calmGzip, busyGzip] = [compressEach(body, "gzip", false), compressEach(body, "gzip", true)];
  for (const bytes of [calm, busy, await compressOnce(body, "br")]) {
    expect(brotliDecompressSync(bytes).toString()).toBe(words);
  }
  for (const bytes of [calmGzip, busyGzip, await compressOnce(body, "gzip")]) {
    expect(gunzipSync(bytes).toString()).toBe(words);
  }
  expect(calm.length).toBeLessThan(busy.length);
  expect(calmGzip.length).toBeLessThan(busyGzip.length);
});

test("a process is busy when it hardly paused since the last look", () => {
  const later = performance.now() + 10_000;
  const at = (active: number, idle: number) => () => ({ active, idle, utilization: 0 });
  isBusy(later, at(1e9, 1e9));
  expect(isBusy(later + 300, at(1e9 + 290, 1e9 + 10))).toBe(true);
  expect(isBusy(later + 400, at(1e9 + 290, 1e9 + 110))).toBe(true);
  expect(isBusy(later + 600, at(1e9 + 300, 1e9 + 300))).toBe(false);
});
