import { countLessonWords } from "../compile/count-words.ts";
import type { Piece } from "../compile/pieces.ts";
import type { ReadLesson } from "../compile/read-lesson.ts";
import { type Reporter, START } from "../policy/problem.ts";
import { placeOf } from "../policy/tree.ts";
import { lintSentences } from "./lint-sentences.ts";

export const LIMITS = { words: 900, terms: 5 } as const;

function openOf(pieces: Piece[], name: string, kind?: string): number {
  return pieces.findIndex((piece) => piece.type === "open" && piece.name === name && piece.kind === kind);
}

/** The parts of the pattern, in their order. */
function lintPattern(pieces: Piece[], report: Reporter): void {
  const missing = (what: string, mend: string): void =>
    report.error(START, "lint/pattern", `${what} is missing.`, mend);
  let last = -1;
  const callouts: [string, string | undefined][] = [
    ["Callout", "situation"],
    ["Callout", "surprise"],
    ["Callout", "limit"],
    ["Callout", "act"],
    ["Callout", "recap"],
    ["Facilitator", undefined],
    ["Unplugged", undefined],
  ];
  for (const [name, kind] of callouts) {
    const shown = kind ? `<${name} kind="${kind}">` : `<${name}>`;
    const at = openOf(pieces, name, kind);
    if (at < 0) missing(shown, "write it, where docs/authoring.md has it in the pattern.");
    else if (at < last) {
      const piece = pieces[at];
      const place = piece && "node" in piece ? placeOf(piece.node) : START;
      report.error(
        place,
        "lint/pattern",
        `${shown} stands too early.`,
        "follow the order of docs/authoring.md.",
      );
    }
    last = Math.max(last, at);
  }
  const exercises = pieces.flatMap((piece, index) => (piece.type === "exercise" ? [index] : []));
  const heading = pieces.findIndex((piece) => piece.type === "block" && piece.kind === "heading");
  if (heading < 0) missing("a heading", "begin the one idea with ##.");
  if (!exercises.some((index) => index < heading)) {
    missing("a prediction", "put an exercise before the first heading.");
  }
  if (!pieces.some((piece) => piece.type === "figure")) missing("a figure", 'add <Figure name="...">.');
  const limit = openOf(pieces, "Callout", "limit");
  const surprise = openOf(pieces, "Callout", "surprise");
  const tried = pieces.some(
    (piece, index) =>
      index > heading && index < surprise && (piece.type === "lab" || piece.type === "exercise"),
  );
  if (!tried) missing("something to try", "put a <Lab> or an exercise before the surprise.");
  if (exercises.filter((index) => index > limit).length < 2) {
    missing("a second check", "ask two or three exercises after the limit.");
  }
}

/** What a source lesson owes its learners: short, plain, and whole. English only. */
export function lintLesson(lesson: ReadLesson, report: Reporter): void {
  const words = countLessonWords(lesson.pieces, "en");
  if (words > LIMITS.words) {
    const message = `${words} words; at most ${LIMITS.words} (facilitator's note and paper version apart).`;
    report.error(START, "lint/words", message, "leave something out.");
  }
  const terms = new Set(lesson.references.filter(({ to }) => to === "term").map(({ id }) => id));
  if (terms.size > LIMITS.terms) {
    const message = `${terms.size} terms: ${[...terms].join(", ")}; at most ${LIMITS.terms}.`;
    report.error(START, "lint/terms", message, "keep those the one idea needs.");
  }
  lintSentences(lesson.root, report);
  lintPattern(lesson.pieces, report);
}
