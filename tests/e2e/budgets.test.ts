import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { SITE_HOST, serveSite, siteOfLocales } from "../../scripts/bench/many-locales.ts";
import { compiledDataDir } from "../../scripts/compiled-content.ts";
import { ask } from "../server/support/ask.ts";
import { test } from "./support/journey.ts";
import { overTheNetwork, sum, transfersOf } from "./support/transfer.ts";
import { lessonsOf } from "./support/walk-pages.ts";
import { eachDirection } from "./support/walked-locales.ts";

const KB = 1024;
const compared = ["meet-spot", "meet-learn"];

/** A lesson's document on the wire, and what it asks for besides itself. */
async function weigh(port: number, path: string): Promise<{ bytes: number; files: string }> {
  const { bytes, text } = await ask(port, { path, headers: { "Accept-Encoding": "br" } });
  return { bytes: bytes.length, files: filesOf(text).join(" ") };
}

const filesOf = (html: string): string[] =>
  [...html.matchAll(/<(?:link|script)[^>]*?(?:href|src)="([^"]+)"/g)].map(([, file = ""]) => file);

for (const { tag } of eachDirection) {
  test(`lessons in ${tag} keep their budgets: the first visit, and the next lesson`, async ({
    app,
    open,
  }) => {
    const lessons = await lessonsOf(await open(), `/${tag}/courses/meet`);
    expect(lessons.length).toBe(6);
    // They differ in their documents only, so that no other lesson weighs more than the two heaviest.
    const documents = await Promise.all(
      lessons.map(async (lesson) => ({ lesson, ...(await weigh(app.port, lesson)) })),
    );
    expect(new Set(documents.map(({ files }) => files)).size).toBe(1);
    const [heaviest = "", second = ""] = documents
      .sort((a, b) => b.bytes - a.bytes)
      .map(({ lesson }) => lesson);
    const measure = async (lesson: string, other: string) => {
      // A browser profile of its own: nothing is in its cache.
      const page = await open();
      return { first: overTheNetwork(await transfersOf(page, lesson)), next: await transfersOf(page, other) };
    };
    for (const { first, next } of [await measure(heaviest, second), await measure(second, heaviest)]) {
      const figures = JSON.stringify(first, null, 1);
      // Every page of these tests is watched for requests to anybody else; this says it in the budget's own words.
      expect([...first, ...next].filter(({ url }) => !url.startsWith(`${app.url}/`))).toEqual([]);
      expect(first.map(({ type }) => type).sort(), figures).toEqual([
        "Document",
        "Icon",
        "Script",
        "Stylesheet",
      ]);
      for (const { encoding, bytes, bodyBytes, type } of first) {
        // The icon is too small to be worth squeezing.
        if (type !== "Icon") expect(encoding, figures).toBe("br");
        expect(bodyBytes, figures).toBeGreaterThan(100);
        expect(bytes, "headers count too").toBeGreaterThan(bodyBytes + 200);
      }
      expect(first.length).toBeLessThanOrEqual(6);
      expect(sum(first), figures).toBeLessThanOrEqual(24 * KB);
      expect(sum(first.filter(({ type }) => type === "Script")), figures).toBeLessThanOrEqual(6 * KB);

      const fresh = overTheNetwork(next);
      expect(fresh.map(({ type }) => type)).toEqual(["Document"]);
      expect(sum(fresh), JSON.stringify(next, null, 1)).toBeLessThanOrEqual(10 * KB);
    }
  });
}

/** What grows with languages shows at 12 already; with LONG=1 at 50. */
const MANY = process.env.LONG === "1" ? 50 : 12;

/** In this process, so that the app's own counters can be read; `app` has seen to it that there is a build. */
test(`lessons are the same bytes at 4 and at ${MANY} languages; the second stranger costs nothing`, {
  timeout: 120_000,
}, async ({ app: _built }) => {
  const folder = mkdtempSync(path.join(tmpdir(), "lisan-locales-"));
  const pages: Map<string, { text: string; bytes: number }>[] = [];
  try {
    for (const count of [4, MANY]) {
      const site = siteOfLocales(path.join(folder, String(count)), count, compared);
      // What is real in it was compiled before: only the made-up languages are left to do.
      const dataDir = compiledDataDir();
      const local = await serveSite(site.root, dataDir);
      try {
        expect(local.locales).toBe(count);
        const get = (address: string, headers: Record<string, string> = {}) =>
          ask(local.port, {
            path: address,
            headers: { Host: SITE_HOST, "Accept-Encoding": "br", ...headers },
          });
        const seen = new Map<string, { text: string; bytes: number }>();
        for (const tag of site.real) {
          for (const lesson of compared) {
            const address = `/${tag}/courses/meet/${lesson}`;
            const before = { ...local.app.counters };
            const page = await get(address);
            expect(page.status).toBe(200);
            expect(local.app.counters.renders - before.renders, "the first stranger's page is made").toBe(1);
            // What a lesson asks for besides itself belongs to its weight.
            const files = filesOf(page.text);
            expect(files.length).toBe(3);
            for (const name of [address, ...files]) {
              const { status, text, bytes } = await get(name);
              expect(status, name).toBe(200);
              seen.set(name, { text, bytes: bytes.length });
            }

            const after = { ...local.app.counters };
            const queries = local.queries();
            const again = await get(address);
            expect(again.text).toBe(page.text);
            expect(local.app.counters).toEqual({ ...after, hits: after.hits + 1 });
            expect(local.queries() - queries).toBe(0);
          }
        }
        // The counters do count: a page of one's own costs a rendering and a question to the database.
        const before = { ...local.app.counters, queries: local.queries() };
        expect((await get("/en/me", { Cookie: `lisan=${"a".repeat(32)}` })).status).toBe(200);
        expect(local.app.counters.renders).toBe(before.renders + 1);
        expect(local.queries()).toBeGreaterThan(before.queries);
        // And the languages are there: the page that lists them grows.
        const list = await get("/en/languages");
        expect([...list.text.matchAll(/hrefLang="|hreflang="/g)].length).toBe(count);
        pages.push(seen);
      } finally {
        await local.close();
        rmSync(dataDir, { recursive: true, force: true });
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const [few, many] = pages;
  expect(few?.size).toBeGreaterThan(8);
  expect(many).toEqual(few);
});
