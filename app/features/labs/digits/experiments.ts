import { digits as findings } from "../findings.json" with { type: "json" };
import { CLASSES, TRAIN_EACH } from "./digit-set.ts";
import { FEW_SEVENS } from "./findings.ts";
import { drawTraining } from "./model.ts";

export const SEVEN = 7;

/** What the learner can choose to train on, by the names of the findings. */
export const EXPERIMENTS = ["train20", "train100", "train2500", "tenSevens"] as const;
export type Experiment = (typeof EXPERIMENTS)[number];

interface Plan {
  each: number;
  but?: { digit: number; each: number };
}

export const PLANS: Readonly<Record<Experiment, Plan>> = {
  train20: { each: 2 },
  train100: { each: 10 },
  train2500: { each: TRAIN_EACH },
  tenSevens: { each: TRAIN_EACH, but: { digit: SEVEN, each: FEW_SEVENS } },
};

/** How many examples an experiment trains on. */
export function trainedOn(experiment: Experiment): number {
  const { each, but } = PLANS[experiment];
  return each * CLASSES + (but ? but.each - each : 0);
}

export function examplesOf(experiment: Experiment, seed: number): number[] {
  const { each, but } = PLANS[experiment];
  return drawTraining(each, seed, but);
}

/** How lucky the draw shown is: measured when the data was packed, over many draws, too slow for a page. */
export function otherDraws(experiment: Experiment, asked: "all" | "sevens") {
  return findings[experiment].otherDraws[asked];
}
