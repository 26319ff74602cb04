import { execFileSync } from "node:child_process";
import path from "node:path";
import type { Page } from "playwright-core";
import type { StartedApp } from "../../../scripts/started-app.ts";
import { answerAndSend, exercisesOn, modelOf } from "./answer-exercise.ts";
import { sidewaysScroll } from "./look-at.ts";
import { axeFindings } from "./run-axe.ts";

const root = path.resolve(import.meta.dirname, "../../..");

/** The link that whoever runs the copy makes for a new teacher, on the command line. */
export function invitation(app: StartedApp, locale: string): string {
  const said = execFileSync(process.execPath, ["scripts/operate.ts", "invite", "--locale", locale], {
    cwd: root,
    env: { ...process.env, DATA_DIR: app.dataDir, PORT: String(app.port), ORIGINS: app.url },
    encoding: "utf8",
  });
  return said.split("\n")[0] ?? "";
}

/** What is wrong with a page of a teacher or a learner, each line with the page's name. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  const found = [...(await sidewaysScroll(page)), ...(await axeFindings(page))];
  return found.map((line) => `${name}: ${line}`);
}

/** Presses the one button of the form that means `intent`. */
export async function press(page: Page, intent: string): Promise<void> {
  const form = page.locator(`form:has([name="intent"][value="${intent}"])`);
  await form.locator("button").first().click();
  await page.waitForLoadState();
}

/** The first question of the open lesson that has a wrong answer. */
export async function hardQuestion(page: Page): Promise<string> {
  for (const id of await exercisesOn(page)) {
    const model = await modelOf(page, id);
    if (model.kind === "choice" && model.key !== null) return id;
  }
  throw new Error(`${page.url()} asks nothing that could be answered wrongly`);
}

/** Four times wrong in a row. */
export async function beStuck(page: Page): Promise<void> {
  const id = await hardQuestion(page);
  for (let turn = 0; turn < 4; turn++) await answerAndSend(page, id, false);
}

/** What stands on the cards of the open page, in order. */
export const cardsOn = (page: Page) =>
  page.locator(".seat-cards > li").evaluateAll((cards) =>
    cards.map((card) => {
      const terms = [...card.querySelectorAll("dd")].map((term) => term.textContent ?? "");
      const qr = card.querySelector("svg.qr")?.getBoundingClientRect();
      const isShown =
        card.checkVisibility() && [...card.querySelectorAll("dd")].every((one) => one.offsetHeight);
      const [address = "", code = "", seat = "", words = ""] = terms;
      return { address, code, seat, words, isShown, qr: Math.round(qr?.width ?? 0) };
    }),
  );
