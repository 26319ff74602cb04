import { expect } from "vitest";
import { test } from "./support/journey.ts";

const allow = [/Failed to load resource: the server responded with a status of 422/];

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with script" : "without script";

  test(`reports something hurtful from the foot of a lesson ${how}`, async ({ open, app }) => {
    const page = await open({ javaScriptEnabled, allow });
    await page.goto("/en/courses/meet/meet-spot");
    await page.locator('main a[href^="/en/report"]').click();
    expect(page.url()).toBe(`${app.url}/en/report?lesson=meet/meet-spot`);
    const form = page.locator("form.fields");

    // A reason alone is not enough, and is not lost.
    await form.getByText("hurts or insults").click();
    await form.locator("button").click();
    expect(await form.locator('[value="hurtful"]').isChecked()).toBe(true);
    expect(await form.locator(".wrong").count()).toBe(1);
    const text = form.getByLabel("What did you find?");
    expect(await text.getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByText("a person you trust").isVisible()).toBe(true);

    const words = "The second picture laughs at us.\n\nمن القرية";
    await text.fill(words);
    await form.getByLabel("A name to thank you by").fill("x".repeat(61));
    await form.locator("button").click();
    expect(await text.inputValue()).toBe(words);
    expect(await form.locator("#credit-wrong").isVisible()).toBe(true);

    await form.getByLabel("A name to thank you by").fill("Nour");
    await form.locator("button").click();
    expect(page.url()).toBe(`${app.url}/en/report?lesson=meet/meet-spot&sent=1&care=1`);
    expect(await page.getByRole("status").isVisible()).toBe(true);
    expect(await page.getByText("a person you trust").isVisible()).toBe(true);
    expect(await form.count()).toBe(0);

    // To look again sends nothing again.
    await page.reload();
    expect(page.url()).toContain("&sent=1");
    await page.locator("main a.button").click();
    expect(new URL(page.url()).pathname).toBe("/en/courses/meet/meet-spot");
    // Whoever reports does not become a learner by it.
    expect(await page.context().cookies()).toEqual([]);
  });
}

test("the form stands in the reader's language and direction", async ({ open }) => {
  const page = await open();
  await page.goto("/ar/courses/meet/meet-spot");
  await page.locator('main a[href="/ar/report?lesson=meet/meet-spot"]').click();
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  expect(await page.locator('main a[href="/ar/courses/meet/meet-spot"]').getAttribute("lang")).toBe("ar");
});
