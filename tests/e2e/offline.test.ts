import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildContent } from "../../app/features/content/build-content.ts";
import { writeLedgers } from "../../app/features/translation/write-ledgers.ts";
import { compiledDataDir, keepCompiled } from "../../scripts/compiled-content.ts";
import { freePort, type StartedApp, startApp } from "../../scripts/started-app.ts";
import { siteCopy } from "../features/content/site-copy.ts";
import { answer, answerAndSend, exercisesOn, resultOf } from "./support/answer-exercise.ts";
import { launchChromium } from "./support/chromium.ts";
import { type Line, openLine } from "./support/line.ts";

// Over a line that can be cut, to the same origin as ever: a browser's own switch leaves its workers online. All share
// it, so they go one after another.
const inTurn = { concurrent: false, timeout: 90_000 };
let app: StartedApp;
let line: Line;
let browser: Browser;
let home: string;
const dataDir = compiledDataDir();

beforeAll(async () => {
  const port = await freePort();
  line = await openLine(() => port);
  home = `http://localhost:${line.port}`;
  const ORIGINS = `${home},http://localhost:${port}`;
  app = await startApp({ dataDir, port, env: { ORIGINS } });
  keepCompiled(dataDir);
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await line?.close();
  await app?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function visit(context?: BrowserContext): Promise<Page> {
  return (context ?? (await browser.newContext({ baseURL: home }))).newPage();
}

/** Presses the button on the course's page, and waits until all is here. */
async function keepCourse(page: Page, locale: string, parts: readonly string[] = []): Promise<void> {
  await page.goto(`/${locale}/courses/meet`);
  for (const part of parts) await page.locator(`input[name=part][value=${part}]`).check();
  const button = page.locator('button[data-keep="meet"]');
  // The size stands on it before anything is fetched.
  await expect.poll(() => button.textContent(), { timeout: 20_000 }).toMatch(/\d|[٠-٩]/);
  await button.click();
  await button.waitFor({ state: "hidden" });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

const outbox = (page: Page) => page.locator("[data-outbox]").getAttribute("data-outbox");
const eventsOf = async (page: Page): Promise<{ exercise: string | null; locale: string }[]> =>
  (await (await page.request.get("/en/me/data.json")).json()).events;

test(
  "a kept course is read, answered and gone on with without a line; then everything is sent, once",
  inTurn,
  async () => {
    const page = await visit();
    // Something was done before: the device knows it, too.
    await page.goto("/ar/courses/meet/meet-spot");
    const [first = "", ...others] = await exercisesOn(page);
    await answerAndSend(page, first);
    await keepCourse(page, "ar");
    await page.goto("/ar/courses/meet/meet-spot");
    // The device writes it down a moment after the page is there.
    const known = () => page.evaluate(() => Object.entries(localStorage).flat().join());
    await expect.poll(known).toMatch(new RegExp(`lisan\\.progress.*${first}`));

    await line.cut();
    try {
      await page.goto("/ar/courses/meet");
      expect(await page.locator("html").getAttribute("data-kept")).toBe("");
      await page.locator(".steps .mark.begun").waitFor();
      await page.locator("main a.button.first").click();
      expect(new URL(page.url()).pathname).toBe("/ar/courses/meet/meet-spot");
      expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
      await expect.poll(() => resultOf(page, first)).not.toBeNull();
      for (const id of others) {
        await answer(page, id);
        await page.locator(`form[data-exercise="${id}"][data-result]`).waitFor();
      }
      await expect.poll(() => outbox(page)).toBe(String(others.length));
      await expect.poll(() => page.locator("[data-outbox]").textContent()).toMatch(/./);
      await page.locator("[data-when-finished]").waitFor();
      await page.goto("/ar/courses/meet");
      await page.locator(".steps .mark.done").waitFor();
      await expect
        .poll(() => page.locator("main a.button.first").getAttribute("href"))
        .toContain("/meet-rules");
      // What is not kept: the list of what is, with the way on.
      for (const path of ["/ar/me", "/ar/about"]) {
        await page.goto(path);
        await page.locator("[data-kept-away]").waitFor();
        await page.locator('[data-kept-courses] a[href="/ar/courses/meet"]').waitFor();
      }
      await page.goto("/ar/courses/meet/meet-spot");
      for (const id of others) await expect.poll(() => resultOf(page, id)).not.toBeNull();
      await expect.poll(() => outbox(page)).toBe(String(others.length));
    } finally {
      await line.mend();
    }
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await expect.poll(() => outbox(page), { timeout: 20_000 }).toBe("0");
    const events = (await eventsOf(page)).filter(({ exercise }) => exercise !== null);
    expect(events.map(({ exercise }) => exercise).sort()).toEqual([first, ...others].sort());
    await page.context().close();
  },
);

test(
  "a kept page holds nobody: it was fetched as a stranger, also where somebody learns",
  inTurn,
  async () => {
    const page = await visit();
    await page.goto("/en/courses/meet/meet-spot");
    const [first = ""] = await exercisesOn(page);
    await answerAndSend(page, first);
    await keepCourse(page, "en", ["glossary", "labs"]);
    const kept = await page.evaluate(async () => {
      const cache = await caches.open("kept en meet");
      const texts: Record<string, string> = {};
      for (const { url } of await cache.keys())
        texts[new URL(url).pathname] = (await (await cache.match(url))?.text()) ?? "";
      return texts;
    });
    expect(Object.keys(kept)).toEqual(
      expect.arrayContaining(["/en/kept", "/en/courses/meet", "/en/glossary"]),
    );
    expect(Object.keys(kept).some((path) => path.startsWith("/labs/en.digits"))).toBe(true);
    for (const [path, text] of Object.entries(kept).filter(([path]) => path.startsWith("/en/")))
      expect(text.replace(/data-learner=""/, ""), path).not.toMatch(
        /data-learner="|data-result="|mark (?:begun|done)/,
      );

    // A lab that was kept opens without a line.
    await line.cut();
    try {
      await page.goto("/en/courses/meet/meet-wrong");
      await page.locator("[data-lab-open]").first().click();
      await page.locator("[data-lab-host] :is(button, input)").first().waitFor();
      await page.goto("/en/glossary");
      expect(await page.locator("html").getAttribute("data-kept")).toBe("");
    } finally {
      await line.mend();
    }
    // And what was kept goes away when it is told to.
    await page.goto("/en/kept");
    await page.locator("[data-kept-courses] button").click();
    await page.locator("[data-kept-nothing]").waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await page.context().close();
  },
);

test("a line that breaks in the middle costs nothing: it goes on from where it was", inTurn, async () => {
  const page = await visit();
  let fetched = 0;
  await page.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    if (route.request().resourceType() === "fetch" && /\/courses\/meet\/meet-/.test(pathname)) {
      fetched += 1;
      if (fetched === 3) return route.abort();
    }
    await route.continue();
  });
  await page.goto("/en/courses/meet");
  const button = page.locator('button[data-keep="meet"]');
  await expect.poll(() => button.textContent()).toMatch(/\d/);
  await button.click();
  await expect.poll(() => page.locator("[data-keep-status]").textContent()).toMatch(/line broke/);
  await page.reload();
  await button.waitFor({ state: "hidden" });
  // Six lessons, and one of them twice: nothing that had come was fetched again.
  expect(fetched).toBe(7);
  await page.context().close();
});

test("over plain http from another machine the page says why nothing can be kept", inTurn, async () => {
  const page = await visit();
  await page.addInitScript(() => {
    // What a browser does on plain http that is not localhost.
    Reflect.deleteProperty(globalThis, "caches");
  });
  await page.goto("/en/courses/meet");
  await page.locator("[data-keep-impossible]").waitFor();
  expect(await page.locator('button[data-keep="meet"]').isVisible()).toBe(false);
  await page.context().close();
});

test("a bad release can be undone on phones that nobody can reach", inTurn, async () => {
  const page = await visit();
  await keepCourse(page, "en");
  const settings = new Database(path.join(dataDir, "lisan.sqlite"));
  const decide = (on: boolean) =>
    settings
      .prepare(
        "INSERT INTO settings (key, value) VALUES ('keepForOffline', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      )
      .run(String(on));
  decide(false);
  try {
    // What a browser does by itself at a visit, at the latest after a day.
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const left = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await expect.poll(left, { timeout: 10_000 }).toBe(0);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await page.goto("/en/courses/meet");
    // The box asks whether it may.
    await expect.poll(() => page.locator('button[data-keep="meet"]').isVisible()).toBe(false);
  } finally {
    decide(true);
    settings.close();
  }
  await page.context().close();
});

test("of a newer version only what changed is fetched", inTurn, async () => {
  const site = siteCopy();
  site.make("locales/en/ui/offline.json", readFileSync("locales/en/ui/offline.json", "utf8"));
  const own = await startApp({ dataDir: site.dataDir, env: { SITE_DIR: site.root } });
  const page = await visit(await browser.newContext({ baseURL: own.url }));
  try {
    const fetched: string[] = [];
    page.on("request", (request) => {
      if (request.resourceType() === "fetch") fetched.push(new URL(request.url()).pathname);
    });
    await page.goto("/en/courses/demo");
    const button = page.locator('button[data-keep="demo"]');
    await expect.poll(() => button.textContent()).toMatch(/\d/);
    await button.click();
    await button.waitFor({ state: "hidden" });
    expect(fetched).toContain("/en/courses/demo/demo-two");

    site.replace("content/en/demo/demo-all.mdx", "title: ", "title: Anew ");
    await writeLedgers(site.root);
    await buildContent({ root: site.root, dataDir: site.dataDir });
    fetched.length = 0;
    await expect
      .poll(async () => {
        await page.reload();
        await page.waitForTimeout(200);
        return page.locator("[data-keep-status]").textContent();
      })
      .toMatch(/newer version/);
    fetched.length = 0;
    await button.click();
    await button.waitFor({ state: "hidden" });
    // The lesson, the pages that name its title, and nothing else.
    expect(fetched).toContain("/en/courses/demo/demo-all");
    expect(fetched.filter((path) => /^\/(?:assets|styles|labs)\/|glossary/.test(path))).toEqual([]);
    const cached = await page.evaluate(async () => (await caches.match("/en/courses/demo/demo-all"))?.text());
    expect(cached).toContain("Anew ");
  } finally {
    await page.context().close();
    await own.stop();
    site.remove();
  }
});

test("it can be put among a phone's apps, in every language", inTurn, async () => {
  const page = await visit();
  for (const tag of ["en", "ar", "zh-Hans"]) {
    await page.goto(`/${tag}`);
    const chrome = await page.context().newCDPSession(page);
    const { installabilityErrors } = await chrome.send("Page.getInstallabilityErrors");
    // A browser without a window of its own has no place for apps.
    expect(
      installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"),
      tag,
    ).toEqual([]);
    const { data = "", errors } = await chrome.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    const manifest = JSON.parse(data);
    expect(manifest).toMatchObject({
      lang: tag,
      dir: tag === "ar" ? "rtl" : "ltr",
      start_url: `/${tag}`,
      id: "/",
    });
    expect(manifest.shortcuts).toHaveLength(3);
  }
  await page.context().close();
});
