import { afterEach, expect, test, vi } from "vitest";
import { openOutbox, type Waiting } from "../../app/reader/outbox.ts";
import { fakeIndexedDb } from "./fake-indexed-db.ts";

afterEach(() => vi.unstubAllGlobals());

const waiting = (event: string, learner = ""): Waiting => ({
  event,
  learner,
  action: "/en",
  fields: [["answer", "1"]],
});

test("answers outlive the page, oldest first", async () => {
  vi.stubGlobal("indexedDB", fakeIndexedDb());
  const outbox = openOutbox();
  await outbox.put(waiting("b"));
  await outbox.put(waiting("a"));
  await outbox.put({ ...waiting("b"), learner: "amina" });
  const nextPage = openOutbox();
  expect(await nextPage.all()).toEqual([waiting("a"), waiting("b", "amina")]);
  await nextPage.remove("a");
  expect(await outbox.all()).toEqual([waiting("b", "amina")]);
  expect(outbox.durable()).toBe(true);
});

test("only one tab sends at a time, until its time is over", async () => {
  vi.stubGlobal("indexedDB", fakeIndexedDb());
  const one = openOutbox();
  const two = openOutbox();
  expect(await one.claim("one", 1000, 5000)).toBe(true);
  expect(await two.claim("two", 1001, 5001)).toBe(false);
  // The same tab, on its next page.
  expect(await two.claim("one", 1002, 5002)).toBe(true);
  expect(await two.claim("two", 5003, 9000)).toBe(true);
  await one.release("one");
  expect(await one.claim("one", 5004, 9000)).toBe(false);
  await two.release("two");
  expect(await one.claim("one", 5004, 9000)).toBe(true);
});

test.each([
  ["absent", undefined],
  [
    "forbidden",
    {
      open: () => {
        throw new Error("SecurityError");
      },
    },
  ],
])("where IndexedDB is %s, answers are kept in memory, and it says so", async (_, indexedDB) => {
  vi.stubGlobal("indexedDB", indexedDB);
  const outbox = openOutbox();
  expect(await outbox.claim("one", 0, 10)).toBe(true);
  await outbox.put(waiting("a"));
  expect(outbox.durable()).toBe(false);
  expect(await outbox.all()).toEqual([waiting("a")]);
  await outbox.remove("a");
  expect(await outbox.all()).toEqual([]);
});
