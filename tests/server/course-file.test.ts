import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildContent } from "../../app/features/content/build-content.ts";
import { STICK_BYTES } from "../../app/features/stick/stick-labs.ts";
import { siteCopy } from "../features/content/site-copy.ts";
import { type BuiltApp, startBuiltApp } from "./support/built-app.ts";

let built: BuiltApp;
beforeAll(async () => {
  built = await startBuiltApp({});
}, 120_000);
afterAll(() => built.close());

const fileOf = (locale: string, course: string) =>
  built.ask({ path: `/${locale}/courses/${course}/file.html` });
// Hindi is the heaviest script.
const locales = process.env.LONG ? ["ar", "en", "fr", "hi", "sw", "ur", "zh-Hans"] : ["ar", "hi"];

test.each(locales)(
  "every course in %s is one file of at most 2 MB, with all its lessons and no form",
  async (locale) => {
    for (const course of ["meet", "lang", "data", "rights", "safe"]) {
      const { status, text, headers } = await fileOf(locale, course);
      // Not every language has every course.
      if (status === 404) continue;
      expect(status).toBe(200);
      expect(headers["content-disposition"]).toBe(`attachment; filename="lisan-${course}-${locale}.html"`);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(STICK_BYTES);
      const { text: page } = await built.ask({ path: `/${locale}/courses/${course}` });
      const lessons = Array.from(
        page.matchAll(new RegExp(`href="/${locale}/courses/${course}/([a-z-]+)"`, "g")),
        ([, id]) => id,
      );
      const offered = lessons.filter((id) => id?.startsWith(`${course}-`));
      expect(offered.length).toBeGreaterThan(5);
      for (const id of offered) expect(text.includes(`data-page id="/${id}"`), `${id}`).toBe(true);
      // Questions before and after are graded on the server only.
      expect(text.includes("-form-")).toBe(false);
    }
  },
);

test("nothing in it leads to the site or asks for anything", async () => {
  const { text } = await fileOf("ar", "lang");
  const asking =
    /\b(?:src|srcset|action|href|poster)="\/[^"]*"|<(?:link|img|iframe)\b[^>]*>|@import|url\([^)]*\)/g;
  expect(text.match(asking)).toBe(null);
  expect(text.split("\n").slice(0, 2)).toEqual([
    "<!DOCTYPE html>",
    '<html lang="ar" dir="rtl" data-digits="arab">',
  ]);
  expect(text.includes("default-src 'none'")).toBe(true);
});

test("a language without the course, and a course that is not there, have no file", async () => {
  expect((await fileOf("hi", "safe")).status).toBe(404);
  expect((await fileOf("en", "nothing")).status).toBe(404);
  const page = await built.ask({ path: "/hi/courses/safe" });
  expect(page.text).not.toContain("file.html");
});

test("the course's page says its size, and offers it and the paper", async () => {
  const { text } = await built.ask({ path: "/en/courses/rights" });
  const { text: file } = await fileOf("en", "rights");
  expect(text).toContain(`(${Math.ceil(Buffer.byteLength(file) / 1000)} KB)`);
  expect(text).toContain('href="/en/courses/rights/file.html" download="lisan-rights-en.html"');
  expect(text).toContain('href="/en/courses/rights/print"');
});

test("made once, kept on the disk, and made anew only where what it shows has changed", async () => {
  const site = siteCopy();
  for (const file of readdirSync("locales/en/ui"))
    site.make(`locales/en/ui/${file}`, readFileSync(`locales/en/ui/${file}`, "utf8"));
  const small = await startBuiltApp({}, site.root);
  const kept = () => readdirSync(path.join(small.dataDir, "content", "sticks")).sort();
  const ask = async (locale: string) => (await small.ask({ path: `/${locale}/courses/demo/file.html` })).text;
  try {
    const [english, arabic] = [await ask("en"), await ask("ar")];
    const before = kept();
    expect(before).toHaveLength(2);
    expect((await ask("ar")) === arabic).toBe(true);
    expect(kept()).toEqual(before);
    site.replace("content/ar/demo/demo-all.mdx", /^summary: .*$/m, "summary: سطر آخر");
    await buildContent({ root: site.root, dataDir: small.dataDir });
    await expect.poll(async () => (await ask("ar")).includes("سطر آخر"), { timeout: 20_000 }).toBe(true);
    expect((await ask("en")) === english).toBe(true);
    const now = kept();
    expect(now).toHaveLength(2);
    expect(now.filter((name) => before.includes(name))).toEqual(
      before.filter((name) => name.includes(".en.")),
    );
  } finally {
    await small.close();
    site.remove();
  }
});
