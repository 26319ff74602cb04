import { existsSync, readFileSync, rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildContent } from "../../../app/features/content/build-content.ts";
import { type ContentStore, openContent } from "../../../app/features/content/content-store.ts";
import { indexGeneration } from "../../../app/features/search/index-generation.ts";
import { openSearchIndex, type SearchIndex } from "../../../app/features/search/search-index.ts";
import { compiledDataDir, keepCompiled } from "../../../scripts/compiled-content.ts";
import { localesOnDisk } from "../../../scripts/locales-on-disk.ts";

let content: ContentStore;
let index: SearchIndex;

const dataDir = compiledDataDir();

beforeAll(async () => {
  await buildContent({ root: process.cwd(), dataDir });
  keepCompiled(dataDir);
  content = openContent(dataDir);
  index = openSearchIndex(":memory:");
  await indexGeneration(index, content.current());
});
afterAll(() => {
  index.close();
  content.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const fileOf = (locale: string) => `tests/features/search/queries/${locale}.tsv`;
const written = localesOnDisk.filter(({ tag }) => existsSync(fileOf(tag)));

test("every language has its questions", () => {
  expect(localesOnDisk.map(({ tag }) => tag).filter((tag) => !existsSync(fileOf(tag)))).toEqual([]);
});

test.each(written)("$tag: what is typed finds what is meant, first", ({ tag }) => {
  const lines = readFileSync(fileOf(tag), "utf8").trim().split("\n");
  expect(lines.length).toBeGreaterThanOrEqual(15);
  const missed: string[] = [];
  for (const line of lines) {
    const [typed = "", expected] = line.split("\t");
    const [first] = index.find(tag, typed);
    const found = first && (first.kind === "term" ? `term:${first.place}` : first.place);
    if (found !== expected) missed.push(`${typed}: expected ${expected}, found ${found}`);
  }
  expect(missed).toEqual([]);
});
