import { isRefusal, readAnswer } from "../features/quiz/answer-form.ts";
import type { ExerciseModel } from "../features/quiz/exercise-model.ts";
import { fillForm } from "./answer-event.ts";
import { clearFeedback, say, sentence, showFeedback } from "./feedback.ts";
import { arrangeOrder, enhanceOrder } from "./order-moves.ts";
import type { Waiting } from "./outbox.ts";

const modelOf = (form: HTMLFormElement) => JSON.parse(form.dataset.model ?? "null") as ExerciseModel;

/**
 * A question that is graded on the device and sent nowhere.
 * @param answered runs for each answer, once its feedback is shown
 */
export function practise(form: HTMLFormElement, answered: () => void = () => {}): void {
  const model = modelOf(form);
  enhanceOrder(form);
  form.addEventListener("input", () => {
    if (form.dataset.result && model.kind !== "reflect") clearFeedback(form);
  });
  form.addEventListener("submit", (submit) => {
    submit.preventDefault();
    const answer = readAnswer(model, new FormData(form));
    if (isRefusal(answer)) return say(form, sentence(form, "refused"));
    showFeedback(form, model, answer);
    answered();
  });
}

/** Shows an answer that was given before; false where it was given to another version of the question. */
export function showAnswered(form: HTMLFormElement, fields: Waiting["fields"]): boolean {
  const model = modelOf(form);
  const asked = form.querySelector<HTMLInputElement>("[name=model]")?.value;
  if (!fields.some(([name, value]) => name === "model" && value === asked)) return false;
  fillForm(form, fields);
  const answer = readAnswer(model, new FormData(form));
  if (isRefusal(answer)) return false;
  arrangeOrder(form);
  showFeedback(form, model, answer);
  return true;
}
