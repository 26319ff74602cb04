import type { ExercisePiece } from "../compile/pieces.ts";
import type { ReadLesson } from "../compile/read-lesson.ts";
import { FORM_QUESTIONS } from "../course.ts";
import { type Reporter, START } from "../policy/problem.ts";
import { placeOf } from "../policy/tree.ts";
import { lintSentences } from "./lint-sentences.ts";

/** As often as one place among the four options may hold the key. */
const MOST_IN_ONE_PLACE = 4;

/** What a form owes whoever is measured by it: ten short questions, and a key that cannot be guessed. English only. */
export function lintForm(form: ReadLesson, report: Reporter): void {
  const asked = form.pieces.filter((piece): piece is ExercisePiece => piece.type === "exercise");
  if (asked.length !== FORM_QUESTIONS) {
    const message = `${asked.length} questions; a form has ${FORM_QUESTIONS}.`;
    report.error(START, "form/count", message, "add or delete questions.");
  }
  const keys = new Map<number, number>();
  for (const [at, { id, node, model }] of asked.entries()) {
    const place = placeOf(node);
    const name = `b${at + 1}`;
    if (id !== name)
      report.error(place, "form/order", `question ${at + 1} is "${id}".`, `write id="${name}".`);
    const key = model.kind === "choice" ? (model.key ?? 0) : 0;
    keys.set(key, (keys.get(key) ?? 0) + 1);
  }
  for (const [key, count] of keys) {
    if (count <= MOST_IN_ONE_PLACE) continue;
    const message = `option ${key + 1} is the right one ${count} times; at most ${MOST_IN_ONE_PLACE}.`;
    report.error(START, "form/key", message, "put right options in other places.");
  }
  lintSentences(form.root, report);
}
