import { isRefusal, readAnswer } from "../features/quiz/answer-form.ts";
import type { ExerciseModel } from "../features/quiz/exercise-model.ts";
import { clearFeedback, say, sentence, showFeedback } from "./feedback.ts";
import { enhanceOrder } from "./order-moves.ts";

/** Questions that answer as in a lesson and keep nothing: for looking at words that no learner has seen yet. */
for (const form of Array.from(document.querySelectorAll<HTMLFormElement>("form[data-exercise]"))) {
  const model = JSON.parse(form.dataset.model ?? "null") as ExerciseModel;
  enhanceOrder(form);
  form.addEventListener("input", () => {
    if (form.dataset.result && model.kind !== "reflect") clearFeedback(form);
  });
  form.addEventListener("submit", (submit) => {
    submit.preventDefault();
    const answer = readAnswer(model, new FormData(form));
    if (isRefusal(answer)) say(form, sentence(form, "refused"));
    else showFeedback(form, model, answer);
  });
}
// A link of a lesson leads out of the frame that it is looked at in.
for (const link of Array.from(document.querySelectorAll("a[href]:not([href^='#'])")))
  link.setAttribute("target", "_blank");
