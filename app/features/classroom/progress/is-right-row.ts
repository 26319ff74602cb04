import type { ExerciseModel } from "../../quiz/exercise-model.ts";

/** Whether an option is one that should be chosen. Items that are put in order or matched have no such options. */
export function isRightRow(model: ExerciseModel, row: number): boolean {
  if (model.kind === "choice") return model.key === row;
  return model.kind === "choices" && model.key.includes(row);
}
