import { rmSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { test as base } from "vitest";
import { compiledDataDir, keepCompiled } from "../../../scripts/compiled-content.ts";
import { type StartedApp, startApp } from "../../../scripts/started-app.ts";
import { FAR_HOST, launchChromium } from "./chromium.ts";
import { watchPage } from "./watch-page.ts";

export interface OpenOptions extends BrowserContextOptions {
  /** Console lines that this journey expects, such as the browser's own line about a 404. */
  allow?: RegExp[];
  /** Speak to the app at a plain-http host that is not localhost. */
  far?: boolean;
  /** Speak to another site of this test, at this origin. */
  origin?: string;
}

export interface Journey {
  app: StartedApp;
  browser: Browser;
  /** A page in a browser profile of its own; relative addresses are the app's. Fails the test if the page misbehaves. */
  open(options?: OpenOptions): Promise<Page>;
}

/**
 * A journey through the built app in a real Chromium. One app and one browser for each test file.
 * @example test("answers a question", async ({ open }) => { const page = await open(); await page.goto("/en"); });
 */
export const test = base.extend<Journey>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of what a fixture needs from this pattern
    async ({}, use) => {
      const dataDir = compiledDataDir();
      const app = await startApp({ hosts: [FAR_HOST], dataDir });
      keepCompiled(dataDir);
      await use(app);
      await app.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: "file" },
  ],
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of what a fixture needs from this pattern
    async ({}, use) => {
      const browser = await launchChromium();
      await use(browser);
      await browser.close();
    },
    { scope: "file" },
  ],
  open: async ({ app, browser }, use) => {
    const opened: { close(): Promise<void>; problems(): string[] }[] = [];
    const farUrl = `http://${FAR_HOST}:${app.port}`;
    await use(async ({ allow, far, origin: other, ...options } = {}) => {
      const origin = other ?? (far ? farUrl : app.url);
      const context = await browser.newContext({ baseURL: origin, ...options });
      const page = await context.newPage();
      const { problems } = watchPage(page, [app.url, farUrl, origin], allow);
      opened.push({ problems, close: () => context.close() });
      return page;
    });
    for (const { close } of opened) await close();
    const problems = opened.flatMap((page) => page.problems());
    if (problems.length > 0) throw new Error(`The page misbehaved:\n${problems.join("\n")}`);
  },
});
