import type { CDPSession, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import findings from "../../app/features/labs/findings.json" with { type: "json" };
import { test } from "./support/journey.ts";
import { foreignColours, palette, sidewaysScroll, smallTargets } from "./support/look-at.ts";
import { axeFindings, withAxe } from "./support/run-axe.ts";
import { labLocales } from "./support/walked-locales.ts";

const { train20, train2500, tenSevens } = findings.digits;
type Experiment = "train20" | "train100" | "train2500" | "tenSevens";

/** A seven, in 56ths of the drawing area. */
const SEVEN = [
  [16, 12],
  [40, 12],
  [26, 48],
] as const;

const lesson = (tag: string, name: "meet-learn" | "meet-wrong") => `/${tag}/courses/meet/${name}`;

async function openLab(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  await page.locator("[data-lab-open]").click();
  const lab = page.locator(".experiment");
  await lab.waitFor();
  return lab;
}

async function train(lab: Locator, experiment: Experiment, guess?: number): Promise<void> {
  await lab.locator(`input[value=${experiment}]`).check();
  if (guess === undefined) await lab.locator(".predict button[type=button]").click();
  else {
    await lab.locator(".predict input").fill(String(guess));
    await lab.locator(".predict button[type=submit]").click();
  }
  await lab.locator("button[data-next]").click();
  await lab.locator(".chart").first().waitFor();
}

/** Numbers as the page writes them: in its language's own digits. */
async function printing(page: Page): Promise<(value: number) => string> {
  const { tag, digits } = await page.evaluate(() => {
    const { lang, dataset } = document.documentElement;
    return { tag: lang, digits: dataset.digits ?? "latn" };
  });
  const format = new Intl.NumberFormat(`${tag}-u-nu-${digits}`);
  return (value) => format.format(value);
}

const barsOf = (lab: Locator, chart: number) =>
  lab.locator(".chart").nth(chart).locator("tbody tr").allTextContents();

async function onPad(lab: Locator): Promise<(point: readonly [number, number]) => [number, number]> {
  const pad = lab.locator(".pad");
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  expect(box.width).toBe(box.height);
  return ([x, y]) => [box.x + (box.width * x) / 56, box.y + (box.height * y) / 56];
}

for (const { tag, direction } of labLocales) {
  test(`the digits in ${tag}: predicted, trained, as measured; small, dark, and read by axe`, async ({
    open,
  }) => {
    const page = await open({ viewport: { width: 320, height: 640 }, reducedMotion: "reduce" });
    await withAxe(page);
    const lab = await openLab(page, lesson(tag, "meet-wrong"));
    expect(await page.locator("html").getAttribute("dir")).toBe(direction);
    expect(await page.evaluate(() => document.activeElement?.closest(".experiment") !== null)).toBe(true);
    const print = await printing(page);
    const found: string[] = [];
    const look = async (state: string) => {
      const note = (lines: string[]) => found.push(...lines.map((line) => `${state}: ${line}`));
      note(await sidewaysScroll(page));
      // What only a script can focus, to begin reading there, is nothing to press.
      note((await smallTargets(page)).filter((line) => !/^<(h3|div)>/.test(line)));
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        note(await foreignColours(page, palette[colorScheme]));
        note(await axeFindings(page, colorScheme === "light" ? "all" : "colours"));
      }
    };
    expect(await lab.locator("input[value=tenSevens]").isChecked()).toBe(true);
    expect(await lab.locator(".chart, .pad").count()).toBe(0);
    await look("before the guess");

    await train(lab, "tenSevens", 80);
    const result = await lab.locator(".result").first().textContent();
    const { all, sevens, trained, rightByDigit, saidForSeven } = tenSevens;
    for (const figure of [trained, all.right, all.of, sevens.right, Math.max(...saidForSeven), 80])
      expect(result).toContain(print(figure));
    const bars = await barsOf(lab, 0);
    expect(bars).toHaveLength(10);
    for (const [digit, right] of rightByDigit.entries()) {
      expect(bars[digit]).toContain(print(digit));
      expect(bars[digit]?.slice(1)).toContain(print(right));
    }
    expect(await barsOf(lab, 1)).toHaveLength(saidForSeven.filter((times) => times > 0).length);

    const at = await onPad(lab);
    const [first, ...more] = SEVEN.map(at);
    await page.mouse.move(...(first ?? [0, 0]));
    await page.mouse.down();
    for (const point of more) await page.mouse.move(...point, { steps: 12 });
    await page.mouse.up();
    expect(await lab.locator(".verdict").textContent()).toMatch(/\p{Nd}/u);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
    await look("with a result and a drawing");
    expect(found).toEqual([]);
  });
}

