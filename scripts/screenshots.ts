import "./require-node.ts";
import { globSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright-core";
import { CHROMIUM_FLAGS, ensureChromium, ensureFonts } from "./browser.ts";
import { startApp } from "./started-app.ts";

/**
 * Pictures of every page, in every language, on a phone and a wide screen, light and dark, into ./screenshots.
 * npm run screenshots [-- --only meet-spot --locale ar --url http://localhost:3000]
 */
const { values } = parseArgs({
  options: { only: { type: "string" }, locale: { type: "string" }, url: { type: "string" } },
});

const root = path.resolve(import.meta.dirname, "..");
const folder = path.join(root, "screenshots");
const WIDTHS = [360, 1280];
const THEMES = ["light", "dark"] as const;

function lessons(): string[] {
  const files = globSync("content/en/*/*.mdx", { cwd: root }).sort();
  return files.map((file) => file.split(path.sep).slice(-2).join("/").replace(".mdx", ""));
}

/** Name of the picture and path after the locale. */
function pages(): [name: string, path: string][] {
  const courses = [...new Set(lessons().map((lesson) => lesson.split("/")[0]))];
  return [
    ["home", ""],
    ...courses.map((course): [string, string] => [`course-${course}`, `/courses/${course}`]),
    ...lessons().map((lesson): [string, string] => [lesson.split("/")[1] ?? lesson, `/courses/${lesson}`]),
    ["answered", `/courses/${lessons()[0]}`],
    ["lab-penguins", "/courses/meet/meet-rules"],
    ["lab-digits", "/courses/meet/meet-learn"],
    ["report", `/report?lesson=${lessons()[0]}`],
    ["languages", "/languages"],
    ["me", "/me"],
    ["glossary", "/glossary"],
    ["about", "/about"],
    ["not-found", "/no-such-page"],
  ];
}

/** Gives an answer to every question of a lesson, so that its feedback can be looked at. */
async function answerAll(page: Page): Promise<void> {
  const forms = page.locator("form[data-exercise]");
  for (let at = 0; at < (await forms.count()); at += 1) {
    const form = forms.nth(at);
    await form.evaluate((element) => {
      const inputs = [...element.querySelectorAll<HTMLInputElement>("input")];
      const seen = new Set<string>();
      for (const input of inputs) {
        if (input.type === "radio" && !seen.has(input.name)) input.click();
        seen.add(input.name);
        if (input.type === "number" || input.inputMode !== "") input.value = input.min || "1";
      }
      const first = inputs.find((input) => input.type === "checkbox");
      if (first && !first.checked) first.click();
      [...element.querySelectorAll("select")].forEach((select, place) => {
        if (select.value === "") select.selectedIndex = Math.min(place + 1, select.options.length - 1);
      });
    });
    await form.locator("button[type=submit], button:not([type])").first().click();
  }
}

/** Opens the experiment of a lesson and runs it once, without a guess. */
async function runLab(page: Page): Promise<void> {
  await page.locator("[data-lab-open]").click();
  await page.locator(".predict button[type=button]").click();
  const train = page.locator(".experiment button[data-next]");
  if (await train.count()) await train.click();
  await page.locator(".experiment .chart").first().waitFor();
  for (const fold of await page.locator(".experiment summary").all()) await fold.click();
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
ensureFonts();
const app = values.url ? null : await startApp();
const url = values.url ?? app?.url ?? "";
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
const locales = values.locale?.split(",") ?? readdirSync(path.join(root, "locales")).sort();
const wanted = pages().filter(([name]) => !values.only || values.only.split(",").includes(name));

let taken = 0;
for (const locale of locales) {
  for (const width of WIDTHS) {
    for (const colorScheme of THEMES) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const page = await context.newPage();
      for (const [name, place] of wanted) {
        await page.goto(`${url}/${locale}${place}`, { waitUntil: "load" });
        if (name === "answered") await answerAll(page);
        if (name.startsWith("lab-")) await runLab(page);
        const file = path.join(folder, `${name}.${locale}.${width}.${colorScheme}.png`);
        await page.screenshot({ path: file, fullPage: true, animations: "disabled" });
        taken += 1;
      }
      await context.close();
    }
  }
  console.log(`${locale}: done, ${taken} pictures so far`);
}
await browser.close();
await app?.stop();
console.log(`${taken} pictures in ${path.relative(root, folder)}`);
