import { expect } from "vitest";
import { exercisesOn } from "./support/answer-exercise.ts";
import { test } from "./support/journey.ts";
import { eachDirection } from "./support/walked-locales.ts";

for (const { tag } of eachDirection) {
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