test("more examples, and the same seven read by the better program", async ({ open }) => {
  const page = await open();
  const lab = await openLab(page, lesson("en", "meet-learn"));
  expect(await lab.locator("input[value=train20]").isChecked()).toBe(true);
  for (const [experiment, { all }] of Object.entries({ train20, train2500 })) {
    await train(lab, experiment as Experiment);
    expect(await lab.locator(".result").first().textContent()).toContain(`${all.right} of 1,000`);
    // What the lesson prints is the mean of many draws, and the lab says so.
    const { meanPrint } = findings.digits[experiment as Experiment].otherDraws.all;
    expect(await lab.textContent()).toContain(`On average it read ${meanPrint}% rightly.`);
  }
  expect(await lab.locator(".tried tbody tr").count()).toBe(2);
  const at = await onPad(lab);
  const [first, ...more] = SEVEN.map(at);
  await page.mouse.move(...(first ?? [0, 0]));
  await page.mouse.down();
  for (const point of more) await page.mouse.move(...point, { steps: 12 });
  await page.mouse.up();
  expect(await lab.locator(".verdict").textContent()).toContain("7");
});

test("the whole of it with the keyboard alone", { timeout: 120_000 }, async ({ open }) => {
  const page = await open();
  await page.goto(lesson("en", "meet-learn"));
  const tabTo = async (selector: string) => {
    for (let press = 0; press < 120; press++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`No press of the tab key leads to ${selector}.`);
  };
  await tabTo("[data-lab-open]");
  await page.keyboard.press("Enter");
  await page.locator(".experiment").waitFor();
  await tabTo(".experiment input[type=radio]");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await page.locator("input[value=train2500]").isChecked()).toBe(true);
  await tabTo(".predict input");
  await page.keyboard.type("80");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.matches("button[data-next]"));
  await page.keyboard.press("Space");
  await page.locator(".chart").waitFor();
  await page.waitForFunction(() => document.activeElement?.querySelector(".result"));
  await tabTo(".pad");
  await page.keyboard.press("Space");
  for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowRight");
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press("ArrowDown");
    await page.keyboard.down("ArrowDown");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.up("ArrowDown");
  }
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  expect(await page.locator(".verdict").textContent()).toContain("7");
  // The area keeps nobody: the next press of the tab key leaves it.
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.matches(".pad"))).toBe(false);
});

test("a finger writes on the drawing area and does not scroll the page", async ({ open }) => {
  const page = await open({ viewport: { width: 360, height: 640 }, hasTouch: true });
  const lab = await openLab(page, lesson("en", "meet-learn"));
  await train(lab, "train2500");
  const at = await onPad(lab);
  const before = await page.evaluate(() => scrollY);
  const session = await page.context().newCDPSession(page);
  await touch(session, [30, 8], [30, 18], [29, 28], [28, 38], [28, 48]);
  expect(await lab.locator(".verdict").textContent()).toContain("1");
  expect(await page.evaluate(() => scrollY)).toBe(before);

  async function touch(cdp: CDPSession, ...points: (readonly [number, number])[]) {
    for (const [index, point] of points.entries()) {
      const [x, y] = at(point);
      const type = index === 0 ? "touchStart" : "touchMove";
      await cdp.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y }] });
    }
    await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }
});

test("a held-out drawing can be read instead of one's own", async ({ open }) => {
  const page = await open();
  const lab = await openLab(page, lesson("en", "meet-learn"));
  await train(lab, "train2500");
  const borrow = lab.locator("button", { hasText: "held-out" });
  const seen = new Set<string | null>();
  for (let turn = 0; turn < 3; turn++) {
    await borrow.click();
    seen.add(await lab.locator(".seen svg").innerHTML());
  }
  expect(seen.size).toBe(3);
});
