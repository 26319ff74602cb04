import { share, spread } from "../share.ts";
import { CLASSES, type DigitSet, HELD_OUT_EACH, heldOut, range, TRAIN_EACH } from "./digit-set.ts";
import { drawTraining, scoreDigits, trainDigits } from "./model.ts";

/** The draw the lab and the lessons show. It was fixed beforehand; `DRAWS` tell how lucky it is. */
export const SHOWN_SEED = 1;
export const DRAWS = 20;
const SEVEN = 7;
export const FEW_SEVENS = 10;

function experiment(set: DigitSet, each: number, but?: { digit: number; each: number }) {
  const run = (seed: number) => {
    const chosen = drawTraining(each, seed, but);
    return { trained: chosen.length, score: scoreDigits(trainDigits(set, chosen, seed), set, heldOut()) };
  };
  const shown = run(SHOWN_SEED);
  const draws = range(1, DRAWS + 1).map((seed) => run(seed).score);
  const sevens = (score: (typeof draws)[number]) => score.byDigit[SEVEN]?.right ?? 0;
  const saidForSeven = Array.from(
    { length: CLASSES },
    (_, said) => shown.score.confusion[SEVEN * CLASSES + said],
  );
  return {
    trained: shown.trained,
    all: share(shown.score.right, shown.score.of),
    sevens: share(sevens(shown.score), HELD_OUT_EACH),
    others: share(shown.score.right - sevens(shown.score), shown.score.of - HELD_OUT_EACH),
    rightByDigit: shown.score.byDigit.map((digit) => digit.right),
    saidForSeven,
    otherDraws: {
      all: spread(draws.map((score) => score.right / score.of)),
      sevens: spread(draws.map((score) => sevens(score) / HELD_OUT_EACH)),
    },
  };
}

/** Every figure that the digits lab and the lessons print. */
export function measureDigits(set: DigitSet) {
  return {
    shipped: set.count,
    trainingPool: TRAIN_EACH * CLASSES,
    heldOut: HELD_OUT_EACH * CLASSES,
    heldOutEach: HELD_OUT_EACH,
    seed: SHOWN_SEED,
    train20: experiment(set, 2),
    train100: experiment(set, 10),
    train2500: experiment(set, TRAIN_EACH),
    tenSevens: {
      sevensTrained: FEW_SEVENS,
      ...experiment(set, TRAIN_EACH, { digit: SEVEN, each: FEW_SEVENS }),
    },
  };
}
