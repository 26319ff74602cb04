import type { ExerciseModel } from "../../quiz/exercise-model.ts";

/** What is done on paper with a question of this kind, as a key of "workshop:sheets". */
export function howTo(
  model: ExerciseModel,
): "tickOne" | "tickSome" | "order" | "match" | "sort" | "number" | "think" {
  switch (model.kind) {
    case "choice":
      return "tickOne";
    case "choices":
      return "tickSome";
    case "reflect":
      return "think";
    default:
      return model.kind;
  }
}
