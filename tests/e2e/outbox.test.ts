import Database from "better-sqlite3";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { answer, answerAndSend, exercisesOn, resultOf } from "./support/answer-exercise.ts";
import { launchChromium } from "./support/chromium.ts";
import { type LineSite, openLineSite, withOneMoreOption } from "./support/line-site.ts";

// What may come between an answer and the server, with the line really cut. All share it, so they go in turn.
const lesson = "/en/courses/demo/demo-all";
const elsewhere = "Answers of another learner wait on this device until that learner is back.";
let site: LineSite;
let browser: Browser;

beforeAll(async () => {
  site = await openLineSite();
  browser = await launchChromium();
}, 120_000);
afterEach(() => site.line.mend());
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const device = (more: BrowserContextOptions = {}): Promise<BrowserContext> =>
  browser.newContext({ baseURL: site.home, ...more });

async function openLesson(context: BrowserContext, at = lesson): Promise<Page> {
  const page = await context.newPage();
  await page.goto(at);
  return page;
}

/** Somebody who has answered the first question, so that the server knows her. */
async function learnerWith(context: BrowserContext) {
  const page = await openLesson(context);
  const ids = await exercisesOn(page);
  const [first = "", second = "", third = ""] = ids;
  await answerAndSend(page, first);
  return { page, first, second, third };
}

/** Answers that arrive nowhere yet. */
async function answerCutOff(page: Page, ...ids: string[]): Promise<void> {
  await site.line.cut();
  for (const [at, id] of ids.entries()) {
    await answer(page, id);
    await expect.poll(() => waiting(page)).toBe(String(at + 1));
  }
}

/** What the browser says when the line is back. */
const comeOnline = (page: Page) => page.evaluate(() => dispatchEvent(new Event("online")));
async function mend(...pages: Page[]): Promise<void> {
  await site.line.mend();
  for (const page of pages) await comeOnline(page);
}

const waiting = (page: Page) => page.locator("[data-outbox]").getAttribute("data-outbox");
const said = (page: Page) => page.locator("[data-outbox]").textContent();
const allSent = (page: Page) => expect.poll(() => waiting(page)).toBe("0");

interface Stored {
  exercise: string | null;
  occurredAt: number;
}

/** What the server holds of whoever uses this browser, without what it writes itself. */
async function stored(page: Page): Promise<Stored[]> {
  const all: { events: Stored[] } | null = await (await page.request.get("/en/me/data.json")).json();
  return (all?.events ?? []).filter(({ exercise }) => exercise !== null);
}
const storedIds = async (page: Page) => (await stored(page)).map(({ exercise }) => exercise).sort();

test("two tabs: what each was told is sent once", async () => {
  const context = await device();
  const { page, first, second, third } = await learnerWith(context);
  const other = await openLesson(context);
  await answerCutOff(page, second);
  await answer(other, third);
  await expect.poll(() => waiting(other)).toBe("2");
  await mend(page, other);
  await allSent(page);
  await allSent(other);
  await expect.poll(() => storedIds(page)).toEqual([first, second, third].sort());
  await context.close();
});

test("two devices: both answers count, and both show the later one", async () => {
  const here = await device();
  const { page, first, second } = await learnerWith(here);
  await page.goto("/en/carry");
  await page.locator('form:has([value="make"]) button').click();
  const code = (await page.locator(".code").textContent()) ?? "";
  const there = await device();
  const far = await there.newPage();
  await far.goto("/en/carry");
  await far.getByLabel("Code", { exact: true }).fill(code);
  await far.getByRole("button", { name: "Go on here" }).click();
  await far.waitForURL("**/en/me");

  await page.goto(lesson);
  await far.goto(lesson);
  expect(await resultOf(far, first)).toBe("correct");
  await site.line.cut();
  await answer(page, second);
  await answer(far, second, false);
  // The one that was answered first arrives last.
  await mend(far);
  await allSent(far);
  await comeOnline(page);
  await allSent(page);
  await expect.poll(() => storedIds(page)).toEqual([first, second, second].sort());
  for (const one of [page, far]) {
    await one.goto(lesson);
    expect(await resultOf(one, second)).toBe("incorrect");
  }
  await here.close();
  await there.close();
});

for (const years of [10, -10]) {
  test(`a clock ${years} years off costs nothing, now or later`, async () => {
    const context = await device();
    const wrong = await context.newPage();
    await wrong.addInitScript((shift) => {
      const now = Date.now;
      Date.now = () => now() + shift;
    }, years * 31_557_600_000);
    await wrong.goto(lesson);
    const [first = "", second = ""] = await exercisesOn(wrong);
    await answerCutOff(wrong, first, second);
    await wrong.close();
    await site.line.mend();
    // Its lease and its ids are of another time; the clock has been set right since.
    const page = await openLesson(context);
    await expect.poll(async () => (await stored(page)).length).toBe(2);
    const times = (await stored(page)).map(({ occurredAt }) => occurredAt);
    for (const time of times) expect(time).toBeLessThanOrEqual(Date.now());
    await answer(page, first, false);
    await expect.poll(async () => (await stored(page)).length).toBe(3);
    await page.reload();
    // What she answered after all is what she finds.
    expect(await resultOf(page, first)).toBe("incorrect");
    await context.close();
  });
}

