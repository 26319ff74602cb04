import { isRefusal, readAnswer } from "../../features/quiz/answer-form.ts";
import type { ExerciseModel } from "../../features/quiz/exercise-model.ts";
import { fillForm } from "../answer-event.ts";
import { recall } from "../device-store.ts";
import { showFeedback } from "../feedback.ts";
import { adoptProgress, answersHere, rememberAnswer } from "./progress-here.ts";

/**
 * A lesson on a device that keeps courses. It remembers what is answered, and gives a kept page, which is a stranger's,
 * the answers of whoever learns here. Runs before the reader, which then finds them as the server would have sent them.
 */
const learner = () => recall("lisan.learner") ?? "";
const forms = Array.from(document.querySelectorAll<HTMLFormElement>("form[data-exercise]"));
const lesson = location.pathname.split("/").slice(3).join("/");

function remember(form: HTMLFormElement): void {
  if (!form.dataset.result) return;
  const fields = Array.from(new FormData(form)).filter(
    (field): field is [string, string] => typeof field[1] === "string",
  );
  rememberAnswer(learner(), lesson, { exercise: form.id, fields, of: forms.length });
}

if (document.documentElement.dataset.kept !== undefined) {
  const answers = answersHere(learner(), lesson);
  for (const form of forms) {
    const fields = answers[form.id];
    if (!fields || !sameModel(form, fields)) continue;
    const model = JSON.parse(form.dataset.model ?? "null") as ExerciseModel;
    fillForm(form, fields);
    const answer = readAnswer(model, new FormData(form));
    if (!isRefusal(answer)) showFeedback(form, model, answer);
  }
} else for (const form of forms) remember(form);

/** An answer to other options is none to these. */
function sameModel(form: HTMLFormElement, fields: readonly [string, string][]): boolean {
  const now = form.querySelector<HTMLInputElement>("[name=model]")?.value;
  return fields.some(([name, value]) => name === "model" && value === now);
}

// After the form's own listener, which says in `data-result` whether it was an answer.
addEventListener("submit", (event) => {
  if (event.target instanceof HTMLFormElement && forms.includes(event.target)) remember(event.target);
});
addEventListener("lisan-adopted", (event) => adoptProgress((event as CustomEvent<string>).detail));
