import { expect } from "vitest";
import { buildContent } from "../../app/features/content/build-content.ts";
import { foreignColours, narrow, palette, sidewaysScroll, smallTargets } from "./support/look-at.ts";
import { axeFindings, withAxe } from "./support/run-axe.ts";
import { BEGUN, LESSON, lessons, test } from "./support/states-journey.ts";

const unfold = "for (const fold of document.querySelectorAll('details')) fold.open = true";

test("who translated and who checked is named by consent, and counted without; a machine says what it is", async ({
  open,
  states: { origin, site },
}) => {
  const page = await open({ origin });
  await page.goto(LESSON);
  expect(await page.locator("article .draft").count()).toBe(1);
  const credits = page.locator("section.sources", { has: page.locator("dt") });
  const link = credits.locator("a", { hasText: "Ana Souza" });
  expect(await link.getAttribute("href")).toBe("https://people.example/ana");
  expect(await credits.textContent()).not.toContain("bo");
  expect(await credits.textContent()).not.toContain("lisan-machine");
  expect(await credits.locator("dt").count()).toBe(3);
  await page.goto("/ar/languages");
  expect(await page.locator("#people ~ dl").textContent()).toContain("Ana Souza");

  // Who takes a name back is unnamed with the next publication: no lesson is compiled for it, nothing is restarted.
  const before = site.read("locales/ar/TEAM.yml");
  site.write("locales/ar/TEAM.yml", "members: []\n");
  try {
    expect((await buildContent(site)).compiled).toBe(0);
    await expect.poll(async () => (await page.goto(LESSON)) && link.count(), { timeout: 20_000 }).toBe(0);
    expect(await credits.locator("dt").count()).toBe(3);
  } finally {
    site.write("locales/ar/TEAM.yml", before);
    await buildContent(site);
  }
});

test("reading aloud changes the voice with the language, and passes over what no voice can say", async ({
  open,
  states: { origin },
}) => {
  for (const voices of [["ar"], ["ar", "en"]]) {
    const page = await open({ origin });
    await page.addInitScript((tags) => {
      const said: [string, string][] = [];
      const list = tags.map((lang) => ({
        lang,
        localService: true,
        name: lang,
        voiceURI: lang,
        default: false,
      }));
      class Utterance extends EventTarget {
        lang = "";
        voice: unknown = null;
        onend: (() => void) | null = null;
        text: string;
        constructor(text: string) {
          super();
          this.text = text;
        }
      }
      const speech = {
        getVoices: () => list,
        cancel() {},
        addEventListener() {},
        speak(utterance: Utterance) {
          said.push([utterance.lang, utterance.text]);
          queueMicrotask(() => utterance.onend?.());
        },
      };
      Object.defineProperty(window, "speechSynthesis", { value: speech });
      Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
      Object.assign(window, { said });
    }, voices);
    await page.goto(LESSON);
    await page.locator("[data-voice=start]").click();
    const said = () => page.evaluate(() => (window as unknown as { said: [string, string][] }).said);
    await expect
      .poll(async () => (await said()).some(([, text]) => text.includes("يجمع الأمثلة")))
      .toBe(true);
    for (const [lang, text] of await said())
      expect(text, lang).toMatch(lang === "ar" ? /^\P{Script=Latin}*$/u : /^\P{Script=Arabic}*$/u);
    const english = (await said()).filter(([lang]) => lang === "en").map(([, text]) => text);
    if (voices.length === 1) expect(english).toEqual([]);
    else expect(english).toContain("You may drink water from a clean well only.");
  }
});

test("a report names a part of the lesson in its own language; to change the language keeps the place", async ({
  open,
  states: { origin },
}) => {
  const allow = [/Failed to load resource: the server responded with a status of 422/];
  const page = await open({ origin, javaScriptEnabled: false, allow });
  await page.goto(LESSON);
  await page.locator('main a[href^="/ar/report"]').click();
  const part = page.locator("select#part");
  const named = await part
    .locator("option[lang]")
    .evaluateAll((all) =>
      all.map((one) => [(one as HTMLOptionElement).value, one.getAttribute("lang"), one.textContent]),
    );
  expect(named).toHaveLength(14); // two paragraphs of the source are one here
  expect(named).toContainEqual(["b3", "en", "You may drink water from a clean well only."]);
  expect(named).toContainEqual(["fresh", "ar", "أيهما يخمن؟"]);
  await part.selectOption("b3");
  await page.locator("main form button[type=submit]").click();
  expect(await part.inputValue(), "nothing is lost by a mistake").toBe("b3");

  await page.goto("/ar/report?lesson=demo/demo-states&block=fresh");
  expect(await part.inputValue()).toBe("fresh");
  await page.locator("a.tongue").click();
  await page.locator('a[hreflang="en"]').click();
  expect(page.url()).toBe(`${origin}/en/report?lesson=demo/demo-states&block=fresh`);
  expect(await part.inputValue()).toBe("fresh");
  expect(await part.locator("option:checked").textContent()).toBe("Which one guesses?");
});

test("on paper every part says its language, and nothing is given away", async ({
  open,
  states: { origin },
}) => {
  const page = await open({ origin });
  await page.goto(LESSON);
  await page.emulateMedia({ media: "print" });
  const labels = page.locator(".other");
  expect(await labels.count()).toBe(5);
  for (const label of await labels.all()) expect(await label.isVisible()).toBe(true);
  expect(await page.locator(".said:visible").count()).toBe(0);
  for (const summary of await page.locator(".older summary").all())
    expect(await summary.isVisible()).toBe(true);
  expect(await page.locator("section.sources dt").first().isVisible()).toBe(true);
});

test("these pages fit 320 px, thumbs and the tokens, and axe finds nothing, light and dark", {
  timeout: 120_000,
}, async ({ open, states: { origin } }) => {
  const page = await open({ ...narrow, origin });
  await withAxe(page);
  const found: string[] = [];
  for (const path of [...lessons, "/ar/courses/demo", "/fa/courses/demo", "/ar/languages"]) {
    // Every kind of part and of label stands on these.
    const isWhole = process.env.LONG === "1" || [LESSON, BEGUN, "/ar/languages"].includes(path);
    await page.goto(path);
    await page.evaluate(unfold);
    const note = (kind: string, lines: string[]) =>
      found.push(...lines.map((line) => `${path}: ${kind} ${line}`));
    note("sideways", await sidewaysScroll(page));
    note("small", await smallTargets(page));
    for (const colorScheme of isWhole ? (["light", "dark"] as const) : []) {
      await page.emulateMedia({ colorScheme });
      note(`${colorScheme} colour`, await foreignColours(page, palette[colorScheme]));
      note(`${colorScheme} axe`, await axeFindings(page, colorScheme === "light" ? "all" : "colours"));
    }
  }
  expect(found).toEqual([]);
});
