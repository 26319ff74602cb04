import type { Answer, ExerciseModel } from "../quiz/exercise-model.ts";
import type { Chance } from "./chance.ts";

const upTo = (end: number): number[] => Array.from({ length: end }, (_, at) => at);

/** An answer that somebody might give: right, or wrong in a way that the form allows. */
export function demoAnswer(model: ExerciseModel, right: boolean, chance: Chance): Answer {
  switch (model.kind) {
    case "choice": {
      if (model.key === null) return chance.below(model.options);
      return right ? model.key : chance.pick(upTo(model.options).filter((option) => option !== model.key));
    }
    case "choices":
      return right && model.key.length > 0 ? model.key : [chance.below(model.options)];
    case "order":
      return right ? upTo(model.items) : chance.shuffled(upTo(model.items));
    case "match":
      return right ? upTo(model.pairs) : chance.shuffled(upTo(model.pairs));
    case "sort":
      return right ? model.key : model.key.map(() => chance.below(model.groups));
    case "number": {
      const steps = Math.floor((model.max - model.min) / model.step);
      return right && !model.predict ? model.answer : model.min + chance.below(steps + 1) * model.step;
    }
    case "reflect":
      return null;
  }
}
