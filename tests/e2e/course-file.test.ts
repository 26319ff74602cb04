import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import type { StartedApp } from "../../scripts/started-app.ts";
import { answer, exercisesOn, resultOf } from "./support/answer-exercise.ts";
import { test } from "./support/journey.ts";
import { narrow, sidewaysScroll, smallTargets } from "./support/look-at.ts";
import { axeFindings, withAxe } from "./support/run-axe.ts";
import { journeyIn } from "./support/walked-locales.ts";

interface Opened {
  context: BrowserContext;
  page: Page;
  /** All that the file asked for, itself first. */
  asked: string[];
  /** What the browser complained of. */
  said: string[];
}

/** The course as one file, saved to a folder and opened from there, by a browser without a network. */
async function openFile(app: StartedApp, browser: Browser, name: string, javaScriptEnabled = true) {
  const [locale = "", course = ""] = name.split("/");
  const folder = mkdtempSync(path.join(tmpdir(), "lisan-stick-"));
  const file = path.join(folder, `${course}.html`);
  const answered = await fetch(`${app.url}/${locale}/courses/${course}/file.html`);
  writeFileSync(file, new Uint8Array(await answered.arrayBuffer()));
  const context = await browser.newContext({ ...narrow, javaScriptEnabled, offline: true });
  onTestFinished(async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const page = await context.newPage();
  await withAxe(page);
  const opened: Opened = { context, page, asked: [], said: [] };
  page.on("request", (request) => opened.asked.push(request.url()));
  page.on("console", (line) => opened.said.push(line.text()));
  page.on("pageerror", (error) => opened.said.push(String(error)));
  const address = pathToFileURL(file).href;
  await page.goto(address);
  return { ...opened, address };
}

const shown = (page: Page) =>
  page
    .locator("[data-page]")
    .evaluateAll((pages) => pages.filter((one) => one.checkVisibility()).map(({ id }) => id));

for (const tag of journeyIn("ar")) {
  test(`a course from a stick in ${tag}: read, answered, kept, and nobody is asked`, async ({
    app,
    browser,
  }) => {
    const { page, asked, said, address } = await openFile(app, browser, `${tag}/meet`);
    expect(await page.locator("html").getAttribute("lang")).toBe(tag);
    expect(await page.locator("html").getAttribute("dir")).toBe(tag === "ar" ? "rtl" : "ltr");
    expect(await shown(page)).toEqual(["/"]);
    expect(await page.locator('[data-keeping="yes"]').isVisible()).toBe(true);
    await page.locator('[data-lesson="meet/meet-spot"] a').click();
    await expect.poll(() => shown(page)).toEqual(["/meet-spot"]);
    const of = page.locator('[id="/meet-spot"]');
    const ids = await exercisesOn(of);
    expect(ids.length).toBeGreaterThan(3);
    for (const id of ids) await answer(of, id);
    const results = await Promise.all(ids.map((id) => resultOf(of, id)));
    expect(new Set(results)).toEqual(new Set(["done", "correct"]));
    expect(await of.locator("[data-when-finished]").isVisible()).toBe(true);
    expect([...(await sidewaysScroll(page)), ...(await smallTargets(page))]).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);

    await page.reload();
    await expect.poll(() => shown(page)).toEqual(["/meet-spot"]);
    expect(await Promise.all(ids.map((id) => resultOf(of, id)))).toEqual(results);
    await page.locator(".next .first:visible").click();
    await expect.poll(() => shown(page)).toEqual(["/meet-rules"]);
    await page.locator(".top .brand").click();
    await expect.poll(() => shown(page)).toEqual(["/"]);
    expect(await page.locator('[data-lesson="meet/meet-spot"]').getAttribute("data-stage")).toBe("done");
    await page.locator("[data-forget-here]").click();
    await expect
      .poll(() => page.locator('[data-lesson="meet/meet-spot"]').getAttribute("data-stage"))
      .toBe("none");

    expect(asked.filter((url) => url.split("#")[0] !== address)).toEqual([]);
    expect(said).toEqual([]);
  });
}

test("an experiment runs from the file, in Arabic", async ({ app, browser }) => {
  const { page, said, asked, address } = await openFile(app, browser, "ar/data");
  await page.goto(`${address}#/data-stereo`);
  const lab = page.locator("[data-opener]:visible");
  await lab.locator("[data-lab-open]").click();
  await expect.poll(() => lab.locator(".experiment h3").textContent()).toMatch(/[\u0600-\u06ff]/);
  expect(await lab.locator("input:visible, button:visible").count()).toBeGreaterThan(1);
  expect(asked.every((url) => url.split("#")[0] === address)).toBe(true);
  expect(said).toEqual([]);
});

test("rights from a stick is left quickly, by button and by key", async ({ app, browser }) => {
  for (const leave of ["button", "key"] as const) {
    const { page, address } = await openFile(app, browser, "en/rights");
    await page.goto(`${address}#/rights-image`);
    if (leave === "button") await page.locator("[data-leave]").click();
    else await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).toBe("about:blank");
  }
});

test("without script all of it is there, one below the other", async ({ app, browser }) => {
  const { page } = await openFile(app, browser, "en/meet", false);
  expect(await shown(page)).toHaveLength(8);
  expect(await page.locator("noscript .draft, .draft").first().isVisible()).toBe(true);
  expect(await page.locator("[data-lab-open]").first().isVisible()).toBe(false);
  expect(
    await page
      .locator("details")
      .evaluateAll((folds) => folds.filter((fold) => fold.matches(".lab details[open]")).length),
  ).toBeGreaterThan(0);
});

for (const [tag, format] of [
  ["en", "Letter"],
  ["ar", "A4"],
] as const) {
  test(`a whole course on ${format} paper in ${tag}: the answers come after the last sheet`, async ({
    open,
  }) => {
    const page = await open();
    await page.goto(`/${tag}/courses/meet/print`);
    expect(await sidewaysScroll(page)).toEqual([]);
    await page.emulateMedia({ media: "print" });
    expect(
      await page
        .locator(".unprinted, .top, .foot")
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(0);
    const places = await page.locator("main").evaluate(() => {
      const at = (element: Element | null | undefined) => element?.getBoundingClientRect().top ?? 0;
      const sheets = [...document.querySelectorAll(".sheet-page")];
      return {
        lesson: at(document.querySelector("article")),
        sheet: at(sheets.at(-1)),
        answers: at(document.querySelector("#answers")),
        sheets: sheets.length,
      };
    });
    expect(places.sheets).toBe(6);
    expect(places.lesson).toBeLessThan(places.sheet);
    expect(places.sheet).toBeLessThan(places.answers);
    const paper = (await page.pdf({ format })).toString("latin1");
    const pages = paper.match(/\/Type\s*\/Page\b/g) ?? [];
    // A cover, two pages at least for each of six lessons, six sheets, and the answers.
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.length).toBeLessThan(60);
  });
}
