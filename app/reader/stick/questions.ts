import { answersHere, rememberAnswer, stageHere } from "../offline/progress-here.ts";
import { showStage } from "../offline/show-progress.ts";
import { practise, showAnswered } from "../practise-form.ts";
import { enhanceReflection, forgetNotes } from "../reflection.ts";

/** Whom answers in files are kept for: nobody has signed in to a stick. */
const READER = "stick";

const formsIn = (page: Element) => Array.from(page.querySelectorAll<HTMLFormElement>("form[data-exercise]"));

/** Grades every question of the file on the device, and remembers the answers where the browser allows it. */
export function startQuestions(): void {
  for (const page of document.querySelectorAll<HTMLElement>("[data-questions]")) startLesson(page);
  showProgress();
  addEventListener("hashchange", showProgress);
  for (const note of document.querySelectorAll<HTMLElement>("[data-keeping]"))
    note.hidden = note.dataset.keeping !== (isKept() ? "yes" : "no");
  const forget = document.querySelector<HTMLElement>("[data-forget-here]");
  if (!forget) return;
  forget.hidden = !isKept();
  forget.onclick = () => {
    forgetNotes(READER);
    location.reload();
  };
}

function startLesson(page: HTMLElement): void {
  const lesson = page.dataset.questions ?? "";
  const forms = formsIn(page);
  const given = answersHere(READER, lesson);
  for (const form of forms) {
    const exercise = form.dataset.exercise ?? "";
    practise(form, () => {
      rememberAnswer(READER, lesson, { exercise, fields: fieldsOf(form), of: forms.length });
      showFinished(page);
    });
    enhanceReflection(form, () => READER);
    const fields = given[exercise];
    if (fields) showAnswered(form, fields);
  }
  showFinished(page);
}

const fieldsOf = (form: HTMLFormElement) =>
  Array.from(new FormData(form)).filter((field): field is [string, string] => typeof field[1] === "string");

function showFinished(page: HTMLElement): void {
  const told = page.querySelector<HTMLElement>("[data-when-finished]");
  const forms = formsIn(page);
  if (told && forms.every((form) => form.dataset.result)) told.hidden = forms.length === 0;
}

/** The list of contents says how far each lesson is. */
function showProgress(): void {
  for (const item of document.querySelectorAll<HTMLElement>("[data-lesson]"))
    showStage(item, stageHere(READER, item.dataset.lesson ?? ""));
}

/** Some browsers keep nothing for a file, or throw. */
function isKept(): boolean {
  try {
    localStorage.setItem("lisan.here", "1");
    return localStorage.getItem("lisan.here") === "1";
  } catch {
    return false;
  }
}