test("a full device: the page says that it keeps nothing, and sends while it is open", async () => {
  const context = await device();
  const { page, first, second } = await learnerWith(context);
  // No switch makes a disk full; this is how a browser says that it is.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = function () {
      this.transaction.abort();
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await answerCutOff(page, second);
  await expect.poll(() => said(page)).toMatch(/^This browser cannot keep answers/);
  await mend(page);
  await allSent(page);
  await expect.poll(() => storedIds(page)).toEqual([first, second].sort());
  await context.close();
});

test("a reply lost after the server had stored it: nothing twice, and no second learner", async () => {
  const context = await device();
  const page = await openLesson(context);
  const [first = "", second = ""] = await exercisesOn(page);
  let lost = 0;
  await page.route(`**${lesson}`, async (route) => {
    if (route.request().method() !== "POST" || lost >= 2) return route.continue();
    lost += 1;
    // It arrives, and the answer to it does not, nor its cookie.
    expect((await route.fetch()).status()).toBe(200);
    await context.clearCookies();
    await route.abort();
  });
  await answer(page, first);
  // It tries again by itself.
  await expect.poll(() => lost).toBe(2);
  await allSent(page);
  await answerAndSend(page, second);
  await expect.poll(() => storedIds(page)).toEqual([first, second].sort());
  await context.close();
});

test("the server was started anew, and the question changed, in between", async () => {
  const context = await device();
  const { page, first, third } = await learnerWith(context);
  await answerCutOff(page, third);
  await site.release("content/en/demo/demo-all.mdx", (source) => withOneMoreOption(source, third));
  await mend(page);
  await allSent(page);
  await expect.poll(() => storedIds(page)).toEqual([first, third].sort());
  await page.reload();
  expect(await resultOf(page, first)).toBe("correct");
  // Another question by now: the old answer is no answer to it.
  expect(await resultOf(page, third)).toBeNull();
  await context.close();
});

test("another learner on the same phone: nothing under the wrong name", async () => {
  const context = await device();
  const { page, first, second, third } = await learnerWith(context);
  await holdBack(context);
  await answer(page, second);
  await expect.poll(() => waiting(page)).toBe("1");
  await page.goto("/en/me");
  await page.locator('form:has([value="someone-else"]) button').click();
  await context.unroute(`**${lesson}`);

  await page.goto(lesson);
  expect(await resultOf(page, second)).toBeNull();
  await answerAndSend(page, third);
  await allSent(page);
  await expect.poll(() => storedIds(page)).toEqual([third]);
  await expect.poll(() => said(page)).toBe(elsewhere);

  await page.goto("/en/me");
  await page.locator('form:has([value="switched"]) button').click();
  await page.goto(lesson);
  await allSent(page);
  await expect.poll(() => storedIds(page)).toEqual([first, second].sort());
  await context.close();
});

/** A line on which pages come, and no answer leaves. */
const holdBack = (context: BrowserContext) =>
  context.route(`**${lesson}`, (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );

test("signed out in between: it waits for her, and goes when she is back", async () => {
  const context = await device();
  const page = await context.newPage();
  const invitation = /http:\S+?(\/\w+\/invite\/\S+)/.exec(site.output())?.[1] ?? "";
  await page.goto(invitation);
  await page.locator("[name=displayName]").fill("Amina");
  await page.locator("[name=username]").fill("amina");
  await page.locator("[name=password]").fill("seven green umbrellas");
  await page.locator("form.fields button").click();
  await page.goto(lesson);
  const [first = "", second = ""] = await exercisesOn(page);
  await answerAndSend(page, first);
  await holdBack(context);
  await answer(page, second);
  await expect.poll(() => waiting(page)).toBe("1");
  await page.goto("/en/account");
  await page.locator('form[action="/en/sign-out"] button').first().click();
  await context.unroute(`**${lesson}`);

  await page.goto(lesson);
  expect(await resultOf(page, first)).toBeNull();
  await expect.poll(() => said(page)).toBe(elsewhere);
  await page.goto("/en/account");
  await page.locator("[name=username]").fill("amina");
  await page.locator("[name=password]").fill("seven green umbrellas");
  await page.locator("form.fields button").click();
  await page.goto(lesson);
  await allSent(page);
  await expect.poll(() => storedIds(page)).toEqual([first, second].sort());
  await context.close();
});

test("deleted in between: the answer is refused for good, and nothing of her is left", async () => {
  const context = await device();
  const { page, second } = await learnerWith(context);
  const learner = (await (await page.request.get("/en/me/data.json")).json()).learner.id as string;
  await page.reload();
  await answerCutOff(page, second);
  await holdBack(context);
  await site.line.mend();
  const another = await device({ storageState: await context.storageState() });
  const other = await another.newPage();
  await other.goto("/en/me");
  await other.locator("summary", { hasText: "Delete everything" }).click();
  await other.locator('form:has([value="deleted"]) button').click();
  await other.locator(".told").waitFor();

  const refused = page.waitForResponse((response) => response.status() === 410);
  await context.unroute(`**${lesson}`);
  await comeOnline(page);
  await refused;
  await allSent(page);
  const database = new Database(`${site.dataDir}/lisan.sqlite`, { readonly: true });
  for (const table of ["events", "lesson_summary"])
    expect(database.prepare(`SELECT count(*) AS n FROM ${table} WHERE user = ?`).get(learner)).toEqual({
      n: 0,
    });
  database.close();
  const left = await page.evaluate(
    (id) => Object.entries(localStorage).filter((entry) => entry.join().includes(id)),
    learner,
  );
  expect(left).toEqual([]);
  await context.close();
  await another.close();
});
