import { expect } from "vitest";
import { localesOnDisk } from "../../scripts/locales-on-disk.ts";
import { test } from "./support/journey.ts";
import { axeFindings, withAxe } from "./support/run-axe.ts";
import { walkAllows, walkPages } from "./support/walk-pages.ts";

for (const { tag } of localesOnDisk) {
  test(`axe finds nothing on any page in ${tag}, light and dark`, { timeout: 180_000 }, async ({ open }) => {
    const page = await open({ reducedMotion: "reduce", allow: walkAllows });
    await withAxe(page);
    const found: string[] = [];
    let looked = 0;
    await walkPages(page, tag, async (state) => {
      // Folded text is read too, once somebody unfolds it.
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      // The same document in both: in the dark only the rules about colours can find anything new.
      for (const [colorScheme, rules] of [
        ["light", "all"],
        ["dark", "colours"],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        for (const finding of await axeFindings(page, rules))
          found.push(`${state}, ${colorScheme}: ${finding}`);
        looked += 1;
      }
    });
    expect(looked).toBeGreaterThan(40);
    expect(found).toEqual([]);
  });
}

test("axe sees what is wrong on a page, in the dark too", async ({ open }) => {
  const page = await open({ colorScheme: "dark" });
  await withAxe(page);
  await page.goto("/en/about");
  await page.evaluate(() => {
    const line = document.querySelector("main p") as HTMLElement;
    line.style.color = "#444";
    document.querySelector("main")?.append(document.createElement("button"));
  });
  expect((await axeFindings(page)).join("\n")).toMatch(/button-name/);
  expect((await axeFindings(page, "colours")).join("\n")).toMatch(/color-contrast/);
});
