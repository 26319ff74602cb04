import { type DigitSet, heldOut } from "./digit-set.ts";
import { type Experiment, examplesOf } from "./experiments.ts";
import { SHOWN_SEED } from "./findings.ts";
import { type DigitModel, type DigitScore, passesFor, scoreDigits, trainByPasses } from "./model.ts";

/** One training and what came of it. */
export interface Run {
  trained: number;
  model: DigitModel;
  score: DigitScore;
}

export interface Progress {
  round: number;
  rounds: number;
}

/** Trains and tests without freezing the page: after every round the browser gets its turn. */
export async function trainInPage(
  set: DigitSet,
  experiment: Experiment,
  onProgress: (progress: Progress) => void,
  breathe: () => Promise<void>,
): Promise<Run> {
  const examples = examplesOf(experiment, SHOWN_SEED);
  const rounds = passesFor(examples.length);
  const training = trainByPasses(set, examples, SHOWN_SEED);
  for (;;) {
    await breathe();
    const step = training.next();
    if (step.done) {
      const score = scoreDigits(step.value, set, heldOut());
      return { trained: examples.length, model: step.value, score };
    }
    onProgress({ round: step.value, rounds });
  }
}
