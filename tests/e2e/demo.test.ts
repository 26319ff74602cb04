import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { compiledDataDir } from "../../scripts/compiled-content.ts";
import { startApp } from "../../scripts/started-app.ts";
import { test } from "./support/journey.ts";
import { narrow, sidewaysScroll, smallTargets } from "./support/look-at.ts";
import { axeFindings, withAxe } from "./support/run-axe.ts";

test("npm start -- --demo: one tap each, beside the real data and not in them", { timeout: 180_000 }, async ({
  open,
}) => {
  const dataDir = compiledDataDir();
  const demo = await startApp({ dataDir, args: ["--demo"] });
  try {
    // Nobody's work is touched: what was compiled is taken from the folder of the real data, and nothing put there.
    expect(readdirSync(dataDir)).toEqual(["content"]);
    expect(existsSync(path.join(`${dataDir}-demo`, "lisan.sqlite"))).toBe(true);
    const page = await open({ ...narrow, origin: demo.url, javaScriptEnabled: false });
    await page.goto("/sw");
    await page.locator('button[value="teacher"]').click();
    expect(new URL(page.url()).pathname).toBe("/sw/teach");
    expect(await page.locator(".class-list li").count()).toBe(2);
    await page.locator(".class-list a").first().click();
    expect(await page.locator("table tbody tr").count()).toBeGreaterThan(20);
    await page.goto("/sw");
    await page.locator('button[value="learner"]').click();
    expect(new URL(page.url()).pathname).toBe("/sw/me");
    expect(await page.getByText("Amina W.").count()).toBeGreaterThan(0);

    const home = await open({ ...narrow, origin: demo.url });
    await withAxe(home);
    await home.goto("/ar");
    expect([
      ...(await sidewaysScroll(home)),
      ...(await smallTargets(home)),
      ...(await axeFindings(home)),
    ]).toEqual([]);
  } finally {
    await demo.stop();
    for (const folder of [dataDir, `${dataDir}-demo`]) rmSync(folder, { recursive: true, force: true });
  }
});
