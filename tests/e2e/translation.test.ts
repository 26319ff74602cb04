import { expect } from "vitest";
import { ask } from "../server/support/ask.ts";
import { answer, answerAndSend, exercisesOn } from "./support/answer-exercise.ts";
import { around, BEGUN, CHINESE, LESSON, lessons, more, PERSIAN, test } from "./support/states-journey.ts";
import { wordsAstray } from "./support/words-in-language.ts";

const isLong = process.env.LONG === "1";
const unfold = "for (const fold of document.querySelectorAll('details')) fold.open = true";

test("every word of a translation and around it stands in its own language, and runs its way", {
  timeout: 180_000,
}, async ({ open, states: { origin } }) => {
  let page = await open({ origin });
  const found: string[] = [];
  const look = async (state: string) => {
    await page.evaluate(unfold);
    found.push(...(await wordsAstray(page)).map((line) => `${state}: ${line}`));
  };
  for (const path of [...lessons, ...around, ...more]) {
    await page.goto(path);
    await look(path);
  }
  // Where most is the source's, its exercises are too: they are answered in the source's own pages.
  for (const path of isLong ? lessons : [LESSON, PERSIAN]) {
    // A learner of its own: a question answered in one language is answered in all.
    page = await open({ origin });
    await page.goto(path);
    for (const id of await exercisesOn(page)) await answerAndSend(page, id, false);
    await look(`${path} answered`);
  }
  for (const path of ["/ar/me", "/fa/me", "/zh-Hant/me", "/ar", "/ar/courses/demo"]) {
    await page.goto(path);
    await look(`${path} as a learner`);
  }
  expect(found).toEqual([]);
});

