import "../require-node.ts";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { CHROMIUM_FLAGS, ensureChromium } from "../browser.ts";
import { type StartedApp, startApp } from "../started-app.ts";

/**
 * `npm run bench -- phone`: what somebody with a slow, cheap phone waits for. 50 kbit/s, 400 ms there and back, a
 * processor six times slower than this one; nothing in the browser's cache.
 */
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000 / 8, uploadThroughput: 50_000 / 8 };
const SLOWER = 6;
const ROUNDS = 3;
/** One language of each script that weighs differently. */
const LOCALES = ["en", "ar", "hi", "zh-Hans"];
const LESSON = "courses/meet/meet-spot";
const AIM = { readable: 6_000, kept: 1_000 };

interface Visit {
  /** Milliseconds from the tap to the text. */
  readable: number;
  /** From the tap to what is said of an answer that was given as soon as the text stood there. */
  answered: number;
}

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function slowPhone(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const chrome = await context.newCDPSession(page);
  await chrome.send("Network.enable");
  await chrome.send("Network.emulateNetworkConditions", LINE);
  await chrome.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return page;
}

/** When the text was painted; the style stands before it, so nothing moves afterwards. */
const paintedAt = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries())
            if (name === "first-contentful-paint") done(startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );

async function firstVisit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 });
  const page = await slowPhone(context);
  const tapped = Date.now();
  await page.goto(url, { waitUntil: "commit" });
  const readable = await paintedAt(page);
  await page.locator("form[data-exercise] [name=answer]").first().check();
  await page.locator("form[data-exercise] button[type=submit]").first().click();
  await page.locator("form[data-exercise][data-result]").first().waitFor();
  const answered = Date.now() - tapped;
  await context.close();
  return { readable, answered };
}

/** The next lesson of a kept course, with the server gone. */
async function keptLesson(browser: Browser, app: StartedApp, locale: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.goto(`${app.url}/${locale}/courses/meet`);
  const keep = page.locator("button[data-keep=meet]");
  await page.waitForFunction(() =>
    /\d|[٠-٩०-९]/.test(document.querySelector("[data-keep]")?.textContent ?? ""),
  );
  await keep.click();
  await keep.waitFor({ state: "hidden" });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.close();
  return context;
}

async function withoutServer(context: BrowserContext, url: string): Promise<number> {
  const page = await slowPhone(context);
  await page.goto(`${url}/${LESSON}`, { waitUntil: "load" });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const lesson of ["meet-rules", "meet-learn"]) {
      await page.goto(`${url}/courses/meet/${lesson}`, { waitUntil: "commit" });
      times.push(await paintedAt(page));
    }
  }
  return median(times);
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2).padStart(6)} s`;
const judged = (ms: number, aim: number) => (ms <= aim ? "" : `  over the aim of ${aim / 1000} s`);

const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
const app = await startApp();
console.log(`A slow phone: 50 kbit/s, 400 ms, processor slowed ${SLOWER} times; middle of ${ROUNDS} visits.`);
const kept = new Map<string, BrowserContext>();
try {
  for (const locale of LOCALES) {
    const visits: Visit[] = [];
    for (let round = 0; round < ROUNDS; round++)
      visits.push(await firstVisit(browser, `${app.url}/${locale}/${LESSON}`));
    const readable = median(visits.map((visit) => visit.readable));
    const answered = median(visits.map((visit) => visit.answered));
    console.log(
      `${locale.padEnd(8)} first lesson readable ${seconds(readable)}${judged(readable, AIM.readable)}`,
    );
    console.log(
      `${" ".repeat(8)} an answer judged       ${seconds(answered)}${judged(answered, AIM.readable)}`,
    );
    kept.set(locale, await keptLesson(browser, app, locale));
  }
} finally {
  await app.stop();
}
for (const [locale, context] of kept) {
  const readable = await withoutServer(context, `${app.url}/${locale}`);
  console.log(`${locale.padEnd(8)} kept, without network  ${seconds(readable)}${judged(readable, AIM.kept)}`);
}
await browser.close();
