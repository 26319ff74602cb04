import { expect } from "vitest";
import { localesOnDisk } from "../../scripts/locales-on-disk.ts";
import { exercisesOn } from "./support/answer-exercise.ts";
import { test } from "./support/journey.ts";
import { foreignColours, palette, sidewaysScroll, smallTargets } from "./support/look-at.ts";
import { walkAllows, walkPages } from "./support/walk-pages.ts";

const narrow = { viewport: { width: 320, height: 640 }, reducedMotion: "reduce" } as const;

for (const { tag, direction } of localesOnDisk) {
  test(`every page in ${tag} fits 320 px, thumbs and the tokens`, { timeout: 120_000 }, async ({ open }) => {
    const page = await open({ ...narrow, allow: walkAllows });
    const found: string[] = [];
    let looked = 0;
    await walkPages(page, tag, async (state) => {
      const note = (kind: string, lines: string[]) =>
        found.push(...lines.map((line) => `${state}: ${kind} ${line}`));
      const html = page.locator("html");
      expect(await html.getAttribute("lang"), state).toBe(tag);
      expect(await html.getAttribute("dir"), state).toBe(direction);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      note("sideways", await sidewaysScroll(page));
      note("small", await smallTargets(page));
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        note(`${colorScheme} colour`, await foreignColours(page, palette[colorScheme]));
      }
      looked += 1;
    });
    expect(looked).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });

  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? "with script" : "without script";
    test(`a lesson on paper in ${tag}, ${how}: nothing folded, no answers given away`, async ({ open }) => {
      const page = await open({ javaScriptEnabled });
      await page.goto(`/${tag}/courses/meet/meet-spot`);
      const see = () =>
        page.evaluate(() => {
          const text = (element: Element) => (element.textContent ?? "").trim().slice(0, 60);
          const isShown = (element: Element) =>
            element.checkVisibility() && element.getBoundingClientRect().height > 0;
          const folds = [...document.querySelectorAll("details")];
          const feedback = [...document.querySelectorAll(".said, [data-note], [data-say]")];
          return {
            folds: folds.length,
            folded: folds.flatMap((fold) => [...fold.children].filter((child) => !isShown(child)).map(text)),
            feedback: feedback.filter((said) => text(said) !== "").length,
            givenAway: feedback.filter((said) => isShown(said) && text(said) !== "").map(text),
          };
        });
      expect((await see()).folded.length).toBeGreaterThan(2);
      await page.emulateMedia({ media: "print" });
      const shown = await see();
      expect(shown.folds).toBe(2);
      expect(shown.folded).toEqual([]);
      expect(shown.feedback).toBeGreaterThan((await exercisesOn(page)).length);
      expect(shown.givenAway).toEqual([]);
    });
  }
}

test("where a browser cannot unfold by a style, the reader's script does, and folds again", async ({
  open,
}) => {
  const page = await open();
  await page.goto("/en/courses/meet/meet-spot");
  await page.waitForLoadState("networkidle");
  await page.locator("summary").first().click();
  const opened = () =>
    page.locator("details").evaluateAll((all) => all.map((fold) => (fold as HTMLDetailsElement).open));
  expect(await opened()).toEqual([true, false]);
  const during = page.evaluate(
    () =>
      new Promise<boolean[]>((resolve) => {
        addEventListener("beforeprint", () => {
          resolve([...document.querySelectorAll("details")].map(({ open }) => open));
        });
      }),
  );
  await page.pdf();
  expect(await during).toEqual([true, true]);
  expect(await opened()).toEqual([true, false]);
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