test("what is missing or must not be shown stands in the source's language, says so, and orphans are gone", async ({
  open,
  states: { origin },
}) => {
  const page = await open({ origin, javaScriptEnabled: false });
  await page.goto(LESSON);
  const article = page.locator("article");
  const read = await article.evaluate((element) =>
    [...element.querySelectorAll("h1, .lead, .other, p, h2, .exercise, pre, figure")]
      .filter(
        (one) =>
          !one.matches("[hidden]") &&
          !one.parentElement?.closest(".exercise, figure, .older, [data-read-aloud]"),
      )
      .map((one) => {
        const kind = one.matches(".other")
          ? "label"
          : one.matches(".exercise")
            ? `#${one.id}`
            : one.localName;
        return `${kind} ${one.closest("[lang]")?.getAttribute("lang")}`;
      }),
  );
  expect(read).toEqual([
    ...["h1 ar", "p ar", "p ar", "p ar", "p ar"], // title, summary, who wrote it; then unchanged, and older
    ...["label ar", "p en", "p ar", "label ar", "p en", "h2 ar", "pre ar"],
    ...["#fresh ar", "label ar", "#broken en", "label ar", "#key en", "label ar", "#missing en"],
    ...["h2 ar", "p ar", "p ar", "figure ar"],
  ]);
  for (const label of await article.locator(".other").all()) {
    expect(await label.textContent()).toContain("الإنجليزية");
    const block = label.locator("xpath=following-sibling::*[1]");
    expect(await block.getAttribute("lang")).toBe("en");
    expect(await block.getAttribute("dir")).toBe("ltr");
  }
  const text = (await article.textContent()) ?? "";
  expect(text).toContain("You may drink water from a clean well only.");
  expect(text).not.toContain("من أي نهر"); // critically older: it would do harm
  expect(text).not.toContain("حُذفت"); // an orphan
  expect(text).toContain("جملتان وقفتا هنا، وجمعهما المترجم."); // two source paragraphs in one, once
  expect(text).not.toContain("They were joined");
  // Links survive: a heading is named as in the source.
  expect(await page.locator("h2#a-heading").count()).toBe(1);
  expect(await page.locator('meta[name="robots"]').count()).toBe(0);
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with script" : "without script";

  test(`what is older says so; by keyboard, what changed in its source, ${how}`, async ({
    open,
    states: { origin },
  }) => {
    const page = await open({ origin, javaScriptEnabled });
    await page.goto(LESSON);
    const notes = page.locator("details.older");
    // The summary, and the paragraph of Kisumu.
    expect(await notes.count()).toBe(2);
    const note = notes.nth(1);
    const words = note.locator("p");
    expect(await words.isVisible()).toBe(false);
    const isThere = () => note.locator("summary").evaluate((one) => one === document.activeElement);
    for (let presses = 0; presses < 60 && !(await isThere()); presses += 1) await page.keyboard.press("Tab");
    expect(await isThere()).toBe(true);
    await page.keyboard.press("Enter");
    expect(await words.isVisible()).toBe(true);
    expect([await words.getAttribute("lang"), await words.getAttribute("dir")]).toEqual(["en", "ltr"]);
    const seen = (selector: string) =>
      words.locator(selector).evaluateAll((all) =>
        all.map((one) => {
          const copy = one.cloneNode(true) as Element;
          const heard = copy.querySelector("span");
          heard?.remove();
          return [copy.textContent?.trim(), heard?.getAttribute("lang"), (heard?.textContent ?? "") !== ""];
        }),
      );
    expect(await seen("del")).toEqual([["12", "ar", true]]);
    expect(await seen("ins")).toEqual([
      ["14", "ar", true],
      ["small", "ar", true],
    ]);
    await page.keyboard.press("Enter");
    expect(await words.isVisible()).toBe(false);
    expect(await notes.nth(0).locator("ins").first().textContent()).toMatch(/new/);
  });

  test(`an exercise is never half in one language, nor is its feedback, ${how}`, async ({
    open,
    states: { origin },
  }) => {
    const page = await open({ origin, javaScriptEnabled });
    await page.goto(LESSON);
    const scripts = { ar: /^\P{Script=Latin}*$/u, en: /^\P{Script=Arabic}*$/u };
    for (const [id, lang] of Object.entries({
      fresh: "ar",
      broken: "en",
      key: "en",
      missing: "en",
    } as const)) {
      if (javaScriptEnabled) await answerAndSend(page, id, false);
      else await answer(page, id, false);
      const form = page.locator(`form[data-exercise="${id}"]`);
      expect(await form.getAttribute("data-result"), id).toBe("incorrect");
      expect(await form.getAttribute("lang")).toBe(lang);
      for (const part of ["legend", "label", ".said > span"])
        for (const words of await form.locator(part).allTextContents())
          expect(words.trim(), `${id} ${part}`).toMatch(scripts[lang]);
      expect(await form.locator(".said:visible").count(), id).toBeGreaterThan(0);
      // The verdict is the page's.
      expect(await form.locator("[data-say]").textContent()).toMatch(scripts.ar);
      // By the source's key, whatever the translation says: it marks the other option of `key`.
      if (!javaScriptEnabled) expect(new URL(page.url()).hash).toBe(`#${id}`);
      await page.goto(LESSON);
      expect(await form.getAttribute("data-result"), `${id} after a reload`).toBe("incorrect");
    }
  });
}

test("under a third usable is the source lesson with a notice, which nobody is sent to", async ({
  open,
  states: { origin, port },
}) => {
  const page = await open({ origin });
  const sitemap = (await ask(port, { path: "/sitemap.xml", headers: { Host: new URL(origin).host } })).text;
  for (const [path, source] of [
    [BEGUN, "/en/courses/demo/demo-two"],
    [CHINESE, "/en/courses/demo/demo-states"],
  ] as const) {
    await page.goto(path);
    expect(await page.locator("article").getAttribute("lang")).toBe("en");
    expect(await page.locator("article").getAttribute("dir")).toBe("ltr");
    expect(await page.locator("main > .draft").count()).toBe(1);
    expect(await page.locator('meta[name="robots"]').getAttribute("content")).toBe("noindex");
    expect(await page.locator('script[type="application/ld+json"]').textContent()).toContain(
      '"inLanguage":"en"',
    );
    expect(await page.locator(".other").count()).toBe(0);
    expect(sitemap).not.toContain(`${path}<`);
    expect(sitemap).not.toContain(`href="${origin}${path}"`);
    expect(sitemap).toContain(`${source}<`);
  }
  expect(sitemap).toContain(`href="${origin}${LESSON}"`);
  expect(sitemap).toContain(`href="${origin}${PERSIAN}"`);
  await page.goto(CHINESE);
  // Simplified words are not its readers', whatever its locale.json asks for.
  expect(await page.locator("body").textContent()).not.toContain("第一段");
  await page.goto(LESSON);
  expect(await page.locator("[hreflang]").count()).toBe(0);
  const next = page.locator("nav.next a.first");
  expect(await next.locator("[lang=en][dir=ltr]").textContent()).toBe("The second");
  // Two of its three lessons can be read in Arabic.
  await page.goto("/ar/languages");
  expect(await page.locator('a[hreflang="ar"]').textContent()).toContain("٢");
});

test("words are borrowed along the chain: from Arabic where that is fresh, then from the source", async ({
  open,
  states: { origin },
}) => {
  const page = await open({ origin });
  await page.goto(PERSIAN);
  expect(await page.locator("html").getAttribute("lang")).toBe("fa");
  // Its own summary, and a title that only Arabic has.
  expect(await page.locator("h1").getAttribute("lang")).toBe("ar");
  expect(await page.locator("h1").textContent()).toBe("كل الحالات");
  expect(await page.locator(".lead").getAttribute("lang")).toBeNull();
  const labelled = await page.locator(".other").evaluateAll((labels) =>
    labels.map((label) => {
      const block = label.nextElementSibling;
      const { lang, dir } = block as HTMLElement;
      return `${lang} ${dir} ${/عربی|انگلیسی/.exec(label.textContent ?? "")?.[0]}`;
    }),
  );
  expect(new Set(labelled)).toEqual(new Set(["ar rtl عربی", "en ltr انگلیسی"]));
  const borrowed = page.locator('article div[lang="ar"]');
  expect((await borrowed.allTextContents()).join()).toContain("النموذج مصنوع من الأمثلة.");
  // What is older in Arabic is not lent.
  expect((await borrowed.allTextContents()).join()).not.toContain("كيسومو");
  expect(await page.locator("form#fresh").getAttribute("lang")).toBe("ar");
  expect(await page.locator("form#broken").getAttribute("lang")).toBe("fa");
});
