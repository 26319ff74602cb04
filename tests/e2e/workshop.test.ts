import type { Page } from "playwright-core";
import { expect } from "vitest";
import { faultsOf, invitation, press } from "./support/classroom-journey.ts";
import { test } from "./support/journey.ts";
import { narrow, sidewaysScroll, smallTargets } from "./support/look-at.ts";
import { withAxe } from "./support/run-axe.ts";
import { journeyIn } from "./support/walked-locales.ts";

const allow = [/the server responded with a status of (409|422)/];
const words = {
  en: { username: "mutua", password: "eight calm harbours", number: (text: string) => text },
  ar: {
    username: "ليلى",
    password: "ثمانية موانئ هادئة",
    number: (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
  },
} as const;

/** The number of each bar, in order. */
const bars = (page: Page) => page.locator(".bar strong").allTextContents();

for (const locale of journeyIn("en")) {
  test(`a room in ${locale}: slides by keys, phones in three languages, live bars, hands, the answer, paper`, async ({
    open,
    app,
  }) => {
    const own = words[locale];
    const found: string[] = [];
    const teacher = await open({ allow, viewport: { width: 1280, height: 720 } });
    await withAxe(teacher);
    const look = async (name: string) => found.push(...(await faultsOf(teacher, name)));
    await teacher.goto(invitation(app, locale));
    await teacher.locator('[name="displayName"]').fill("M. T.");
    await teacher.locator('[name="username"]').fill(own.username);
    await teacher.locator('[name="password"]').fill(own.password);
    await teacher.locator("form.fields button").click();
    await teacher.waitForURL(`**/${locale}/teach`);
    await teacher.locator("#name").fill("8a");
    await teacher.locator("#locale").selectOption(locale);
    await teacher.locator("form.fields button").click();
    await teacher.waitForURL(`**/${locale}/teach/classes/*`);
    const room = `${new URL(teacher.url()).pathname}/workshop`;
    const code = ((await teacher.locator(".way-in .code").textContent()) ?? "").replaceAll(" ", "");

    // From the class to the slides; the first lets the room in, keys turn them the way the language reads.
    await teacher.locator(`.class-pages a[href="${room}"]`).click();
    await look("workshop");
    await teacher.locator(`a[href="${room}/lessons/meet/meet-spot"]`).click();
    expect(((await teacher.locator(".room-code .code").textContent()) ?? "").replaceAll(" ", "")).toBe(code);
    await look("first slide");
    const [on, back] = locale === "ar" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
    for (const [key, slide] of [
      [on, "1"],
      ["PageDown", "2"],
      [back, "1"],
      ["PageUp", null],
    ] as const) {
      await Promise.all([teacher.waitForNavigation(), teacher.keyboard.press(key)]);
      expect(new URL(teacher.url()).searchParams.get("slide")).toBe(slide);
    }

    // To the question; notes stand beside for her only.
    const asks = teacher.locator('input[name="exercise"][value="signs"]');
    while ((await asks.count()) === 0) {
      expect(await teacher.locator(".notes").count()).toBe(0);
      await teacher.locator('.slide-links a[rel="next"]').click();
      await teacher.waitForLoadState();
    }
    await look("slide");
    await teacher.goto(`${teacher.url()}&notes=1&answer=1`);
    await look("slide with notes");
    expect(await teacher.locator(".notes").count()).toBe(1);
    await teacher.locator(".slide-links form button").click();
    await teacher.waitForURL("**/polls/*");
    await look("open question");

    // Three phones: with script in two languages, and a small one without.
    const phones = [
      await open({ allow, locale: "sw" }),
      await open({ ...narrow, locale: "hi", javaScriptEnabled: false }),
      await open({ locale: "zh-CN" }),
    ] as const;
    const answer = async (phone: Page, options: number[]) => {
      await phone.goto(`/poll/${code}`);
      for (const option of options) await phone.locator(`input[value="${option}"]`).check();
      await phone.locator("form.exercise button").click();
      await phone.waitForLoadState();
    };
    await answer(phones[0], [0, 2]);
    expect(new URL(phones[0].url()).pathname).toBe(`/sw/poll/${code}`);
    await answer(phones[1], [1]);
    expect([...(await sidewaysScroll(phones[1])), ...(await smallTargets(phones[1]))]).toEqual([]);
    // Two are too few to be shown.
    await teacher.waitForFunction(
      (two) => document.querySelector("[data-answers]")?.textContent?.includes(two),
      locale === "ar" ? "هاتفان" : "2",
    );
    expect(new Set(await bars(teacher))).toEqual(new Set([own.number("0")]));
    await answer(phones[2], [0]);
    const grown = (first: string) =>
      teacher.waitForFunction((text) => document.querySelector(".bar strong")?.textContent === text, first);
    await grown(own.number("2"));
    expect(await bars(teacher)).toEqual(["2", "1", "1", "0"].map(own.number));
    // A mind is changed, and the phone says so.
    await phones[0].locator('input[value="0"]').uncheck();
    await phones[0].locator("form.exercise button").click();
    await grown(own.number("1"));
    expect(await phones[0].locator('input[value="2"]').isChecked()).toBe(true);

    // Raised hands are added, in the digits of the room.
    await teacher.locator(".hands summary").click();
    await teacher.locator('[name="hands-0"]').fill("x");
    await press(teacher, "hands");
    await look("hands that are no numbers");
    await teacher.locator('[name="hands-0"]').fill(own.number("12"));
    await press(teacher, "hands");
    expect((await bars(teacher))[0]).toBe(own.number("13"));

    // The answer: phones with script turn by themselves, the others look again.
    expect(await phones[2].locator("[data-mark=right]").count()).toBe(0);
    await press(teacher, "show");
    await look("closed question");
    expect(await teacher.locator(".bars > [data-mark=right]").count()).toBe(2);
    await phones[2].waitForSelector("[data-mark=right]");
    await phones[1].locator(`a.button[href$="/poll/${code}"]`).click();
    expect(await phones[1].locator("[data-mark=right]").count()).toBe(2);

    // Paper: questions, answers on a page of their own, the lesson without a device, letters.
    await teacher.goto(`${room}/lessons/meet/meet-spot/sheets`);
    await look("sheets");
    await teacher.emulateMedia({ media: "print" });
    const first = teacher.locator(".paper-page").first();
    expect(await first.locator("[data-mark=right], .why").count()).toBe(0);
    expect(await teacher.locator(".letter-cards > li").allTextContents()).toEqual(
      locale === "ar" ? ["أ", "ب", "ج", "د"] : ["A", "B", "C", "D"],
    );
    const breaks = await teacher
      .locator(".paper-page + .paper-page")
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakBefore));
    expect(breaks).toEqual(["page", "page", "page"]);
    const others = teacher.locator("header.top, footer.foot, .tongues, button");
    expect(await others.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
    await teacher.emulateMedia({ media: "screen" });
    await teacher.goto(`${room}/lessons/meet/meet-spot/handout`);
    await look("handout");
    expect(found).toEqual([]);
  }, 120_000);
}
