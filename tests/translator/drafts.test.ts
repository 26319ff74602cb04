// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDrafts } from "../../app/translator/drafts.ts";

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

const draft = { text: "مرحبا", source: "Hello" };

test("what was typed outlives the page, apart for each language and piece", () => {
  openDrafts("ar/meet/meet-spot").set("b1", draft);
  expect(openDrafts("ar/meet/meet-spot").get("b1")).toEqual(draft);
  expect(openDrafts("ar/meet/meet-spot").all()).toEqual([["b1", draft]]);
  expect(openDrafts("fa/meet/meet-spot").all()).toEqual([]);
  openDrafts("ar/meet/meet-spot").set("b1", null);
  expect(localStorage).toHaveLength(0);
});

test("what another program left there is no draft", () => {
  localStorage.setItem("lisan.desk ar/x b1", "{");
  localStorage.setItem("lisan.desk ar/x b2", '{"text":4}');
  localStorage.setItem("other", "x");
  expect(openDrafts("ar/x").all()).toEqual([]);
});

test("where nothing can be kept, the page remembers by itself and says so", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const drafts = openDrafts("ar/x");
  expect(drafts.durable()).toBe(false);
  drafts.set("b1", draft);
  expect(drafts.get("b1")).toEqual(draft);
  expect(drafts.all()).toEqual([["b1", draft]]);
});

test("a device that fills up later loses nothing that the page knows", () => {
  const drafts = openDrafts("ar/x");
  drafts.set("b1", draft);
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  drafts.set("b2", { ...draft, text: "two" });
  expect(drafts.durable()).toBe(false);
  expect(
    drafts
      .all()
      .map(([name]) => name)
      .sort(),
  ).toEqual(["b1", "b2"]);
});
