import { expect } from "vitest";
import { test } from "./support/journey.ts";
import { foreignColours, narrow, palette, sidewaysScroll, smallTargets } from "./support/look-at.ts";
import { axeFindings, withAxe } from "./support/run-axe.ts";

const allow = [/Failed to load resource: the server responded with a status of 422/];
const isLong = process.env.LONG === "1";
const DESK = "/en/translate/ar/meet/meet-spot";

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with script" : "without script";

  test(`a newcomer mends a block and sends it ${how}`, async ({ open, app }) => {
    const page = await open({ javaScriptEnabled, allow });
    await page.goto("/ar/courses/meet/meet-spot");
    await page.locator('main a[href="/ar/translate/ar/meet/meet-spot"]').click();
    expect(await page.locator("form[data-desk] textarea").count()).toBeGreaterThan(10);
    await page.goto(DESK);

    // A question whose answer is marked elsewhere than in the source is refused, beside itself.
    const question = page.locator(".pair", { has: page.locator("textarea", { hasText: "[x]" }) }).first();
    const hash = (await question.getAttribute("id")) ?? "";
    const answer = page.locator(`#${hash}-text`);
    const right = await answer.inputValue();
    const lines = right.split("\n");
    const ticked = lines.findIndex((line) => line.includes("[x]"));
    const other = lines.findIndex((line) => line.includes("[ ]"));
    lines[ticked] = (lines[ticked] ?? "").replace("[x]", "[ ]");
    lines[other] = (lines[other] ?? "").replace("[ ]", "[x]");
    const wrong = lines.join("\n");
    await answer.fill(wrong);
    const send = page.locator('#send button[value="send"]');
    await send.click();
    await page.locator('[role="alert"]').waitFor();
    expect(await answer.inputValue()).toBe(wrong);
    expect(await answer.getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator(".findings").count()).toBe(1);
    const finding = page.locator(`#${hash}-found [lang="en"]`);
    expect(await finding.textContent()).toMatch(/\[x\]/);

    // Mended, and a paragraph beside it.
    await answer.fill(right);
    const paragraph = page.locator(".pair", { has: page.locator("h2", { hasText: "Paragraph" }) }).first();
    const text = paragraph.locator("textarea");
    const words = `${await text.inputValue()} جملة أخرى.`;
    await text.fill(words);
    if (javaScriptEnabled) {
      await page.reload();
      expect(await text.inputValue()).toBe(words);
    }
    await page.getByLabel("A name to thank you by").fill("نور");
    await page.locator('#send button[value="check"]').click();
    await page.getByText("Nothing is wrong").waitFor();
    expect(await text.inputValue()).toBe(words);
    expect(await page.getByLabel("A name to thank you by").inputValue()).toBe("نور");
    await send.click();
    await page.getByText("1 text is sent").waitFor();
    expect(page.url().startsWith(app.url + DESK)).toBe(true);

    // Nobody learns from it before somebody has taken it.
    await page.goto("/ar/courses/meet/meet-spot");
    expect(await page.locator("article").textContent()).not.toContain("جملة أخرى");
    expect(await page.context().cookies()).toEqual([]);
  });

  test(`what was typed can be looked at and carried away ${how}`, async ({ open }) => {
    const page = await open({ javaScriptEnabled, acceptDownloads: true });
    await page.goto(DESK);
    const text = page
      .locator(".pair", { has: page.locator("h2", { hasText: "Paragraph" }) })
      .first()
      .locator("textarea");
    await text.fill("جملة واحدة.");
    const [preview] = await Promise.all([
      page.context().waitForEvent("page"),
      page.locator("#send button", { hasText: "Preview the whole lesson" }).click(),
    ]);
    await preview.waitForLoadState();
    expect(await preview.locator("html").getAttribute("dir")).toBe("rtl");
    expect(await preview.locator("article p", { hasText: "جملة واحدة." }).count()).toBe(1);
    expect(await preview.locator("form[data-exercise]").count()).toBeGreaterThan(1);
    await preview.close();

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator('#send button[value="patch"]').click(),
    ]);
    expect(download.suggestedFilename()).toBe("ar-meet-meet-spot.patch");
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const patch = Buffer.concat(chunks).toString();
    expect(patch).toContain("+++ b/content/ar/meet/meet-spot.mdx");
    expect(patch).toContain("+جملة واحدة.");
    expect(await text.inputValue()).toBe("جملة واحدة.");
  });
}

test("a question is played in both languages beside its field, and no answer is kept", async ({
  open,
  app,
}) => {
  const page = await open();
  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") posts.push(request.url().replace(app.url, ""));
  });
  await page.goto(DESK);
  const question = page.locator(".pair", { has: page.locator("h2", { hasText: "Question" }) }).first();
  await question.locator("[data-preview]").click();
  const frames = [
    { frame: question.frameLocator("iframe").nth(0), lang: "en", dir: "ltr" },
    { frame: question.frameLocator("iframe").nth(1), lang: "ar", dir: "rtl" },
  ];
  for (const { frame, lang, dir } of frames) {
    const form = frame.locator("form[data-exercise]");
    await form.waitFor();
    expect(await form.getAttribute("lang")).toBe(lang);
    expect(await form.getAttribute("dir")).toBe(dir);
    await form.locator("input[type=radio]").first().check();
    await form.locator("button[type=submit]").click();
    await expect.poll(() => form.getAttribute("data-result")).not.toBeNull();
  }
  expect(posts.every((url) => url.startsWith(`${DESK}/preview`))).toBe(true);
  const width = await question
    .locator("iframe")
    .nth(1)
    .evaluate((frame) => frame.clientWidth);
  expect(width).toBeGreaterThan(350);
  expect(width).toBeLessThanOrEqual(360);
  expect(await page.context().cookies()).toEqual([]);
});

