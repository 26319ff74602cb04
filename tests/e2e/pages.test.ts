import { expect } from "vitest";
import { localesOnDisk } from "../../scripts/locales-on-disk.ts";
import { test } from "./support/journey.ts";
import { foreignColours, narrow, palette, sidewaysScroll, smallTargets } from "./support/look-at.ts";
import { axeFindings, withAxe } from "./support/run-axe.ts";
import { walkAllows, walkPages } from "./support/walk-pages.ts";
import { isWalked } from "./support/walked-locales.ts";

/**
 * Colours, and what axe finds, do not hang on words: one language by day and one of the other direction by night show
 * them all, and with LONG=1 every one walked, by day and by night.
 */
function themesOf(tag: string): ("light" | "dark")[] {
  if (process.env.LONG === "1") return ["light", "dark"];
  return tag === "en" ? ["light"] : tag === "ar" ? ["dark"] : [];
}

/** One language of each kind of script; with LONG=1 every language. */
const seen = process.env.LONG === "1" ? localesOnDisk : localesOnDisk.filter(isWalked);

for (const locale of seen) {
  const { tag, direction } = locale;
  const themes = themesOf(tag);
  const isWhole = themes.length > 0;
  test(`every page in ${tag} fits 320 px, thumbs and the tokens${isWhole ? ", and axe finds nothing" : ""}`, {
    timeout: 240_000,
  }, async ({ open }) => {
    const page = await open({ ...narrow, allow: walkAllows });
    if (isWhole) await withAxe(page);
    const found: string[] = [];
    let looked = 0;
    const look = async (state: string) => {
      const note = (kind: string, lines: string[]) =>
        found.push(...lines.map((line) => `${state}: ${kind} ${line}`));
      const html = page.locator("html");
      expect(await html.getAttribute("lang"), state).toBe(tag);
      expect(await html.getAttribute("dir"), state).toBe(direction);
      // Folded text is read too, once somebody unfolds it.
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      note("sideways", await sidewaysScroll(page));
      note("small", await smallTargets(page));
      for (const [at, colorScheme] of themes.entries()) {
        await page.emulateMedia({ colorScheme });
        note(`${colorScheme} colour`, await foreignColours(page, palette[colorScheme]));
        // The same document again: only the rules about colours can find anything new.
        note(`${colorScheme} axe`, await axeFindings(page, at === 0 ? "all" : "colours"));
      }
      looked += 1;
    };
    const quick = !isWhole;
    await walkPages(page, tag, look, { quick });
    expect(looked).toBeGreaterThan(quick ? 18 : 25);
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

test("the looks see what is wrong", async ({ open }) => {
  const page = await open(narrow);
  await page.goto("/en/about");
  expect(palette.light.length).toBeGreaterThan(12);
  expect(palette.dark.length).toBe(palette.light.length);
  await page.evaluate(() => {
    const wide = document.createElement("button");
    wide.style.cssText =
      "inline-size: 400px; block-size: 20px; background: rgb(1, 2, 3); border: 0; color: inherit";
    document.querySelector("main")?.append(wide);
  });
  expect((await sidewaysScroll(page)).join()).toMatch(/<button/);
  expect((await smallTargets(page)).join()).toMatch(/<button> "" 400\.0 x 20\.0/);
  expect((await foreignColours(page, palette.light)).join()).toMatch(/^rgb\(1, 2, 3\) on <button/);
});
