import { expect, test } from "vitest";
import { ByteLru } from "../../app/server/byte-lru.ts";

test("what was used last stays, within the bytes allowed", () => {
  const kept = new ByteLru<{ bytes: number }>(10);
  kept.set("a", { bytes: 4 });
  kept.set("b", { bytes: 4 });
  kept.get("a");
  kept.set("c", { bytes: 4 });
  expect(["a", "b", "c"].filter((key) => kept.get(key))).toEqual(["a", "c"]);
  expect(kept.bytes).toBe(8);
});

test("what is larger than everything may be is not kept, and empties nothing", () => {
  const kept = new ByteLru<{ bytes: number }>(10);
  kept.set("a", { bytes: 4 });
  kept.set("b", { bytes: 11 });
  expect([kept.size, kept.bytes]).toEqual([1, 4]);
});

test("a new value takes the old one's place, also in the sum", () => {
  const kept = new ByteLru<{ bytes: number }>(10);
  kept.set("a", { bytes: 4 });
  kept.set("a", { bytes: 6 });
  expect([kept.size, kept.bytes]).toEqual([1, 6]);
  kept.clear();
  expect([kept.size, kept.bytes]).toEqual([0, 0]);
});
