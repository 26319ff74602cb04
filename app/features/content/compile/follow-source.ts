import type { ExerciseModel } from "../../quiz/exercise-model.ts";
import { canonicalJson } from "../model-hash.ts";
import type { Reporter } from "../policy/problem.ts";
import { attribute, placeOf } from "../policy/tree.ts";
import type { BlockPiece, ExercisePiece, Piece } from "./pieces.ts";
import type { ReadLesson } from "./read-lesson.ts";

const isExercise = (piece: Piece): piece is ExercisePiece => piece.type === "exercise";
const isHeading = (piece: Piece): piece is BlockPiece => piece.type === "block" && piece.kind === "heading";
const isCode = (piece: Piece): piece is BlockPiece => piece.type === "block" && piece.kind === "code";

/** "option 2", "options 1, 3" or "none", counted as a reader counts. */
function marks(model: ExerciseModel): string {
  if (model.kind !== "choice" && model.kind !== "choices") return "";
  const key = (Array.isArray(model.key) ? model.key : model.key === null ? [] : [model.key]).map(
    (index) => index + 1,
  );
  if (key.length === 0) return "no option";
  return `option${key.length > 1 ? "s" : ""} ${key.join(", ")}`;
}

function count(model: ExerciseModel): number {
  switch (model.kind) {
    case "choice":
    case "choices":
      return model.options;
    case "order":
      return model.items;
    case "match":
      return model.pairs;
    case "sort":
      return model.key.length;
    default:
      return 0;
  }
}

function checkExercise(own: ExercisePiece, source: ExercisePiece, report: Reporter): void {
  const at = placeOf(own.node);
  const differs = (message: string, mend: string): void =>
    report.error(at, "exercise/answer", `${own.id}: ${message}`, mend);
  const [mine, theirs] = [own.model, source.model];
  if (own.kind !== source.kind) {
    differs(
      `the source is a <${source.kind}>, this is a <${own.kind}>.`,
      `write <${source.kind} id="${own.id}">.`,
    );
  } else if (count(mine) !== count(theirs)) {
    const message = `the source has ${count(theirs)} options, this has ${count(mine)}.`;
    differs(message, "translate every option, in the source's order, and add none.");
  } else if (canonicalJson(mine) !== canonicalJson(theirs)) {
    if (marks(mine) !== "") {
      const mend = "translate the words only; put the [x] back where the source has it.";
      differs(`the source marks ${marks(theirs)}, this marks ${marks(mine)}.`, mend);
    } else if (mine.kind === "number") {
      const changed = ["answer", "tolerance", "min", "max", "step", "predict"].filter(
        (name) => attribute(own.node, name) !== attribute(source.node, name),
      );
      differs(`${changed.join(", ")} differ from the source.`, "copy the attributes from the source.");
    } else
      differs("items stand in another group than in the source.", "keep each item where the source has it.");
  }
}

/** Where an exercise that the translation lacks belongs: after the exercise before it, never inside a box. */
function insertMissing(pieces: Piece[], missing: ExercisePiece, source: ExercisePiece[]): void {
  const before = source.slice(0, source.indexOf(missing)).map((exercise) => exercise.id);
  let at = pieces.findLastIndex((piece) => isExercise(piece) && before.includes(piece.id)) + 1;
  if (at === 0) {
    const next = pieces.findIndex((piece) => isExercise(piece) || isHeading(piece));
    at = next < 0 ? pieces.length : next;
  }
  let depth = 0;
  for (const piece of pieces.slice(0, at)) {
    if (piece.type === "open") depth++;
    if (piece.type === "close") depth--;
  }
  while (depth > 0 && at < pieces.length) {
    if (pieces[at]?.type === "close") depth--;
    at++;
  }
  pieces.splice(at, 0, missing);
}

function followHeadings(pieces: Piece[], source: Piece[], report: Reporter): void {
  const [own, theirs] = [pieces.filter(isHeading), source.filter(isHeading)];
  const agrees =
    own.length === theirs.length && own.every((heading, i) => heading.node.depth === theirs[i]?.node.depth);
  if (agrees) {
    for (const [index, heading] of own.entries()) heading.anchor = theirs[index]?.anchor ?? heading.anchor;
    return;
  }
  const at = placeOf(own[0]?.node);
  const message = `${own.length} headings where the source has ${theirs.length}, or other levels.`;
  report.warn(
    at,
    "structure/headings",
    message,
    "keep the source's headings, so that links to them survive.",
  );
}

/**
 * Ids, order and keys come from the source; a translation supplies words only.
 * An exercise that it lacks is shown in the source's language.
 */
export function followSource(own: ReadLesson, source: ReadLesson, lang: string, report: Reporter): Piece[] {
  const pieces = own.pieces.map((piece) => ({ ...piece }));
  const theirs = source.pieces.filter(isExercise);
  const byId = new Map(theirs.map((exercise) => [exercise.id, exercise]));
  for (const piece of pieces.filter(isExercise)) {
    const original = byId.get(piece.id);
    if (!original) {
      const known = [...byId.keys()].join(", ");
      const message = `${piece.id}: the source has no such exercise.`;
      report.error(placeOf(piece.node), "exercise/answer", message, `use the source's ids: ${known}.`);
    } else {
      checkExercise(piece, original, report);
      piece.model = original.model;
    }
  }
  const code = source.pieces.filter(isCode);
  for (const [index, piece] of pieces.filter(isCode).entries()) {
    if (piece.hash === code[index]?.hash) continue;
    const message = "a code block differs from the source.";
    report.error(placeOf(piece.node), "code/translated", message, "copy it from the source, unchanged.");
  }
  followHeadings(pieces, source.pieces, report);
  const present = new Set(pieces.filter(isExercise).map((piece) => piece.id));
  for (const missing of theirs.filter((exercise) => !present.has(exercise.id))) {
    const message = `${missing.id} is not translated; learners see it in the source language.`;
    report.warn({ line: 1, column: 1 }, "exercise/missing", message, "translate it.");
    insertMissing(pieces, { ...missing, lang }, theirs);
  }
  return pieces;
}
