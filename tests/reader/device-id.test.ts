// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { deviceId, nextSequence, uuid } from "../../app/reader/device-id.ts";

beforeEach(() => {
  localStorage.clear();
  // What a page on plain http at a LAN address has.
  const { webcrypto } = process.getBuiltinModule("node:crypto");
  vi.stubGlobal("crypto", {
    getRandomValues: <T extends Uint8Array>(bytes: T) => webcrypto.getRandomValues(bytes),
  });
});
afterEach(() => vi.unstubAllGlobals());

test("event ids are UUIDs of version 7 and sort by time", () => {
  const ids = [0, 1, 1_700_000_000_000, 1_700_000_000_001, 8_000_000_000_000].map(uuid);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(Array.from({ length: 500 }, () => uuid(5)))).toHaveProperty("size", 500);
});

test("a device keeps its number, and counts up", () => {
  const id = deviceId();
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(deviceId()).toBe(id);
  expect([nextSequence(), nextSequence(), nextSequence()]).toEqual([1, 2, 3]);
});

test("a browser that forbids storage still gets ids", () => {
  vi.stubGlobal("localStorage", {
    getItem: () => {
      throw new Error("forbidden");
    },
    setItem: () => {
      throw new Error("forbidden");
    },
  });
  expect(deviceId()).toBe(deviceId());
  expect(nextSequence()).toBeLessThan(nextSequence());
});