test("checks while typing speak under the field, and by keyboard alone all of it is done", async ({
  open,
}) => {
  const page = await open();
  await page.goto(DESK);
  const first = page.locator("form[data-desk] textarea").first();
  await first.focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowDown");
  const third = page.locator("form[data-desk] textarea").nth(2);
  expect(await third.evaluate((area) => area === document.activeElement)).toBe(true);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("نص <b>قصير</b>");
  const section = page.locator(".pair").nth(2);
  await section.locator(".findings").waitFor();
  expect(await section.locator("[data-status]").textContent()).toMatch(/see below/);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("نص قصير.");
  await page.keyboard.press("Control+Enter");
  await section.getByText("Fits its source").waitFor();
  expect(await section.locator(".findings").count()).toBe(0);
  expect(
    await page
      .locator("form[data-desk] textarea")
      .nth(3)
      .evaluate((area) => area === document.activeElement),
  ).toBe(true);
  await page.locator('#send button[value="send"]').focus();
  await page.keyboard.press("Enter");
  await page.getByText("1 text is sent").waitFor();
  expect(await section.locator("[data-status]").textContent()).toMatch(/Sent/);
  await page.reload();
  expect(await third.inputValue()).toBe("نص قصير.");
});

test("from nothing to the first sent words of a language that nobody began", async ({ open }) => {
  const page = await open();
  await page.goto("/en/languages");
  await page.locator('main a[href="/en/translate"]').click();
  await page.locator('main a[href="/en/translate/start"]').click();
  await page.getByLabel("Name of the language").fill("Italiano");
  await page.keyboard.press("Enter");
  await page.locator("main form a", { hasText: "Italian" }).first().click();
  expect(await page.locator("main").textContent()).toMatch(/from left to right/);
  await page.locator("main section a.button").click();
  await page.locator("section a.button.first").click();
  expect(new URL(page.url()).pathname).toMatch(/^\/en\/translate\/it\/meet\//);
  const title = page.locator("form[data-desk] textarea").first();
  expect(await title.getAttribute("lang")).toBe("it");
  await title.fill("Dov'è l'IA?");
  await page.locator('#send button[value="send"]').click();
  await page.getByText("1 text is sent").waitFor();
});

test("strings: a lost placeholder is refused, plural forms have numbers that take them", async ({ open }) => {
  const page = await open({ allow });
  await page.goto("/en/translate/ar/ui/languages");
  const key = page.locator('textarea[name="text-complete_few"]');
  expect(await key.count()).toBe(1);
  const before = await key.inputValue();
  await key.fill(before.replace(/\{\{.*?\}\}/, ""));
  await page.locator('#send button[value="send"]').click();
  await page.locator('[role="alert"]').waitFor();
  expect(await page.locator(".findings").count()).toBe(1);
  expect(await page.locator(".findings").textContent()).toMatch(/\{\{/);
});

for (const locale of isLong ? ["ar", "hi", "zh-Hans", "en"] : ["ar", "hi"]) {
  // Colours and what axe looks for are the same in every language; words have other lengths, the longest here.
  const isWhole = isLong || locale === "ar";
  const what = isWhole ? "320 px, thumbs and the tokens, and axe finds nothing" : "320 px and thumbs";

  test(`the desk in ${locale} fits ${what}`, {
    timeout: 240_000,
  }, async ({ open }) => {
    const page = await open({ ...narrow, allow });
    if (isWhole) await withAxe(page);
    const target = locale === "en" ? "ar" : locale;
    const found: string[] = [];
    const look = async (state: string) => {
      const note = (kind: string, lines: string[]) =>
        found.push(...lines.map((line) => `${state}: ${kind} ${line}`));
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      note("sideways", await sidewaysScroll(page));
      note("small", await smallTargets(page));
      for (const colorScheme of isWhole ? (["light", "dark"] as const) : []) {
        await page.emulateMedia({ colorScheme });
        note(`${colorScheme} colour`, await foreignColours(page, palette[colorScheme]));
        note(`${colorScheme} axe`, await axeFindings(page, colorScheme === "light" ? "all" : "colours"));
      }
    };
    for (const path of [
      "",
      "/start?tag=it",
      "/start?tag=x_y",
      "/start?tag=an",
      `/${target}`,
      `/${target}/ui/course`,
      "/fa/meet/meet-spot",
    ]) {
      await page.goto(`/${locale}/translate${path}`);
      await look(path);
    }
    await page.goto(`/${locale}/translate/${target}/meet/meet-spot`);
    await look("lesson");
    await page.locator("form[data-desk] textarea").nth(2).fill("\u202eabc\u200c <b>");
    await page.locator(".findings").first().waitFor();
    await page.locator(".pair [data-preview]").first().click();
    for (const nth of [0, 1]) await page.frameLocator("iframe").nth(nth).locator("main").waitFor();
    await look("lesson with a wrong text and a preview");
    await page.locator('#send button[value="send"]').click();
    await page.locator('[role="alert"]').waitFor();
    await look("lesson that was refused");
    expect(found).toEqual([]);
  });
}
