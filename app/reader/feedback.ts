import type { Answer, ExerciseModel } from "../features/quiz/exercise-model.ts";
import { grade, isUnscored, resultMark, spokenRows } from "../features/quiz/grade.ts";

const rowsOf = (form: HTMLFormElement) => form.querySelectorAll<HTMLElement>("[data-row]");

/** Says a sentence in the form's status line. The same sentence twice is spoken twice. */
export function say(form: HTMLFormElement, text: string | undefined): void {
  const line = form.querySelector<HTMLElement>("[data-say]");
  if (!line) return;
  const again = line.textContent === text;
  line.textContent = again ? "" : (text ?? "");
  if (again)
    setTimeout(() => {
      line.textContent = text ?? "";
    }, 50);
}

/** One of the sentences that the status line holds ready. */
export const sentence = (form: HTMLFormElement, name: string) =>
  form.querySelector<HTMLElement>("[data-say]")?.dataset[name];

/** Grades on the device and shows what the page already holds. */
export function showFeedback(form: HTMLFormElement, model: ExerciseModel, answer: Answer): void {
  const graded = grade(model, answer);
  const spoken = spokenRows(model, answer);
  const neutral = isUnscored(model);
  for (const row of rowsOf(form)) {
    const place = Number(row.dataset.row);
    const verdict = neutral ? "note" : graded.rows[place] ? "right" : "mend";
    markRow(form, row, spoken[place] ? verdict : null);
  }
  setNote(form, true);
  const result = resultMark(graded);
  form.dataset.result = result;
  name(form, "again");
  const faultless = model.kind === "choices" && !graded.rows.includes(false);
  say(form, sentence(form, result === "incorrect" && faultless ? "partly" : result));
}

/** An answer that is being changed has no marks. */
export function clearFeedback(form: HTMLFormElement): void {
  for (const row of rowsOf(form)) markRow(form, row, null);
  setNote(form, false);
  delete form.dataset.result;
  name(form, "first");
  say(form, "");
}

function markRow(form: HTMLFormElement, row: HTMLElement, mark: "right" | "mend" | "note" | null): void {
  if (mark) row.dataset.mark = mark;
  else delete row.dataset.mark;
  const said = row.querySelector<HTMLElement>(".said");
  if (said) said.hidden = !mark;
  const verdict = row.querySelector("[data-verdict]");
  if (verdict) verdict.textContent = (mark && form.dataset[mark]) ?? "";
}

function setNote(form: HTMLFormElement, shown: boolean): void {
  const note = form.querySelector<HTMLElement>("[data-note]");
  if (note) note.hidden = !shown;
}

function name(form: HTMLFormElement, key: "first" | "again"): void {
  const button = form.querySelector<HTMLElement>("[data-again]");
  if (button) button.textContent = button.dataset[key] ?? button.textContent;
}
