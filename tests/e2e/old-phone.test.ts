import { expect } from "vitest";
import { answerAndSend, exercisesOn } from "./support/answer-exercise.ts";
import { test } from "./support/journey.ts";
import { narrow, sidewaysScroll, smallTargets } from "./support/look-at.ts";
import { journeyIn } from "./support/walked-locales.ts";

/** What came into Chromium after version 80, by the oldest browser's own way: what it does not know it drops. */
function asChrome80(css: string): string {
  return (
    css
      // A rule whose selector it does not know.
      .replace(/[^{}]*:(?:focus-visible|has|is|where)\b[^{}]*\{[^{}]*\}/g, "")
      // A declaration: gap between flex items is of version 84, the rest is later still.
      .replace(
        /([;{])(?:(?:row-|column-)?gap|aspect-ratio|text-wrap|inset[\w-]*|border-block|accent-color|overflow-x?:clip)[\w-]*:[^;}]*/g,
        "$1",
      )
      .replace(/@counter-style[^{]*\{[^}]*\}/g, "")
  );
}

for (const tag of journeyIn("ar")) {
  test(`without the newest style, lessons in ${tag} are read and answered`, async ({ open }) => {
    const page = await open({ ...narrow });
    let dropped = 0;
    await page.route("**/styles/**", async (route) => {
      const answer = await route.fetch();
      const css = await answer.text();
      const old = asChrome80(css);
      dropped += css.length - old.length;
      await route.fulfill({ response: answer, body: old });
    });
    for (const path of ["", "/courses/meet", "/courses/meet/meet-spot", "/me", "/kept"]) {
      await page.goto(`/${tag}${path}`);
      expect([...(await sidewaysScroll(page)), ...(await smallTargets(page))], path).toEqual([]);
      if (process.env.LOOK)
        await page.screenshot({
          path: `${process.env.LOOK}/${tag}${path.replaceAll("/", "-")}.png`,
          fullPage: true,
        });
    }
    expect(dropped).toBeGreaterThan(100);
    await page.goto(`/${tag}/courses/meet/meet-spot`);
    for (const id of await exercisesOn(page)) await answerAndSend(page, id);
    expect(await page.locator("[data-when-finished]").isVisible()).toBe(true);
  });
}
