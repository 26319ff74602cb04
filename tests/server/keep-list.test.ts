import { afterAll, beforeAll, expect, test } from "vitest";
import { writeSetting } from "../../app/features/identity/settings.ts";
import { addressesIn, type KeepList } from "../../app/features/offline/keep-list.ts";
import { type BuiltApp, startBuiltApp } from "./support/built-app.ts";

let built: BuiltApp;
beforeAll(async () => {
  built = await startBuiltApp({});
}, 120_000);
afterAll(() => built.close());

const listOf = async (locale: string, course: string): Promise<KeepList> =>
  JSON.parse((await built.ask({ path: `/${locale}/courses/${course}/keep.json` })).text);
const bytes = ({ files }: KeepList, ...parts: string[]) =>
  files.filter(({ part }) => parts.includes(part)).reduce((sum, file) => sum + file.bytes, 0);

test("a course without its labs takes at most 250 KB of the line, and with them 1 MB", async () => {
  const courses = ["meet", "lang", "data", "rights", "safe"];
  const weighed: Record<string, [number, number]> = {};
  // Latin is the lightest script, Devanagari the heaviest.
  for (const locale of process.env.LONG ? ["en", "hi"] : ["hi"]) {
    for (const course of courses) {
      const list = await listOf(locale, course);
      weighed[`${locale}/${course}`] = [bytes(list, "lessons"), bytes(list, "lessons", "labs")];
    }
  }
  for (const [name, [without, whole]] of Object.entries(weighed)) {
    expect(without, name).toBeGreaterThan(20_000);
    expect(without, name).toBeLessThanOrEqual(250_000);
    expect(whole, name).toBeLessThanOrEqual(1_000_000);
  }
});

test("all that a kept page names is in the list, before the page", async () => {
  const { files } = await listOf("ar", "meet");
  const places = new Map(files.map(({ url }, at) => [url, at]));
  expect(places.size).toBe(files.length);
  const pages = files.filter(({ url }) => url.startsWith("/ar/"));
  expect(pages.map(({ url }) => url)).toEqual(
    expect.arrayContaining(["/ar/kept", "/ar/courses/meet", "/ar/courses/meet/meet-decide", "/ar/glossary"]),
  );
  for (const { url } of pages) {
    const { text } = await built.ask({ path: url });
    const { lessons, labs } = addressesIn(text);
    for (const address of [...lessons, ...labs])
      expect(places.get(address), `${address} of ${url}`).toBeLessThan(places.get(url) ?? 0);
  }
});

test("each hash is the one that a stranger's answer begins its ETag with; the version is the same until one changes", async () => {
  const list = await listOf("en", "meet");
  for (const { url, hash } of list.files)
    expect(String((await built.ask({ path: url })).headers.etag).startsWith(`"${hash}`), url).toBe(true);
  expect((await listOf("en", "meet")).version).toBe(list.version);
  expect((await listOf("ar", "meet")).version).not.toBe(list.version);
});

test("whoever runs the site can undo it: nothing is offered, and the worker takes itself away", async () => {
  const { text: on } = await built.ask({ path: "/worker.js" });
  expect(on).toContain("respondWith");
  await writeSetting(built.db, "keepForOffline", false);
  const off = await built.ask({ path: "/worker.js" });
  expect(off.text).toContain("unregister");
  expect(off.text).not.toContain("respondWith");
  // Asked for anew each time, or the old one would go on.
  expect(off.headers["cache-control"]).toMatch(/no-cache|max-age=0/);
  expect((await built.ask({ path: "/en/courses/meet/keep.json" })).status).toBe(404);
  await writeSetting(built.db, "keepForOffline", true);
  expect((await built.ask({ path: "/worker.js" })).text).toBe(on);
});

test("what a lab loads is told apart from what the lesson loads", () => {
  const html =
    '<link href="/styles/en.1.css"><section class="box lab" data-script="/assets/lab.js" data-words="/labs/en.x.json"><script src="/assets/main.js#x">';
  expect(addressesIn(html)).toEqual({
    lessons: ["/styles/en.1.css"],
    labs: ["/assets/lab.js", "/labs/en.x.json"],
  });
});
