import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { buildContent } from "../../app/features/content/build-content.ts";
import { openContent } from "../../app/features/content/content-store.ts";
import { sitemapXml } from "../../app/features/content/sitemap.ts";
import { startLanguage } from "../../app/features/translation/start-language.ts";
import { add } from "../../scripts/translations/add.ts";
import { check } from "../../scripts/translations/check.ts";
import { siteCopy } from "../features/content/site-copy.ts";

let site: ReturnType<typeof siteCopy>;
let said: string[];
beforeEach(() => {
  site = siteCopy();
  said = [];
  for (const way of ["log", "error"] as const)
    vi.spyOn(console, way).mockImplementation((text) => void said.push(String(text)));
});
afterEach(() => {
  vi.restoreAllMocks();
  site.remove();
});

test("a language is begun: three files, what is known of it, and what comes next", async () => {
  expect(await add(["ur"], site.root)).toBe(0);
  expect(said).toEqual([
    `Urdu (اردو) is begun:
  locales/ur/locale.json
  locales/ur/terms.csv
  locales/ur/TEAM.yml

  direction   rtl, by its script Arab
  digits      latn
  plurals     one (1), other (0, 2, 3, 4)
  falls back  to en

next: read over locales/ur/locale.json, then npm run translations -- next ur
      (with a translator's program instead: npm run translations -- export --help)`,
  ]);
  expect(readdirSync(path.join(site.root, "locales/ur")).sort()).toEqual([
    "TEAM.yml",
    "locale.json",
    "terms.csv",
  ]);
  expect(site.read("locales/ur/terms.csv")).toBe("id,term,definition,note\n");
  expect(site.read("locales/ur/locale.json")).toContain('"fallback": ["en"]');
  expect(readdirSync(site.root).sort()).toEqual(["content", "locales"]);
});

test("it runs at once: it is not offered, its pages speak English, and the others are as they were", async () => {
  await add(["ur"], site.root);
  const { problems } = await buildContent({ root: site.root, dataDir: site.dataDir });
  expect(problems.filter(({ file }) => file.includes("/ur/"))).toEqual([]);
  const content = openContent(site.dataDir);
  const generation = content.current();
  content.close();
  const urdu = generation.locales.find(({ tag }) => tag === "ur");
  expect(urdu).toMatchObject({ direction: "rtl", speaks: { tag: "en", direction: "ltr" } });
  expect(generation.locales.filter(({ speaks }) => !speaks).map(({ tag }) => tag)).toEqual(["ar", "en"]);
  expect(sitemapXml(generation, "https://lisan.example")).not.toContain("lisan.example/ur");
});

test("what it lacks is work, told by check, and stops nothing", async () => {
  await add(["ur"], site.root);
  said = [];
  expect(await check(["ur"], site.root)).toBe(0);
  expect(said[0]).toBe("ur still to do: 1 string, 2 lessons (npm run translations -- next ur).");
  expect(said[1]).toBe(
    "  its pages speak it after 1 more string of the first pages; until then, the language it falls back to",
  );
  expect(said[2]).toMatch(/: 0 errors, 0 warnings\.$/);
});

test.each([
  ["zh_cn", "add zh-CN"],
  ["iw", "add he"],
  ["en-UK", "add en-GB"],
  ["pt-br", "add pt-BR"],
  ["chinese", "name it in BCP 47"],
  ["../x", "name it in BCP 47"],
])("%s is refused, and the right name said", async (tag, mend) => {
  expect(await add([tag], site.root)).toBe(1);
  expect(said.join()).toContain(mend);
  expect(readdirSync(path.join(site.root, "locales")).sort()).toEqual(["ar", "en"]);
});

test("one that is there is refused and stays as it is, however its folder is written", async () => {
  const before = site.read("locales/ar/locale.json");
  expect(await add(["ar"], site.root)).toBe(1);
  expect(said.join()).toBe(
    "locales/ar is there already; nothing was changed.\n  Mend: npm run translations -- next ar",
  );
  site.make("locales/PT-br/ui/common.json", "{}");
  expect(await add(["pt-BR"], site.root)).toBe(1);
  expect(said.at(-1)).toContain("locales/PT-br is there already");
  expect(site.read("locales/ar/locale.json")).toBe(before);
});

test("of two at the same time one begins it", async () => {
  const both = await Promise.all([startLanguage(site.root, "ur"), startLanguage(site.root, "ur")]);
  expect(both.map((one) => ("refused" in one ? one.refused.why : "begun")).sort()).toEqual([
    "begun",
    "exists",
  ]);
  expect(readdirSync(site.root).sort()).toEqual(["content", "locales"]);
});

test("a language that no table knows is begun with what is said of it", async () => {
  expect(await add(["qaa"], site.root)).toBe(1);
  expect(said.at(-1)).toContain("add qaa --script Latn");
  const words = ["--name", "Q", "--english", "Test", "--script", "Latn", "--state", "machine-draft"];
  expect(await add(["qaa", ...words], site.root)).toBe(0);
  expect(said.at(-1)).toContain('look over   "plurals"');
  expect(JSON.parse(site.read("locales/qaa/locale.json"))).toMatchObject({
    name: "Q",
    state: "machine-draft",
  });
});

test.each([
  [[], "Say one language"],
  [["sw", "ur"], "Say one language"],
  [["sw", "--script", "latin"], "--script is four letters"],
  [["sw", "--state", "done"], "--state is"],
  [["sw", "--name", ""], "--name is"],
  [["sw", "--more"], "Unknown option"],
])("%j is not understood, and begins nothing", async (args, message) => {
  expect(await add(args, site.root)).toBe(2);
  expect(said[0]).toContain(message);
  expect(said[0]).toContain("add: begins a language.");
  expect(existsSync(path.join(site.root, "locales/sw"))).toBe(false);
});
