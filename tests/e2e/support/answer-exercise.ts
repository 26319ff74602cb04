import type { Locator, Page } from "playwright-core";
import type { ExerciseModel } from "../../../app/features/quiz/exercise-model.ts";

/** A page, or the part of it that is one lesson where there are many. */
type Lesson = Page | Locator;

/** Names of the exercises of the open lesson, in reading order. */
export const exercisesOn = (page: Lesson): Promise<string[]> =>
  page
    .locator("form[data-exercise]")
    .evaluateAll((forms) => forms.map((form) => form.getAttribute("data-exercise") ?? ""));

export async function modelOf(page: Lesson, id: string): Promise<ExerciseModel> {
  const json = await page.locator(`form[data-exercise="${id}"]`).getAttribute("data-model");
  return JSON.parse(json ?? "null") as ExerciseModel;
}

const tick = (page: Lesson, id: string, value: number) =>
  page.locator(`form[data-exercise="${id}"] [name="answer"][value="${value}"]`).check();

/** Fills an exercise in as a person would, rightly or not, and sends it. Works with and without script. */
export async function answer(page: Lesson, id: string, right = true): Promise<void> {
  const form = page.locator(`form[data-exercise="${id}"]`);
  const model = await modelOf(page, id);
  switch (model.kind) {
    case "choice": {
      const key = model.key ?? 0;
      await tick(page, id, right ? key : (key + 1) % model.options);
      break;
    }
    case "choices":
      if (right) for (const key of model.key) await tick(page, id, key);
      else {
        const wrong = Array.from({ length: model.options }, (_, i) => i).find((i) => !model.key.includes(i));
        await tick(page, id, wrong ?? 0);
      }
      break;
    case "number":
      await form.locator('[name="answer"]').fill(String(right ? model.answer : model.max));
      break;
    case "sort":
      for (const [item, group] of model.key.entries()) {
        const choice = right ? group : (group + 1) % model.groups;
        await form.locator(`[name="answer-${item}"][value="${choice}"]`).check();
      }
      break;
    case "order":
    case "match": {
      const count = model.kind === "order" ? model.items : model.pairs;
      await form.locator("select").evaluateAll(
        (selects, { count, right }) => {
          for (const select of selects as HTMLSelectElement[]) {
            const item = Number(select.name.split("-")[1]);
            select.value = String(right ? item : (item + 1) % count);
            select.dispatchEvent(new Event("input", { bubbles: true }));
            select.dispatchEvent(new Event("change", { bubbles: true }));
          }
        },
        { count, right },
      );
      break;
    }
    case "reflect":
      break;
  }
  await form.locator("button[type=submit]").click();
}

/** The same, and waits until the server has taken it. */
export async function answerAndSend(page: Page, id: string, right = true): Promise<void> {
  const taken = page.waitForResponse((response) => response.request().method() === "POST");
  await answer(page, id, right);
  await taken;
  await page.locator(`form[data-exercise="${id}"][data-result]`).waitFor();
}

export const resultOf = (page: Lesson, id: string) =>
  page.locator(`form[data-exercise="${id}"]`).getAttribute("data-result");
