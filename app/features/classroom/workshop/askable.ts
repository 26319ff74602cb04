import type { ExerciseModel } from "../../quiz/exercise-model.ts";

/** A question whose options can be counted. */
export type AskableModel = Extract<ExerciseModel, { kind: "choice" | "choices" }>;

export const isAskable = (model: ExerciseModel): model is AskableModel =>
  model.kind === "choice" || model.kind === "choices";
