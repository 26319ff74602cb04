import { expect } from "vitest";
import { answer, exercisesOn } from "./support/answer-exercise.ts";
import { test } from "./support/journey.ts";

test("finishes the whole course in Arabic without script: the cloth is woven, and it says what comes next", {
  timeout: 120_000,
}, async ({ open }) => {
  const page = await open({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await page.goto("/ar/courses/meet");
  const lessons = await page
    .locator(".steps a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(lessons).toHaveLength(6);
  for (const [place, lesson] of lessons.entries()) {
    await page.goto(lesson);
    for (const id of await exercisesOn(page)) await answer(page, id);
    await page.goto("/ar/courses/meet");
    expect(await page.locator(".steps .mark.done").count()).toBe(place + 1);
    // Rows woven always equal lessons finished: the ground under them is as high.
    const ground = await page.locator(".band .cloth .ground").first().getAttribute("d");
    expect(ground).toContain(`v${place + 1}H0z`);
  }
  expect(await page.locator("section.box .told").isVisible()).toBe(true);
  expect(await page.locator("section.box ul").first().locator("li").count()).toBe(6);
  expect(await page.locator(".cloth .warp").count()).toBe(0);
});
