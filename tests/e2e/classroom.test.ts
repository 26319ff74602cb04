import { expect } from "vitest";
import { answerAndSend } from "./support/answer-exercise.ts";
import { beStuck, cardsOn, faultsOf, hardQuestion, invitation, press } from "./support/classroom-journey.ts";
import { test } from "./support/journey.ts";
import { narrow, sidewaysScroll, smallTargets } from "./support/look-at.ts";
import { withAxe } from "./support/run-axe.ts";
import { journeyIn } from "./support/walked-locales.ts";

const lesson = "/courses/meet/meet-spot";
const allow = [/the server responded with a status of (404|409|422)/];
const words = {
  en: {
    teacher: "Ms Wanjiru",
    username: "wanjiru",
    password: "nine quiet rivers",
    class: "Year 7 <b>East</b>",
  },
  ar: { teacher: "أ. سميرة", username: "سميرة", password: "تسعة أنهار هادئة", class: "السابع «ب» 7" },
} as const;

for (const locale of journeyIn("ar")) {
  test(`a class in ${locale}: invited, made, printed, joined in three languages, helped, exported, left`, {
    timeout: 180_000,
  }, async ({ open, app }) => {
    const own = words[locale];
    const found: string[] = [];
    const teacher = await open({ allow });
    await withAxe(teacher);
    const look = async (name: string) => found.push(...(await faultsOf(teacher, name)));

    // Invited: the link makes her account and leads to her classes.
    await teacher.goto(invitation(app, locale));
    await look("invitation");
    await teacher.locator('[name="displayName"]').fill(own.teacher);
    await teacher.locator('[name="username"]').fill(own.username);
    await teacher.locator('[name="password"]').fill(own.password);
    await teacher.locator("form.fields button").click();
    await teacher.waitForURL(`**/${locale}/teach`);
    await look("no classes yet");

    // Makes a class.
    await teacher.locator("#name").fill(own.class);
    await teacher.locator("#locale").selectOption(locale);
    await teacher.locator("#timeZone").selectOption("Africa/Cairo");
    await teacher.locator("form.fields button").click();
    await teacher.waitForURL(`**/${locale}/teach/classes/*`);
    const home = new URL(teacher.url()).pathname;
    expect(await teacher.locator("h1").textContent()).toBe(own.class);
    const code = ((await teacher.locator(".way-in .code").textContent()) ?? "").replaceAll(" ", "");
    expect(code).toMatch(/^\d{12}$/);
    await look("empty class");

    // Prints cards: only the cards are on the paper, with all that is needed to come in.
    await teacher.goto(`${home}/cards`);
    await look("cards to make");
    await teacher.locator("#count").fill("3");
    await press(teacher, "make");
    await look("cards");
    await teacher.emulateMedia({ media: "print" });
    const cards = await cardsOn(teacher);
    expect(cards).toHaveLength(3);
    for (const card of cards) {
      expect(card.isShown).toBe(true);
      expect(card.qr).toBeGreaterThan(80);
      expect(card.address).toBe(`localhost:${app.port}/join`);
      expect(card.code.replaceAll(" ", "")).toBe(code);
      expect(card.words.trim().split(/\s+/)).toHaveLength(4);
    }
    expect(cards.map(({ seat }) => seat)).toEqual(locale === "ar" ? ["١", "٢", "٣"] : ["1", "2", "3"]);
    const others = teacher.locator("header.top, footer.foot, .class-head, button");
    expect(await others.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
    const paper = (await teacher.pdf({ format: "A4" })).toString("latin1");
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await teacher.emulateMedia({ media: "screen" });

    // Assigns a lesson, with a note and a time.
    await teacher.goto(`${home}/assignments/new`);
    await look("new assignment");
    await teacher.locator(".fold > summary").first().click();
    await teacher.locator('[name="lesson"][value="meet/meet-spot"]').check();
    await teacher.locator('[name="dueDate"]').fill("2036-12-01");
    await teacher.locator("#note").fill("Read it aloud / اقرأ بصوت عال");
    await press(teacher, "save");
    expect(await teacher.locator(".assignments > li").count()).toBe(1);
    await look("assignments");

    // One learner comes by her card, with script; one by the class's code and a name, on a small phone without script,
    // in the digits of another script; one by her card, in words written her own way.
    const [one, two, three] = [
      await open(),
      await open({ ...narrow, javaScriptEnabled: false }),
      await open(),
    ];
    await withAxe(one);
    await one.goto(`/ar/join/${code}?seat=1`);
    expect(await one.locator("h1").textContent()).toBe(own.class);
    found.push(...(await faultsOf(one, "join")));
    await one.locator("#words").fill(cards[0]?.words ?? "");
    await press(one, "seat");
    await one.waitForURL("**/ar/me*");
    expect(await one.locator("main").textContent()).toContain(own.teacher);
    found.push(...(await faultsOf(one, "a learner's page")));

    await two.goto("/sw/join");
    await two
      .locator("#code")
      .fill(code.replace(/\d/g, (digit) => String.fromCodePoint(0x966 + Number(digit))));
    await two.locator("form.fields button").click();
    const smallPhone = [...(await sidewaysScroll(two)), ...(await smallTargets(two))];
    await two.locator("#name").fill("Neema =1+1");
    await press(two, "name");
    expect(new URL(two.url()).pathname).toBe("/sw/me");
    smallPhone.push(...(await sidewaysScroll(two)), ...(await smallTargets(two)));
    await two.goto("/sw");
    expect(await two.locator("#assigned").count()).toBe(1);
    smallPhone.push(...(await sidewaysScroll(two)), ...(await smallTargets(two)));
    expect(smallPhone).toEqual([]);

    await three.goto(`/hi/join/${code}`);
    await three.locator("#seat").fill("２");
    await three.locator("#words").fill((cards[1]?.words ?? "").toUpperCase().replaceAll(" ", "-"));
    await press(three, "seat");
    await three.waitForURL("**/hi/me*");

    // One is stuck; another does well.
    await two.goto(`/sw${lesson}`);
    await beStuck(two);
    await three.goto(`/hi${lesson}`);
    await answerAndSend(three, await hardQuestion(three));

    // The teacher sees who.
    await teacher.goto(home);
    const help = teacher.locator("[data-needs-help] > li");
    expect(await help.count()).toBe(1);
    expect(await help.locator("a").textContent()).toBe("Neema =1+1");
    await look("class");
    await help.locator("a").click();
    await teacher.waitForURL("**/learners/*");
    await look("learner");
    await teacher.goto(`${home}/lessons/meet/meet-spot`);
    await look("questions");

    // Resets a passphrase: the old words open nothing any more, the new ones do.
    await teacher.goto(`${home}/members`);
    await look("members");
    await teacher.locator("table.members th a").first().click();
    await teacher.waitForURL("**/members/*");
    await look("member");
    await press(teacher, "reset");
    const [anew] = await cardsOn(teacher);
    expect(anew?.words).not.toBe(cards[0]?.words);
    const later = await open({ allow, javaScriptEnabled: false });
    for (const [typed, status] of [
      [cards[0]?.words, 422],
      [anew?.words, 200],
    ] as const) {
      await later.goto(`/en/join/${code}?seat=1`);
      await later.locator("#words").fill(typed ?? "");
      const answered = later.waitForResponse((heard) => heard.request().isNavigationRequest());
      await press(later, "seat");
      const heard = await answered;
      expect(status === 422 ? heard.status() : new URL(later.url()).pathname).toBe(
        status === 422 ? 422 : "/en/me",
      );
    }

    // Exports the grid.
    const csv = await (await teacher.request.get(`${home}.csv`)).text();
    expect(csv.startsWith("\ufeff")).toBe(true);
    expect(csv.trim().split("\r\n")).toHaveLength(1 + 4);
    expect(csv).toContain("Neema =1+1");
    for (const page of ["letter", "settings"]) {
      await teacher.goto(`${home}/${page}`);
      await look(page);
    }

    // A learner leaves, another deletes everything: the class no longer knows either.
    await three.goto("/hi/me#classes");
    await three.locator('details:has(form[action="/hi/me/leave"]) summary').last().click();
    await three.locator('form[action="/hi/me/leave"] button').click();
    await three.locator(".told").waitFor();
    await two.goto("/sw/me");
    await two.locator('details:has([value="deleted"]) summary').click();
    await press(two, "deleted");
    await teacher.goto(home);
    expect(await teacher.locator(".grid tbody tr").count()).toBe(2);
    expect(await teacher.locator("main").textContent()).not.toContain("Neema");
    expect(found).toEqual([]);
  });
}
