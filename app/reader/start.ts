import { isRefusal, readAnswer } from "../features/quiz/answer-form.ts";
import type { ExerciseModel } from "../features/quiz/exercise-model.ts";
import { answerEvent, fillForm } from "./answer-event.ts";
import { createDelivery } from "./deliver.ts";
import { uuid } from "./device-id.ts";
import { clearFeedback, say, sentence, showFeedback } from "./feedback.ts";
import { openLearner } from "./learner.ts";
import { offerLabs } from "./offer-labs.ts";
import { offerPrint } from "./offer-print.ts";
import { offerReadAloud } from "./offer-read-aloud.ts";
import { arrangeOrder, enhanceOrder } from "./order-moves.ts";
import { openOutbox } from "./outbox.ts";
import { adoptNotes, enhanceReflection, forgetNotes } from "./reflection.ts";
import { showStatus } from "./status-line.ts";
import { unfoldForPrint } from "./unfold-for-print.ts";

/** Brings a lesson page to life. Everything it says is already in the page. */
export function startReader(): Promise<void> {
  const opened = Date.now();
  const html = document.documentElement;
  const page = document.querySelector<HTMLElement>("[data-learner]")?.dataset.learner ?? "";
  // A kept page is a stranger's, whoever learns here.
  const learner = openLearner(page, html.dataset.kept === undefined && loadedFresh());
  const outbox = openOutbox();
  const line = document.querySelector<HTMLElement>("[data-outbox]");
  const forms = Array.from(document.querySelectorAll<HTMLFormElement>("form[data-exercise]"));
  const answered = new Set(forms.filter((form) => form.dataset.result));

  const delivery = createDelivery({
    outbox,
    learner,
    tab: tabId(),
    gone: forgetNotes,
    changed: (state) => showStatus(line, state, outbox.durable()),
    adopted(id) {
      adoptNotes(id);
      dispatchEvent(new CustomEvent("lisan-adopted", { detail: id }));
    },
  });

  function finish(form: HTMLFormElement | null) {
    if (form) answered.add(form);
    if (forms.length === 0 || answered.size < forms.length || html.dataset.finished !== undefined) return;
    // "now": just finished, so that the cloth may weave; "": it was so when the page opened.
    html.dataset.finished = form ? "now" : "";
    for (const shy of document.querySelectorAll<HTMLElement>("[data-when-finished]")) shy.hidden = false;
  }

  function enhance(form: HTMLFormElement) {
    const model = JSON.parse(form.dataset.model ?? "null") as ExerciseModel;
    let started = 0;
    const start = () => {
      started = started || Date.now();
    };
    enhanceOrder(form);
    enhanceReflection(form, learner.id);
    form.addEventListener("focusin", start);
    form.addEventListener("input", () => {
      start();
      if (form.dataset.result && model.kind !== "reflect") clearFeedback(form);
    });
    form.addEventListener("submit", (submit) => {
      submit.preventDefault();
      const answer = readAnswer(model, new FormData(form));
      if (isRefusal(answer)) return say(form, sentence(form, "refused"));
      const repeated = form.dataset.result !== undefined;
      showFeedback(form, model, answer);
      // Asked again without a change: nothing new happened.
      if (repeated) return;
      const waiting = answerEvent(form, learner.id(), started || opened, Date.now());
      started = 0;
      finish(form);
      if (line) form.querySelector(".end")?.append(line);
      outbox.put(waiting).then(delivery.hurry);
    });
  }

  /** Shows answers that are still on their way. */
  async function restore() {
    for (const one of await outbox.all()) {
      const form = forms.find(
        (each) =>
          !one.aside &&
          each.getAttribute("action") === one.action &&
          (!one.learner || one.learner === learner.id()) &&
          ["exercise", "model"].every((name) =>
            one.fields.some(
              ([key, value]) =>
                key === name && value === each.querySelector<HTMLInputElement>(`[name=${name}]`)?.value,
            ),
          ),
      );
      if (!form) continue;
      const model = JSON.parse(form.dataset.model ?? "null") as ExerciseModel;
      fillForm(form, one.fields);
      const answer = readAnswer(model, new FormData(form));
      if (isRefusal(answer)) continue;
      arrangeOrder(form);
      showFeedback(form, model, answer);
      finish(form);
    }
  }

  for (const form of forms) if (form.dataset.model) enhance(form);
  for (const form of Array.from(document.querySelectorAll("form[data-forget]"))) {
    form.addEventListener("submit", () => forgetNotes(learner.id()));
  }
  finish(null);
  unfoldForPrint();
  offerLabs();
  offerPrint();
  offerReadAloud();
  addEventListener("online", delivery.hurry);
  addEventListener("pageshow", delivery.hurry);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) delivery.hurry();
  });
  return restore().then(delivery.hurry);
}

/** False for a page taken from the browser's history: it may be older than what is known by now. */
function loadedFresh(): boolean {
  const [entry] = performance.getEntriesByType?.("navigation") ?? [];
  return (entry as PerformanceNavigationTiming | undefined)?.type !== "back_forward";
}

/** Lasts as long as the tab, over its pages. */
function tabId(): string {
  try {
    const known = sessionStorage.getItem("lisan.tab") ?? uuid(Date.now());
    sessionStorage.setItem("lisan.tab", known);
    return known;
  } catch {
    return uuid(Date.now());
  }
}
