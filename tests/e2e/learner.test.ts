import { expect } from "vitest";
import { answer, answerAndSend, exercisesOn, modelOf, resultOf } from "./support/answer-exercise.ts";
import { test } from "./support/journey.ts";

const first = "/courses/meet/meet-spot";

/** What a whole right lesson ends in: a prediction or reflection is done, everything else correct. */
const expected = async (page: Parameters<typeof modelOf>[0], id: string) => {
  const model = await modelOf(page, id);
  const unscored = model.kind === "reflect" || (model.kind === "choice" && model.key === null);
  return unscored || (model.kind === "number" && model.predict) ? "done" : "correct";
};

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with script" : "without script";

  test(`finishes a lesson ${how}, leaves, comes back, goes on`, async ({ open }) => {
    const page = await open({ javaScriptEnabled });
    await page.goto("/en");
    await page.locator("main a.button.first").first().click();
    expect(new URL(page.url()).pathname).toBe(`/en${first}`);
    const ids = await exercisesOn(page);
    expect(ids.length).toBeGreaterThanOrEqual(4);
    for (const id of ids) {
      await answerAndSend(page, id);
      expect(await resultOf(page, id), id).toBe(await expected(page, id));
      if (!javaScriptEnabled) expect(page.url()).toBe(new URL(`/en${first}#${id}`, page.url()).href);
    }
    expect(await page.locator("[data-when-finished]").isVisible()).toBe(true);

    const later = await page.context().newPage();
    await later.goto("/en");
    const onward = later.locator("main a.button.first").first();
    expect(await onward.getAttribute("href")).toBe("/en/courses/meet/meet-rules");
    await later.goto("/en/courses/meet");
    expect(await later.locator(".steps .mark.done").count()).toBe(1);
    await later.goto(`/en${first}`);
    for (const id of ids) expect(await resultOf(later, id)).toBe(await expected(later, id));
  });

  test(`a wrong answer says why, is offered again on /me, and can be mended ${how}`, async ({ open }) => {
    const page = await open({ javaScriptEnabled });
    await page.goto(`/en${first}`);
    let id = "";
    for (const one of await exercisesOn(page)) {
      if (!id && (await expected(page, one)) === "correct") id = one;
    }
    await answerAndSend(page, id, false);
    expect(await page.locator(`form[data-exercise="${id}"] [data-mark="mend"]`).count()).toBeGreaterThan(0);
    await page.goto("/en/me");
    const again = page.locator(`a[href="/en${first}#${id}"]`);
    expect(await again.count()).toBe(1);
    await again.click();
    expect(await resultOf(page, id)).toBe("incorrect");
    await answerAndSend(page, id);
  });

  test(`changing the language keeps the place and the answers ${how}`, async ({ open }) => {
    const page = await open({ javaScriptEnabled });
    await page.goto(`/en${first}`);
    const [id = ""] = await exercisesOn(page);
    await answerAndSend(page, id);
    await page.locator("a.tongue").click();
    await page.locator('main a[hreflang="ar"]').click();
    expect(page.url()).toBe(new URL(`/ar${first}#${id}`, page.url()).href);
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    expect(await resultOf(page, id)).not.toBeNull();
  });
}

test("a form sent empty says so, and changes nothing, with and without script", async ({ open }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await open({ javaScriptEnabled });
    await page.goto(`/en${first}`);
    const [id = ""] = await exercisesOn(page);
    const form = page.locator(`form[data-exercise="${id}"]`);
    await form.locator("button[type=submit]").click();
    await page.waitForFunction(
      (one) => document.querySelector(`#${one} [data-say]`)?.textContent?.trim(),
      id,
    );
    expect(await resultOf(page, id)).toBeNull();
    await page.goto("/en/me");
    expect(await page.locator("main .box").count()).toBe(0);
  }
});

test("two learners share a phone: each finds her own work again", async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`/en${first}`);
  const [id = ""] = await exercisesOn(page);
  await answer(page, id);
  await page.goto("/en/me");
  await page.locator('form:has([value="someone-else"]) button').click();
  await page.goto(`/en${first}`);
  expect(await resultOf(page, id)).toBeNull();
  await answer(page, id, false);
  await page.goto("/en/me");
  expect(await page.locator("main .box").count()).toBe(2);
  await page.locator('form:has([value="switched"]) button').click();
  await page.goto(`/en${first}`);
  expect(await resultOf(page, id)).toBe(await expected(page, id));
});

