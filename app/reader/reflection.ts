import { keep, keysStarting, recall } from "./device-store.ts";

const prefix = (learner: string) => `lisan.note.${learner}.`;

/** The address without its language: a note is the same in every one. */
const place = (form: HTMLFormElement) =>
  `${(form.getAttribute("action") ?? "").replace(/^\/[^/]+/, "")}#${form.dataset.exercise}`;

/** Opens the private text field: what is written stays on this device, under this learner. */
export function enhanceReflection(form: HTMLFormElement, learner: () => string): void {
  const label = form.querySelector<HTMLElement>("[data-private]");
  const field = label?.querySelector("textarea");
  if (!label || !field) return;
  label.hidden = false;
  field.value = recall(prefix(learner()) + place(form)) ?? "";
  field.oninput = () => keep(prefix(learner()) + place(form), field.value || null);
}

/** Notes written before the learner was known belong to her, as the answers of that time do. */
export function adoptNotes(learner: string): void {
  for (const key of keysStarting(prefix(""))) {
    const name = prefix(learner) + key.slice(prefix("").length);
    if (recall(name) === null) keep(name, recall(key));
    keep(key, null);
  }
}

/** What she wrote goes with her answers, when she has them removed. */
export function forgetNotes(learner: string): void {
  for (const key of keysStarting(prefix(learner))) keep(key, null);
  keep(`lisan.progress.${learner}`, null);
}
