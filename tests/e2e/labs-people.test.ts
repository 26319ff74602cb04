import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import findings from "../../app/features/labs/findings.json";
import { test } from "./support/journey.ts";
import { alone, tabTo, western } from "./support/lab-walk.ts";
import { axeFindings, withAxe } from "./support/run-axe.ts";
import { overTheNetwork, sum, transfersOf } from "./support/transfer.ts";
import { labLocales } from "./support/walked-locales.ts";

const KB = 1024;
const { cutoff, reidentify, stereotypes } = findings;

interface Walk {
  name: string;
  lesson: string;
  /** What the button may cost at most. */
  most: number;
  /** What is said after the guess. */
  first: number[];
  /** By keyboard alone, from the result on. Gives what is said then. */
  further(page: Page, lab: Locator): Promise<number[]>;
}

const published = reidentify.hidden.find(({ weight, wing }) => weight === 500 && wing === null);
const used = reidentify.useful.find(({ weight }) => weight === 500);
const [he, man] = stereotypes.axes;
const placeOf = (axis: typeof he, word: string) => axis?.dozen.find((one) => one.word === word)?.place ?? 0;

const walks: Walk[] = [
  {
    name: "cutoff",
    lesson: "data-cutoff",
    most: 60,
    first: [cutoff.one.cutOffs.Gentoo, cutoff.one.of, cutoff.one.wrong, cutoff.one.print, 28],
    async further(page, lab) {
      const slider = lab.locator("input[type=range]");
      await tabTo(page, slider);
      await page.keyboard.press("End");
      expect(await slider.inputValue()).toBe(String(cutoff.every.most));
      await page.keyboard.press("ArrowDown");
      expect(await slider.inputValue()).toBe(String(cutoff.every.most - cutoff.every.step));
      await page.keyboard.press("ArrowUp");
      expect(await slider.inputValue()).toBe(String(cutoff.every.most));
      await tabTo(page, lab.locator(".row .button").last());
      await page.keyboard.press("Enter");
      // All are called female: every male is wrong.
      const males = cutoff.one.groups.filter(({ sex }) => sex === "male");
      return [males.reduce((all, { of }) => all + of, 0), cutoff.one.of];
    },
  },
  {
    name: "reidentify",
    lesson: "data-reid",
    most: 60,
    first: [333, 309, 93],
    async further(page, lab) {
      await tabTo(page, lab.locator("fieldset").first().locator("input"));
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await tabTo(page, lab.locator("fieldset").last().locator("input"));
      await page.keyboard.press("ArrowUp");
      await tabTo(page, lab.locator(".button.first"));
      await page.keyboard.press("Enter");
      const { alone = 0, of = 0, few = 0 } = published ?? {};
      return [alone, of, few, used?.averageOffPrint ?? 0, used?.tellSex.right ?? 0, used?.tellSex.print ?? 0];
    },
  },
  {
    name: "stereotypes",
    lesson: "data-stereo",
    most: 110,
    first: [placeOf(he, "nurse"), stereotypes.jobs, placeOf(he, "engineer")],
    async further(page, lab) {
      await tabTo(page, lab.locator("fieldset input"));
      await page.keyboard.press("ArrowDown");
      return [placeOf(man, "nurse"), stereotypes.jobs, man?.sameSideAsFirst ?? 0];
    },
  },
];

for (const { name, lesson, first, further } of walks) {
  for (const { tag } of labLocales) {
    test(`${name} in ${tag}: guess, see, try, by keyboard alone; axe finds nothing`, {
      timeout: 60_000,
    }, async ({ open }) => {
      const page = await open({ viewport: { width: 320, height: 640 }, reducedMotion: "reduce" });
      await withAxe(page);
      await page.goto(`/${tag}/courses/data/${lesson}`);
      const lab = page.locator("[data-lab]");
      await lab.locator("[data-lab-open]").focus();
      await page.keyboard.press("Enter");
      const title = lab.locator("h3").first();
      await title.waitFor();
      expect(await title.evaluate((heading) => heading === document.activeElement)).toBe(true);
      expect(await lab.locator(".chart").count(), "nothing is shown before a guess").toBe(0);

      await tabTo(page, lab.locator(".predict input"));
      await page.keyboard.type("40");
      await page.keyboard.press("Enter");
      const results = lab.locator(".result");
      await lab.locator(".chart").first().waitFor();
      const said = async (at: number) => western((await results.nth(at).textContent()) ?? "");
      for (const number of [40, ...first]) expect(await said(0)).toMatch(alone(number));
      expect(
        await results.first().evaluate((result) => result.parentElement === document.activeElement),
        "the focus goes on to the result",
      ).toBe(true);

      const numbers = await further(page, lab);
      await lab.locator(".result:not(:empty)").nth(1).waitFor();
      for (const number of numbers) expect(await said(1)).toMatch(alone(number));
      for (const summary of await lab.locator(".experiment summary").all()) await summary.click();
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await lab.textContent()).not.toMatch(/\{\{|undefined|NaN/);
    });
  }
}

test("a word of the map is looked up, by what one types", async ({ open }) => {
  const page = await open();
  await page.goto("/en/courses/data/data-stereo");
  const lab = page.locator("[data-lab]");
  await lab.locator("[data-lab-open]").click();
  await lab.locator(".predict .button").last().click();
  await lab.locator("input[list]").fill("Goat ");
  await page.keyboard.press("Enter");
  await lab.locator(".result", { hasText: "sheep" }).waitFor();
});

test("the feed of one's own narrows by three choices; a keyboard does it, and nothing overflows", async ({
  open,
}) => {
  const page = await open({ viewport: { width: 320, height: 640 }, reducedMotion: "reduce" });
  await withAxe(page);
  await page.goto("/en/courses/rights/rights-feed");
  const lab = page.locator("[data-lab]");
  await lab.locator("[data-lab-open]").click();
  await tabTo(page, lab.locator(".predict input"));
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  for (let turn = 1; turn <= 3; turn++) {
    await tabTo(page, lab.locator(".feed .button").first());
    await page.keyboard.press("Enter");
    await lab.locator(".result", { hasText: `chosen ${turn} time` }).waitFor();
  }
  await lab.locator(".tried").waitFor();
  expect(await lab.locator(".result").textContent()).toMatch(/^Your guess was 3\./);
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("each experiment weighs what its button says, and no more than it may", async ({ app, open }) => {
  const places = walks.map(({ lesson, most }) => ({ path: `data/${lesson}`, most }));
  for (const { path, most } of [...places, { path: "rights/rights-feed", most: 60 }]) {
    const page = await open();
    await page.goto(`/en/courses/${path}`);
    const told = Number(/\d+/.exec((await page.locator("[data-lab-open]").textContent()) ?? "")?.[0]);
    const loaded = overTheNetwork(
      await transfersOf(page, async () => {
        await page.locator("[data-lab-open]").click();
        await page.locator(".experiment").waitFor();
      }),
    );
    expect(loaded).toHaveLength(5);
    expect(sum(loaded)).toBeLessThanOrEqual(most * KB);
    expect(sum(loaded) / 1000).toBeGreaterThan(told - 1);
    expect(sum(loaded) / 1000).toBeLessThan(told + loaded.length * 0.5);
    expect(loaded.every(({ url }) => url.startsWith(app.url))).toBe(true);
  }
});

test("without script the findings stand open", async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  for (const { lesson } of walks) {
    await page.goto(`/en/courses/data/${lesson}`);
    expect(await page.locator("[data-lab-open]").isVisible()).toBe(false);
    expect(await page.locator("[data-lab] details p").first().isVisible()).toBe(true);
  }
});
