import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import findings from "../../app/features/labs/findings.json";
import { ownLanguage } from "../../app/features/labs/udhr/udhr-set.ts";
import { test } from "./support/journey.ts";
import { alone, tabTo, western } from "./support/lab-walk.ts";
import { axeFindings, withAxe } from "./support/run-axe.ts";
import { overTheNetwork, sum, transfersOf } from "./support/transfer.ts";
import { labLocales } from "./support/walked-locales.ts";

const KB = 1024;
const { tokens, next, language } = findings;
const tags = Object.keys(next.languages);

interface Walk {
  name: string;
  lesson: string;
  guess: number;
  /** What comes with the result, and not before a guess. */
  shown: string;
  /** What is said after the guess, in the language of the page. */
  first(tag: string): number[];
  /** By keyboard alone, from the result on. Gives what stands in the lab then. */
  further(page: Page, lab: Locator, tag: string): Promise<number[]>;
}

const ownTokens = (tag: string) => {
  const own = ownLanguage(tags, tag);
  return tokens.languages[(own === "en" ? "sw" : own) as keyof typeof tokens.languages];
};
const ownNext = (tag: string) => next.languages[ownLanguage(tags, tag) as keyof typeof next.languages].back;
const ownTried = (tag: string) => {
  const own = language.languages[ownLanguage(tags, tag) as keyof typeof language.languages];
  return own.learnedAs ? language.languages.am : own;
};
const hundred = (one: { own: number; english: number }) => Math.round((100 * one.own) / one.english);

const walks: Walk[] = [
  {
    name: "tokens",
    lesson: "lang-tokens",
    guess: 150,
    shown: ".chart",
    first(tag) {
      const { before } = ownTokens(tag);
      return [before.english, before.own, hundred(before)];
    },
    async further(page, lab, tag) {
      await tabTo(page, lab.locator(".row .button.first"));
      await page.keyboard.press("Enter");
      await lab.locator(".chart").nth(1).waitFor();
      await tabTo(page, lab.locator("textarea"));
      await page.keyboard.type("Haki za binadamu");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await lab.locator(".pieces").nth(1).waitFor();
      const { after } = ownTokens(tag);
      return [hundred(after), after.own, after.english];
    },
  },
  {
    name: "next",
    lesson: "lang-next",
    guess: 40,
    shown: ".invented",
    first(tag) {
      const { invented, nextWord } = ownNext(tag)[2];
      return [invented.right, invented.print, nextWord.right, nextWord.of];
    },
    async further(page, lab, tag) {
      await tabTo(page, lab.locator("fieldset input"));
      await page.keyboard.press("ArrowDown");
      await lab.locator(".tried").waitFor();
      const { invented } = ownNext(tag)[3];
      await tabTo(page, lab.locator(".invented + .row .button"));
      await page.keyboard.press("Enter");
      await lab.locator(".invented[start='6']").waitFor();
      return [invented.right, invented.print];
    },
  },
  {
    name: "language",
    lesson: "lang-corpus",
    guess: 2,
    shown: ".chart",
    first(tag) {
      const { shown } = ownTried(tag);
      return [shown.sure, shown.paragraphs, shown.sureAndWrong];
    },
    async further(page, lab) {
      await tabTo(page, lab.locator("textarea"));
      await page.keyboard.type("Guten Morgen, wie geht es Ihnen heute?");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await lab.locator(".chart").nth(1).waitFor();
      return [ownTried("am").all.paragraphs];
    },
  },
];

for (const { name, lesson, guess, shown, first, further } of walks) {
  for (const { tag } of labLocales) {
    test(`${name} in ${tag}: guess, see, try, by keyboard alone; axe finds nothing`, {
      timeout: 60_000,
    }, async ({ open }) => {
      const page = await open({ viewport: { width: 320, height: 640 }, reducedMotion: "reduce" });
      await withAxe(page);
      await page.goto(`/${tag}/courses/lang/${lesson}`);
      const lab = page.locator("[data-lab]");
      await lab.locator("[data-lab-open]").focus();
      await page.keyboard.press("Enter");
      const title = lab.locator("h3").first();
      await title.waitFor();
      expect(await title.evaluate((heading) => heading === document.activeElement)).toBe(true);
      expect(await lab.locator(shown).count(), "nothing is shown before a guess").toBe(0);

      await tabTo(page, lab.locator(".predict input"));
      await page.keyboard.type(String(guess));
      await page.keyboard.press("Enter");
      await lab.locator(shown).first().waitFor();
      const result = lab.locator(".result").first();
      const said = western((await result.textContent()) ?? "");
      for (const number of [guess, ...first(tag)]) expect(said).toMatch(alone(number));
      expect(
        await result.evaluate((node) => node.parentElement === document.activeElement),
        "the focus goes on to the result",
      ).toBe(true);

      const numbers = await further(page, lab, tag);
      const now = western((await lab.textContent()) ?? "");
      for (const number of numbers) expect(now).toMatch(alone(number));
      for (const summary of await lab.locator(".experiment summary").all()) await summary.click();
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      // Nothing is cut off at the edge either.
      expect(
        await lab
          .locator("table, .pieces p, .invented p, select, textarea")
          .evaluateAll((nodes) => nodes.filter((node) => node.scrollWidth > node.clientWidth + 1).length),
      ).toBe(0);
      expect(await lab.textContent()).not.toMatch(/\{\{|undefined|NaN/);
    });
  }
}

test("each experiment weighs what its button says, 110 KB at most; the second of one text weighs little", async ({
  app,
  open,
}) => {
  const page = await open();
  for (const { name, lesson } of walks) {
    await page.goto(`/en/courses/lang/${lesson}`);
    const told = Number(/\d+/.exec((await page.locator("[data-lab-open]").textContent()) ?? "")?.[0]);
    const loaded = overTheNetwork(
      await transfersOf(page, async () => {
        await page.locator("[data-lab-open]").click();
        await page.locator(".experiment").waitFor();
      }),
    );
    expect(told * 1000).toBeLessThanOrEqual(110 * KB);
    expect(loaded.every(({ url }) => url.startsWith(app.url))).toBe(true);
    if (name === "next") {
      // The articles are here already.
      expect(sum(loaded)).toBeLessThanOrEqual(20 * KB);
      continue;
    }
    expect(sum(loaded)).toBeLessThanOrEqual(110 * KB);
    expect(sum(loaded) / 1000).toBeLessThan(told + loaded.length * 0.5);
  }
});

test("without script the findings stand open", async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  for (const { lesson } of walks) {
    await page.goto(`/en/courses/lang/${lesson}`);
    expect(await page.locator("[data-lab-open]").isVisible()).toBe(false);
    expect(await page.locator("[data-lab] details p").first().isVisible()).toBe(true);
  }
});