test("one's data can be read, put back to the beginning, and deleted", async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`/en${first}`);
  const [id = ""] = await exercisesOn(page);
  await answer(page, id);
  const stored = await (await page.request.get("/en/me/data.json")).json();
  expect(stored.events).toHaveLength(1);
  expect(stored.events[0]).toMatchObject({ exercise: id, lesson: "meet/meet-spot", locale: "en" });

  await page.goto("/en/me");
  await page.locator("summary", { hasText: "Start afresh" }).click();
  await page.locator('form:has([value="afresh"]) button').click();
  expect((await (await page.request.get("/en/me/data.json")).json()).events).toHaveLength(0);

  await page.locator("summary", { hasText: "Delete everything" }).click();
  await page.locator('form:has([value="deleted"]) button').click();
  expect((await page.request.get("/en/me/data.json")).status()).toBe(404);
  expect(await page.context().cookies()).not.toContainEqual(expect.objectContaining({ name: "lisan" }));
});

test("private notes leave the device with everything else", async ({ open }) => {
  const page = await open();
  await page.goto(`/en${first}`);
  await answerAndSend(page, (await exercisesOn(page))[0] ?? "");
  await page.locator("textarea").first().fill("A note for nobody");
  const notes = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("lisan.note.")));
  expect(await notes()).toHaveLength(1);
  await page.goto("/en/me");
  await page.locator("summary", { hasText: "Delete everything" }).click();
  await page.locator('form:has([value="deleted"]) button').click();
  await page.locator(".told").waitFor();
  expect(await notes()).toEqual([]);
});

test("on a plain-http host that is not localhost everything works the same", async ({ open }) => {
  const page = await open({ far: true });
  await page.goto(`/ar${first}`);
  const ids = await exercisesOn(page);
  for (const id of ids.slice(0, 2)) {
    await answerAndSend(page, id);
  }
  await page.reload();
  for (const id of ids.slice(0, 2)) expect(await resultOf(page, id)).not.toBeNull();
});

test("answers given without a line are kept, counted, and sent when it is back", async ({ open }) => {
  const page = await open({ allow: [/Failed to load resource/] });
  await page.goto(`/en${first}`);
  const [one = "", two = ""] = await exercisesOn(page);
  await answerAndSend(page, one);
  await page.context().setOffline(true);
  await answer(page, two);
  await page.locator("[data-outbox='1']").waitFor({ state: "attached" });
  expect(await page.locator("[data-outbox]").textContent()).not.toBe("");
  await page.context().setOffline(false);
  await page.locator("[data-outbox='0']").waitFor({ state: "attached", timeout: 20_000 });
  const stored = await (await page.request.get("/en/me/data.json")).json();
  expect(stored.events.map((event: { exercise: string }) => event.exercise).sort()).toEqual(
    [one, two].sort(),
  );
});

test("an answer is not lost where its page is left in the same moment, on a slow phone", async ({ open }) => {
  for (let learner = 0; learner < 3; learner++) {
    const page = await open();
    await page.goto(`/en${first}`);
    const [id = ""] = await exercisesOn(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    await page.evaluate(() => {
      document.querySelector<HTMLElement>("form[data-exercise] [name=answer]")?.click();
      document.querySelector<HTMLElement>("form[data-exercise] button[type=submit]")?.click();
      location.href = "/en";
    });
    await page.waitForURL("**/en");
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await page.goto(`/en${first}`);
    await page.locator(`form[data-exercise="${id}"][data-result]`).waitFor({ timeout: 10_000 });
  }
});

test("a question can be answered with the keyboard alone", async ({ open }) => {
  const page = await open();
  await page.goto(`/en${first}`);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
  const ids = await exercisesOn(page);
  let choice = "";
  for (const id of ids) if (!choice && (await modelOf(page, id)).kind === "choice") choice = id;
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => document.activeElement?.closest("form")?.id ?? "");
    if (here === choice) break;
  }
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.locator(`form[data-exercise="${choice}"][data-result]`).waitFor();
});

test("an unknown page answers 404 in the visitor's language, and shows no stack", async ({ open }) => {
  const page = await open({ locale: "ar-EG", allow: [/404/] });
  for (const path of ["/nowhere", "/ar/nowhere", "/ar/courses/nothing", "/ar/courses/meet/nothing"]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    expect(await page.locator("html").getAttribute("lang")).toBe("ar");
    expect(await page.locator("body").textContent()).not.toMatch(/Error|at .*\.tsx?|node_modules/);
  }
});

test("the front door leads to the visitor's language", async ({ open }) => {
  for (const [locale, expectedPath] of [
    ["zh-CN", "/zh-Hans"],
    ["ar-MA", "/ar"],
    ["qu", "/en"],
  ] as const) {
    const page = await open({ locale });
    await page.goto("/");
    expect(new URL(page.url()).pathname).toBe(expectedPath);
  }
});
