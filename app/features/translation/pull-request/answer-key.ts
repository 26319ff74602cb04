import type { Block } from "../../content/blocks/block.ts";
import { pieceOf } from "../../content/compile/pair-lessons.ts";
import type { ReadLesson } from "../../content/compile/read-lesson.ts";
import type { ExerciseModel } from "../../quiz/exercise-model.ts";

const list = (places: readonly number[]): string => places.map((place) => place + 1).join(", ");

/** What is right in an exercise, told so that two languages can be compared; options count from 1. */
export function keyInWords(model: ExerciseModel): string {
  switch (model.kind) {
    case "choice":
      return model.key === null ? `none of ${model.options}` : `option ${model.key + 1} of ${model.options}`;
    case "choices":
      return `options ${list(model.key)} of ${model.options}`;
    case "order":
      return `${model.items} items, in the order that they are written in`;
    case "match":
      return `${model.pairs} pairs, as they are written`;
    case "sort":
      return `groups ${list(model.key)}`;
    case "number":
      return `${model.answer} within ${model.tolerance}, from ${model.min} to ${model.max} by ${model.step}`;
    case "reflect":
      return "nothing is right or wrong";
  }
}

/** The key of a block that is an exercise. */
export function keyOf(read: ReadLesson, block: Block): string | undefined {
  if (block.kind !== "exercise") return undefined;
  const piece = block.broken ? null : pieceOf(read, block);
  return piece?.type === "exercise" ? keyInWords(piece.model) : "it cannot be read";
}
