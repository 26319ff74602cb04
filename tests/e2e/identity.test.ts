import type { Page } from "playwright-core";
import { expect } from "vitest";
import { answerAndSend } from "./support/answer-exercise.ts";
import { test } from "./support/journey.ts";
import { foreignColours, narrow, palette, sidewaysScroll, smallTargets } from "./support/look-at.ts";
import { axeFindings, withAxe } from "./support/run-axe.ts";

const allow = [/Failed to load resource: the server responded with a status of (404|409|422|429)/];
const PASSWORD = "seven green umbrellas";

/** What is wrong with how a page looks, at the width it has, light and dark. */
async function faults(page: Page, state: string): Promise<string[]> {
  const found = [...(await sidewaysScroll(page)), ...(await smallTargets(page))];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await foreignColours(page, palette[colorScheme])));
    found.push(...(await axeFindings(page, colorScheme === "light" ? "all" : "colours")));
  }
  return found.map((line) => `${state}: ${line}`);
}

const submit = async (page: Page, name: string) => {
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForLoadState();
};

test("whoever runs this copy comes in by the link of the first start, invites, signs out and in again", {
  timeout: 180_000,
}, async ({ open, app }) => {
  const link = /http:\S+\/invite\/\S+/.exec(app.output())?.[0] ?? "";
  expect(link).toContain(app.url);
  const page = await open({ ...narrow, allow });
  await withAxe(page);
  const found: string[] = [];
  const look = async (state: string) => found.push(...(await faults(page, state)));

  await page.goto(link);
  await page.getByLabel("Your name, as your classes see it").fill("<b>Ms Amina</b> أمينة");
  await page.getByLabel("Name to sign in with").fill("Amina");
  await page.getByLabel("Password").fill("password1234");
  await submit(page, "Make the account");
  expect(await page.getByText("Many people use this one").isVisible()).toBe(true);
  expect(await page.getByLabel("Your name, as your classes see it").inputValue()).toBe(
    "<b>Ms Amina</b> أمينة",
  );
  await look("an account refused");
  await page.getByLabel("Password").fill(PASSWORD);
  await submit(page, "Make the account");
  expect(new URL(page.url()).pathname).toBe("/en/teach");
  // It let one person in.
  await page.goto(link);
  expect(await page.locator("form.fields").count()).toBe(0);

  await page.goto("/en/account");
  await look("account");
  await submit(page, "Make a link for a teacher");
  const invited = await page.locator("a.address").textContent();
  expect(invited).toMatch(/\/en\/invite\/[a-z2-7]{32}$/);
  await look("account with a link");

  const teacher = await open({ javaScriptEnabled: false, allow });
  await teacher.goto((invited ?? "").replace("/en/", "/ar/"));
  expect(await teacher.locator("strong").textContent()).toBe("<b>Ms Amina</b> أمينة");
  await teacher.locator("[name=displayName]").fill("السيد جمعة");
  await teacher.locator("[name=username]").fill("جمعة");
  await teacher.locator("[name=password]").fill("ثلاثة قوارب صفراء");
  await teacher.locator("form.fields button").click();
  await teacher.goto("/ar/account");
  expect(await teacher.locator("[name=displayName]").inputValue()).toBe("السيد جمعة");
  // A teacher invites teachers, and nobody who runs the copy.
  expect(await teacher.locator('[value="operator"]').count()).toBe(0);
  await teacher.locator('form[action="/ar/sign-out"] button').click();
  expect(await teacher.context().cookies()).toEqual([]);

  await page.goto("/en/account");
  await submit(page, "Sign out here");
  await page.goto("/en/account");
  expect(new URL(page.url()).search).toBe("?next=%2Fen%2Faccount");
  await look("sign-in");
  await page.getByLabel("Name to sign in with").fill("ＡＭＩＮＡ");
  await page.locator("[name=password]").fill("not this one");
  await submit(page, "Sign in");
  expect(await page.getByRole("alert").textContent()).toContain("do not belong together");
  await look("sign-in refused");
  await page.getByRole("link", { name: "Show what I type" }).click();
  expect(await page.locator("[name=password]").getAttribute("type")).toBeNull();
  await page.getByLabel("Name to sign in with").fill("amina");
  await page.locator("[name=password]").fill(PASSWORD);
  await submit(page, "Sign in");
  expect(new URL(page.url()).pathname).toBe("/en/account");
  expect(found).toEqual([]);
});

for (const javaScriptEnabled of [true, false]) {
  test(`a learner goes on with another phone ${javaScriptEnabled ? "with" : "without"} script`, async ({
    open,
  }) => {
    const first = await open(narrow);
    await withAxe(first);
    await first.goto("/ar/courses/meet/meet-spot");
    await answerAndSend(first, (await first.locator("form[id]").first().getAttribute("id")) ?? "");
    await first.goto("/ar/me");
    await first.locator('main a[href="/ar/carry"]').click();
    await first.locator('form:has([value="make"]) button').click();
    await first.waitForLoadState();
    const code = (await first.locator(".code").textContent()) ?? "";
    expect(await faults(first, "a code")).toEqual([]);

    const second = await open({ javaScriptEnabled, allow });
    await second.goto("/en/carry");
    await second.getByLabel("Code", { exact: true }).fill("00000 00000");
    await second.getByRole("button", { name: "Go on here" }).click();
    expect(await second.locator(".wrong").textContent()).toContain("opens nothing");
    const arabic = code.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
    await second.getByLabel("Code", { exact: true }).fill(arabic);
    await second.getByRole("button", { name: "Go on here" }).click();
    await second.waitForURL("**/en/me");
    expect(await second.getByText("Your data").isVisible()).toBe(true);
    expect(await second.getByText("Nothing yet.").count()).toBe(0);
  });
}
