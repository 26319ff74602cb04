import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startLanguage } from "../../app/features/translation/start-language.ts";
import { type BuiltApp, startBuiltApp } from "./support/built-app.ts";

/** A site to which somebody has just added Urdu, and translated one lesson (here by its Arabic words). */
let folder: string;
let app: BuiltApp;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "lisan-begun-"));
  for (const part of ["content", "locales"]) cpSync(part, path.join(folder, part), { recursive: true });
  for (const part of ["content", "locales"])
    rmSync(path.join(folder, part, "ur"), { recursive: true, force: true });
  await startLanguage(folder, "ur");
  cpSync("content/ar/meet/meet-rules.mdx", path.join(folder, "content/ur/meet/meet-rules.mdx"));
  app = await startBuiltApp({}, folder);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const page = async (address: string) => (await app.ask({ path: address })).text;
const root = (html: string) => /<html [^>]*>/.exec(html)?.[0];

test("its pages answer, and say in which language they speak", async () => {
  for (const address of ["/ur", "/ur/languages", "/ur/courses/meet", "/ur/glossary", "/ur/about", "/ur/me"])
    expect(root(await page(address)), address).toBe('<html lang="en" dir="ltr" data-digits="latn">');
});

test("a lesson that is translated stands in its own language and direction, with the site's words around it", async () => {
  const lesson = await page("/ur/courses/meet/meet-rules");
  expect(root(lesson)).toContain('lang="en" dir="ltr"');
  expect(lesson).toContain('<article lang="ur" dir="rtl">');
  // Buttons within the article are the site's words.
  expect(lesson).toMatch(/<p class="row aloud" lang="en" dir="ltr"/);
  expect(lesson).not.toMatch(/noindex/);
  const other = await page("/ur/courses/meet/meet-spot");
  expect(other).toContain('<article lang="en" dir="ltr">');
  expect(other).toMatch(/noindex/);
});

test("it is not offered as finished: not on the first page, to no browser, in no sitemap but with its lesson", async () => {
  expect(await page("/en")).not.toContain('href="/ur/choose"');
  expect(await page("/en/languages")).toMatch(/اردو.*?Only begun/s);
  const first = await app.ask({ path: "/", headers: { "Accept-Language": "ur" } });
  expect(first.headers.location).toBe("/en");
  const sitemap = await page("/sitemap.xml");
  expect(sitemap.match(/<loc>[^<]*\/ur[/<][^<]*/g)?.map((one) => one.replace(/.*\/ur/, "/ur"))).toEqual([
    "/ur/courses/meet/meet-rules",
  ]);
});

test("whoever chose it keeps it", async () => {
  const first = await app.ask({ path: "/", headers: { Cookie: "locale=ur" } });
  expect(first.headers.location).toBe("/ur");
});
