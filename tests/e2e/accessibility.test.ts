import { expect } from "vitest";
import { test } from "./support/journey.ts";
import { localesOnDisk } from "./support/locales-on-disk.ts";
import { axeFindings, injectAxe } from "./support/run-axe.ts";
import { walkAllows, walkPages } from "./support/walk-pages.ts";

for (const { tag } of localesOnDisk) {
  test(`axe finds nothing on any page in ${tag}, light and dark`, { timeout: 120_000 }, async ({ open }) => {
    const page = await open({ reducedMotion: "reduce", allow: walkAllows });
    const found: string[] = [];
    const looked: string[] = [];
    await walkPages(page, tag, async (state) => {
      // Folded text is read too, once somebody unfolds it.
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      await injectAxe(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        for (const finding of await axeFindings(page)) found.push(`${state}, ${colorScheme}: ${finding}`);
        looked.push(`${state}, ${colorScheme}`);
      }
    });
    expect(looked.length).toBeGreaterThan(40);
    expect(found).toEqual([]);
  });
}

test("axe sees what is wrong on a page, in dark too", async ({ open }) => {
  const page = await open({ colorScheme: "dark" });
  await page.goto("/en/about");
  await page.evaluate(() => {
    const line = document.querySelector("main p") as HTMLElement;
    line.style.color = "#444";
    document.querySelector("main")?.append(document.createElement("button"));
  });
  await injectAxe(page);
  const found = (await axeFindings(page)).join("\n");
  expect(found).toMatch(/color-contrast/);
  expect(found).toMatch(/button-name/);
});
