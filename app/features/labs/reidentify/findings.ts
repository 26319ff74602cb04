import type { PenguinRow } from "../penguins/penguin-set.ts";
import { halve, readSexed } from "../penguins/sexed-penguins.ts";
import { round, share, spread } from "../share.ts";
import {
  averageOff,
  crowdsOf,
  hiding,
  MEASURED,
  type Release,
  SMALL_CROWD,
  tellSex,
  WEIGHT_STEPS,
  WING_STEPS,
} from "./model.ts";

/** The halves the lab shows. They were fixed beforehand; `DRAWS` tell how lucky they are. */
export const SHOWN_SEED = 1;
export const DRAWS = 20;

/** Every figure that the lab of re-identification and the lessons print. */
export function measureReidentify(rows: readonly PenguinRow[]) {
  const { birds, leftOut } = readSexed(rows);
  const shown = halve(birds, SHOWN_SEED);
  const hidden = (release: Release) => {
    const { birds: of, alone, few, smallest, bySize } = hiding(crowdsOf(birds, release));
    return {
      ...release,
      alone,
      of,
      alonePrint: Math.round((alone / of) * 100),
      few,
      fewPrint: Math.round((few / of) * 100),
      smallest,
      bySize,
    };
  };
  const useful = WEIGHT_STEPS.map((weight) => {
    const off = averageOff(birds, weight);
    const draws = Array.from({ length: DRAWS }, (_, at) => {
      const { learn, held } = halve(birds, at + 1);
      const { right, of } = tellSex(learn, held, weight);
      return right / of;
    });
    const { right, of } = tellSex(shown.learn, shown.held, weight);
    return {
      weight,
      averageOff: off === null ? null : round(off, 1),
      averageOffPrint: off === null ? null : Math.round(off),
      tellSex: share(right, of),
      tellSexDraws: spread(draws),
    };
  });
  return {
    shipped: rows.length,
    leftOut,
    used: birds.length,
    measured: MEASURED,
    smallCrowd: SMALL_CROWD,
    seed: SHOWN_SEED,
    learnedFrom: shown.learn.length,
    heldOut: shown.held.length,
    hidden: WING_STEPS.flatMap((wing) => WEIGHT_STEPS.map((weight) => hidden({ weight, wing }))),
    useful,
  };
}
