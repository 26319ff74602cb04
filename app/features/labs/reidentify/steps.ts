import type { Say } from "../frame/say.ts";
import type { SexedPenguin } from "../penguins/sexed-penguins.ts";
import { MEASURED, type Release, type Step, stepOf } from "./model.ts";

/** How a column stands in the list, in words. */
export function describeStep({ say }: Say, column: keyof Release, step: Step): string {
  if (step === null) return say("lab-reidentify:leftOut");
  return step === MEASURED[column]
    ? say("lab-reidentify:asMeasured")
    : say(`lab-reidentify:steps.${column}`, { step });
}

/** What stands in a bird's row under that column; null where it is left out. */
export function cellOf({ say }: Say, bird: SexedPenguin, column: keyof Release, step: Step): string | null {
  if (step === null) return null;
  const [measure, unit] =
    column === "weight" ? (["bodyMass", "grams"] as const) : (["flipperLength", "millimetres"] as const);
  const value = bird.measures[measure];
  if (step === MEASURED[column]) return say(`lab-reidentify:${unit}`, { value });
  const from = stepOf(value, step);
  return say(`lab-reidentify:${unit}Range`, { from, to: from + step - 1 });
}
