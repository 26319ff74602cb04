import { expect } from "vitest";
import findings from "../../app/features/labs/findings.json";
import { test } from "./support/journey.ts";
import { alone, western } from "./support/lab-walk.ts";
import { axeFindings, withAxe } from "./support/run-axe.ts";
import { overTheNetwork, sum, transfersOf } from "./support/transfer.ts";
import { labLocales } from "./support/walked-locales.ts";

const lessons = { penguins: "meet-rules", digits: "meet-learn" } as const;
const KB = 1024;
const { withoutDream } = findings.penguins;

for (const { tag, direction } of labLocales) {
  test(`the penguins in ${tag}: guess, build, compare, by keyboard alone; axe finds nothing`, {
    timeout: 60_000,
  }, async ({ open }) => {
    const page = await open({ viewport: { width: 320, height: 640 }, reducedMotion: "reduce" });
    await withAxe(page);
    await page.goto(`/${tag}/courses/meet/${lessons.penguins}`);
    const lab = page.locator("[data-lab=birds]");
    expect(
      await lab.locator("> details").getAttribute("open"),
      "whoever can try it guesses first",
    ).toBeNull();
    await lab.locator("[data-lab-open]").focus();
    await page.keyboard.press("Enter");
    const title = lab.locator("h3").first();
    await title.waitFor();
    expect(await title.evaluate((heading) => heading === document.activeElement)).toBe(true);

    // Down twice: the island Dream is held out.
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.type("abc");
    await page.keyboard.press("Enter");
    expect((await lab.locator("[role=alert].refused").textContent())?.length).toBeGreaterThan(5);
    expect(await lab.locator(".chart").count(), "nothing is shown before a guess").toBe(0);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("90");
    await page.keyboard.press("Enter");

    const spoken = western((await lab.locator(".result").textContent()) ?? "");
    for (const number of [
      90,
      withoutDream.trained,
      withoutDream.of,
      withoutDream.right,
      withoutDream.print,
    ]) {
      expect(spoken).toMatch(alone(number));
    }
    const charts = lab.locator(".chart");
    expect(await charts.count()).toBe(4);
    expect(
      await lab.locator(".result").evaluate((result) => result.parentElement === document.activeElement),
      "the focus goes on to the result",
    ).toBe(true);
    expect(western((await charts.last().textContent()) ?? "")).toContain("68");
    for (const summary of await lab.locator("summary").all()) await summary.click();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // Bars grow from where the line begins.
    const [bar, track] = await charts
      .last()
      .locator("tr")
      .nth(1)
      .locator("rect")
      .evaluateAll((rects) => rects.map((rect) => rect.getBoundingClientRect()).reverse());
    if (direction === "rtl") expect(bar?.right).toBeCloseTo(track?.right ?? 0, 0);
    else expect(bar?.left).toBeCloseTo(track?.left ?? 0, 0);
    expect(
      await lab
        .locator("*")
        .evaluateAll(
          (nodes) => nodes.filter((node) => /\{\{|undefined|NaN/.test(node.textContent ?? "")).length,
        ),
    ).toBe(0);
  });
}

test("an experiment is loaded only when it is opened, and its button tells the true size", async ({
  app,
  open,
}) => {
  for (const [name, most] of [
    ["penguins", 60],
    ["digits", 110],
  ] as const) {
    const page = await open();
    const before = await transfersOf(page, `/en/courses/meet/${lessons[name]}`);
    expect(before.filter(({ url }) => /start-|\.bin|penguins|\/labs\//.test(url))).toEqual([]);
    const told = Number(/\d+/.exec((await page.locator("[data-lab-open]").textContent()) ?? "")?.[0]);
    const loaded = overTheNetwork(
      await transfersOf(page, async () => {
        await page.locator("[data-lab-open]").click();
        await page.locator(".experiment").waitFor();
      }),
    );
    const bytes = sum(loaded);
    // What opens it, the lab itself, its style, its data and its words.
    expect(loaded).toHaveLength(5);
    expect(bytes).toBeLessThanOrEqual(most * KB);
    // Headers, half a kilobyte a file at most, are not in what the button says.
    expect(bytes / 1000).toBeGreaterThan(told - 1);
    expect(bytes / 1000).toBeLessThan(told + loaded.length * 0.5);
    expect(loaded.every(({ url }) => url.startsWith(app.url))).toBe(true);
  }
});

test("a line that breaks is told, and the button tries again", async ({ open }) => {
  const page = await open({ allow: [/Failed to load resource|ERR_FAILED/] });
  await page.goto(`/en/courses/meet/${lessons.penguins}`);
  // The style first: once it stands in the page it is not asked for again.
  for (const part of [/open-lab-/, /lab-.*css/, /start-/, /\/labs\//, /penguins-.*json/]) {
    await page.route(part, (route) => route.abort());
    await page.locator("[data-lab-open]").click();
    await page.locator("[data-lab-failed]").waitFor();
    expect(await page.locator("[data-lab-opening]").isVisible(), String(part)).toBe(false);
    await page.unrouteAll();
  }
  await page.locator("[data-lab-open]").click();
  await page.locator(".experiment h3").waitFor();
  expect(await page.locator("[data-lab-failed]").isVisible()).toBe(false);
});

test("without script the finding stands open, and nothing offers what cannot be done", async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`/en/courses/meet/${lessons.penguins}`);
  expect(await page.locator("[data-lab-open]").isVisible()).toBe(false);
  expect(await page.locator("[data-lab] details p").first().isVisible()).toBe(true);
});
