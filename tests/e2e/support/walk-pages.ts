import type { Page } from "playwright-core";
import { answerAndSend, exercisesOn, modelOf } from "./answer-exercise.ts";

/** Looks at the page as it stands; `state` says where the walk is. */
export type Look = (state: string) => Promise<void>;

/** What the walk needs of the browser's own words: it visits an unknown page and sends an empty form on purpose. */
export const walkAllows = [/Failed to load resource: the server responded with a status of (404|422)/];

/** Addresses of a course's lessons, in order, from its page. */
export async function lessonsOf(page: Page, course: string): Promise<string[]> {
  await page.goto(course);
  return page.locator("main .steps a").evaluateAll((links) => links.map((a) => a.getAttribute("href") ?? ""));
}

const kindsOn = async (page: Page): Promise<Set<string>> =>
  new Set(await Promise.all((await exercisesOn(page)).map(async (id) => (await modelOf(page, id)).kind)));

/** As few sets as a greedy hand finds that hold together what all of them hold. */
export function fewestThatCover(sets: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const missing = new Set([...sets.values()].flatMap((set) => [...set]));
  const chosen: string[] = [];
  while (missing.size > 0) {
    const gain = (name: string) => [...(sets.get(name) ?? [])].filter((item) => missing.has(item)).length;
    const [best = ""] = [...sets.keys()].sort((a, b) => gain(b) - gain(a));
    for (const item of sets.get(best) ?? []) missing.delete(item);
    chosen.push(best);
  }
  return chosen;
}

/**
 * Every page template in every state a visitor can bring it to: first as a stranger, then as a learner who answers
 * everything wrongly, then as a second learner on the same device who answers everything rightly. The lessons answered
 * hold every kind of exercise between them. `quick`: without the second learner, and without the lessons whose script
 * did not come, which hold no words of their own.
 */
export async function walkPages(
  page: Page,
  locale: string,
  look: Look,
  { quick = false }: { quick?: boolean } = {},
): Promise<void> {
  const home = `/${locale}`;
  const visit = async (path: string, state: string) => {
    await page.goto(path);
    await look(state);
  };
  const answerAll = async (lessons: readonly string[], right: boolean) => {
    for (const lesson of lessons) {
      await page.goto(lesson);
      for (const id of await exercisesOn(page)) await answerAndSend(page, id, right);
      await look(`${lesson} answered ${right ? "rightly" : "wrongly"}`);
    }
  };

  await visit(home, "home as a stranger");
  const course = `${home}/courses/meet`;
  await visit(course, "course as a stranger");
  const kinds = new Map<string, Set<string>>();
  for (const lesson of await lessonsOf(page, course)) {
    await visit(lesson, `${lesson} unanswered`);
    kinds.set(lesson, await kindsOn(page));
  }
  const answered = fewestThatCover(kinds);
  for (const name of ["languages", "glossary", "about", "me", "kept"]) await visit(`${home}/${name}`, name);
  await visit(`${course}/certificate`, "certificate before the end");
  await visit(`${course}/questions/before`, "questions before the course");
  await page.locator('main form [type="submit"]').click();
  await look("questions left out");
  await visit(`${home}/nowhere`, "an unknown page");

  const send = async (state: string) => {
    await page.locator("form.fields button").click();
    await look(state);
  };
  await visit(`${home}/report?lesson=meet/meet-spot`, "report");
  await send("report with nothing in it");
  await page.locator('form.fields [value="hurtful"]').check();
  await page.locator("form.fields #text").fill("\u202e".padEnd(2001, "x"));
  await page.locator("form.fields #credit").fill("N\u200b");
  await send("report that is too long");
  await page.locator("form.fields #text").fill("Nobody here lives like that.");
  await page.locator("form.fields #credit").fill("");
  await send("report sent");

  if (!quick) {
    await page.route(/\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    for (const lesson of answered) await visit(lesson, `${lesson} without the reader's script`);
    await page.unrouteAll();
  }

  await answerAll(answered, false);
  await visit(home, "home as a learner");
  await visit(course, "course as a learner");
  await visit(`${home}/me`, "me with missed questions");
  if (quick) return;
  await page.locator('form:has([value="someone-else"]) button').click();
  await look("me after a second learner began");
  await answerAll(answered, true);
  await visit(`${home}/me`, "me with two learners");
}
