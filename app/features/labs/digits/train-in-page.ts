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

/** The page around the training. */
export interface Surroundings {
  /** Lets the browser draw and listen. */
  breathe(): Promise<void>;
  onProgress(progress: Progress): void;
  /** Milliseconds, from any beginning. */
  now(): number;
}

/** About one picture of a screen: longer than this the page is not kept waiting, if a round does not last longer. */
const BREATH = 16;
/** Sooner than this, news of progress would only be noise, above all where it is read aloud. */
const NEWS = 1000;

/** Trains and tests without freezing the page. */
export async function trainInPage(
  set: DigitSet,
  experiment: Experiment,
  { breathe, onProgress, now }: Surroundings,
): Promise<Run> {
  const examples = examplesOf(experiment, SHOWN_SEED);
  const rounds = passesFor(examples.length);
  const training = trainByPasses(set, examples, SHOWN_SEED);
  let told = now();
  await breathe();
  let breathed = now();
  for (;;) {
    const step = training.next();
    if (step.done) {
      const score = scoreDigits(step.value, set, heldOut());
      return { trained: examples.length, model: step.value, score };
    }
    if (now() - told >= NEWS) {
      told = now();
      onProgress({ round: step.value, rounds });
    }
    if (now() - breathed >= BREATH) {
      await breathe();
      breathed = now();
    }
  }
}
