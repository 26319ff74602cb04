import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { buildContent } from "../../app/features/content/build-content.ts";
import { openContent } from "../../app/features/content/content-store.ts";
import type { Sticks } from "../../app/sticks.ts";
import { type Pack, wantedPacks, writePacks } from "../../scripts/packs/write-packs.ts";
import { siteCopy } from "../features/content/site-copy.ts";

async function smallSite() {
  const site = siteCopy();
  site.make("locales/en/ui/paper.json", readFileSync("locales/en/ui/paper.json", "utf8"));
  site.make("locales/ar/ui/paper.json", readFileSync("locales/ar/ui/paper.json", "utf8"));
  await buildContent(site);
  const content = openContent(site.dataDir);
  onTestFinished(() => {
    content.close();
    site.remove();
  });
  return { site, generation: content.current() };
}
const names = (packs: Pack[] | string) =>
  typeof packs === "string" ? packs : packs.map(({ locale, course }) => `${course.id}.${locale.tag}`);

test("what is wished for is found, and what cannot be had is said", async () => {
  const { generation } = await smallSite();
  const wanted = (locales: string[] | null, courses: string[] | null) =>
    names(wantedPacks(generation, { locales, courses }));
  expect(wanted(null, null)).toEqual(["demo.ar", "demo.en"]);
  expect(wanted(["en"], ["demo"])).toEqual(["demo.en"]);
  expect(wanted(["xx"], null)).toBe('There is no language "xx". There are: ar, en.');
  expect(wanted(null, ["meet"])).toBe('There is no course "meet". There are: demo.');
});

test("files and the page that lists them are written; the rest of the folder stays", async () => {
  const { site, generation } = await smallSite();
  const out = mkdtempSync(path.join(tmpdir(), "lisan-packs-"));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  writeFileSync(path.join(out, "mine.txt"), "mine");
  const made = path.join(site.root, "made.html");
  writeFileSync(made, "x".repeat(1_234_567));
  const sticks: Sticks = { of: async () => ({ file: made, bytes: 1_234_567 }) };
  const packs = wantedPacks(generation, { locales: null, courses: null }) as Pack[];
  const said: string[] = [];
  const done = await writePacks({ generation, sticks, out, packs, said: (line) => said.push(line) });
  expect(done).toEqual({ files: 2, bytes: 2_469_134 });
  expect(said).toEqual(["1/2  lisan-demo-ar.html  1235 KB", "2/2  lisan-demo-en.html  1235 KB"]);
  expect(readdirSync(out).sort()).toEqual([
    "index.html",
    "lisan-demo-ar.html",
    "lisan-demo-en.html",
    "mine.txt",
  ]);
  const index = readFileSync(path.join(out, "index.html"), "utf8");
  expect(index).toContain('<section lang="ar" dir="rtl" id="ar">');
  expect(index).toContain("1.2 MB");
  expect(index).toContain("default-src 'none'; script-src 'none'");
});
