import type { TFunction } from "i18next";
import type { ExerciseModel } from "./exercise-model.ts";
import { isUnscored } from "./grade.ts";

/** Every sentence the status line of an exercise may say. */
export function statusWords(model: ExerciseModel, t: TFunction) {
  const scored = !isUnscored(model);
  return {
    correct: scored ? t("exercise:correct") : undefined,
    incorrect: scored ? t("exercise:incorrect") : undefined,
    partly: scored && model.kind === "choices" ? t("exercise:partly") : undefined,
    done: scored ? undefined : t(model.kind === "reflect" ? "exercise:reflected" : "exercise:kept"),
    refused: refusal(model, t),
  };
}

export function buttonWords(model: ExerciseModel, t: TFunction): { first: string; again: string } {
  if (!isUnscored(model)) return { first: t("exercise:check"), again: t("exercise:checkAgain") };
  const word = t(model.kind === "reflect" ? "exercise:thought" : "exercise:keep");
  return { first: word, again: word };
}

/** What is missing when a form holds no answer. */
function refusal(model: ExerciseModel, t: TFunction): string | undefined {
  switch (model.kind) {
    case "choice":
      return t("exercise:chooseOne");
    case "choices":
      return t("exercise:chooseSome");
    case "order":
      return t("exercise:everyPlace");
    case "match":
      return t("exercise:everyPartner");
    case "sort":
      return t("exercise:everyGroup");
    case "number":
      return t("exercise:writeNumber");
    case "reflect":
      return undefined;
  }
}
