import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStickStore } from "../../../app/features/stick/stick-store.ts";

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "lisan-sticks-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test("made once for all who ask, also after a restart; a new version replaces the old one only", async () => {
  const where = folder();
  let made = 0;
  const make = async () => `file ${++made}`;
  const store = openStickStore(where);
  const [first, second] = await Promise.all([store.get("a.en", "v1", make), store.get("a.en", "v1", make)]);
  expect(first).toEqual(second);
  await store.get("b.en", "v1", make);
  expect(made).toBe(2);
  expect((await openStickStore(where).get("a.en", "v1", make)).bytes).toBe(6);
  expect(made).toBe(2);
  const newer = await store.get("a.en", "v2", make);
  expect(readFileSync(newer.file, "utf8")).toBe("file 3");
  expect(readdirSync(where).sort()).toEqual(["a.en.v2.html", "b.en.v1.html"]);
});

test("what could not be made is made when it is asked for again, and leaves nothing", async () => {
  const where = folder();
  const store = openStickStore(where);
  await expect(store.get("a.en", "v1", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(readdirSync(where)).toEqual([]);
  expect((await store.get("a.en", "v1", async () => "yes")).bytes).toBe(3);
});
