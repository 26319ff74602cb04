import { answer, exercisesOn } from "./support/answer-exercise.ts";
import { test } from "./support/journey.ts";
import { axeFindings, withAxe } from "./support/run-axe.ts";

// Without script the whole course is walked elsewhere too.
test.for(process.env.LONG ? [true, false] : [true])(
  "a finished course gives a certificate; the name never leaves the page (script: %s)",
  {
    timeout: 120_000,
  },
  async (javaScriptEnabled, { open, expect }) => {
    const page = await open({ javaScriptEnabled });
    if (javaScriptEnabled) await withAxe(page);
    const address = "/en/courses/meet/certificate";
    await page.goto(address);
    expect(await page.locator(".sheet").count(), "nothing is certified beforehand").toBe(0);

    await page.goto("/en/courses/meet");
    const lessons = await page
      .locator(".steps a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    for (const lesson of lessons) {
      await page.goto(lesson);
      for (const id of await exercisesOn(page)) await answer(page, id);
    }
    // Answers given with script are sent behind the page's back; asking again too soon would cut the sending short.
    const link = page.locator(`a[href="${address}"]`);
    await expect
      .poll(() => page.goto("/en/courses/meet").then(() => link.count()), {
        interval: 1_000,
        timeout: 40_000,
      })
      .toBe(1);
    await link.click();
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);

    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.url() + (request.postData() ?? "")));
    const name = page.locator(".sheet input");
    await name.fill("Amina Ośmiałowska");
    expect(await page.locator("form:has(.sheet input), .sheet input[name]").count()).toBe(0);
    expect(await page.locator("[data-print]").isVisible()).toBe(javaScriptEnabled);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".sheet .cloth").first().isVisible()).toBe(true);
    expect(await name.isVisible()).toBe(true);
    for (const unprinted of await page.locator(".unprinted, .top, .foot").all()) {
      expect(await unprinted.isVisible()).toBe(false);
    }
    await page.emulateMedia({ media: "screen" });
    await page.goto("/en");
    expect(sent.join(" ")).not.toMatch(/Amina/);
    await page.goto(address);
    expect(await page.locator(".sheet input").inputValue()).toBe("");
  },
);
