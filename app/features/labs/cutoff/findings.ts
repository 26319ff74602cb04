import { type PenguinRow, SEXES, SPECIES } from "../penguins/penguin-set.ts";
import { halve, readSexed, type SexedPenguin } from "../penguins/sexed-penguins.ts";
import { round, spread } from "../share.ts";
import {
  bestCut,
  CUTS,
  type CutOffs,
  countErrors,
  everyCut,
  fewestErrors,
  fewestErrorsEach,
  type GroupErrors,
  oneForAll,
  sumErrors,
  worstOff,
} from "./model.ts";

/** The halves the lab shows. They were fixed beforehand; `DRAWS` tell how lucky they are. */
export const SHOWN_SEED = 1;
export const DRAWS = 20;

/** Every figure that the lab of the cut-off and the lessons print. */
export function measureCutoff(rows: readonly PenguinRow[]) {
  const { birds, leftOut } = readSexed(rows);
  const shown = halve(birds, SHOWN_SEED);
  const draws = Array.from({ length: DRAWS }, (_, at) => {
    const { learn, held } = halve(birds, at + 1);
    const one = countErrors(held, oneForAll(fewestErrors(learn)));
    return { one, own: countErrors(held, fewestErrorsEach(learn)) };
  });
  const overDraws = (groups: readonly GroupErrors[][]) =>
    spread(groups.map((group) => shareOf(sumErrors(group))));
  return {
    shipped: rows.length,
    leftOut,
    used: birds.length,
    weights: SPECIES.flatMap((species) => SEXES.map((sex) => weightsOf(birds, species, sex))),
    seed: SHOWN_SEED,
    learnedFrom: shown.learn.length,
    heldOut: shown.held.length,
    one: experiment(oneForAll(fewestErrors(shown.learn)), shown),
    each: experiment(fewestErrorsEach(shown.learn), shown),
    draws: {
      one: overDraws(draws.map(({ one }) => one)),
      each: overDraws(draws.map(({ own }) => own)),
      gentooFemales: spread(
        draws.map(({ one }) =>
          shareOf(one.find(({ species, sex }) => species === "Gentoo" && sex === "female")),
        ),
      ),
    },
    // Not a test: what any single cut-off does to the birds there are.
    every: {
      cuts: everyCut().length,
      ...CUTS,
      fewest: withCut(birds, fewestErrors(birds)),
      leastForWorstOff: withCut(
        birds,
        bestCut((cut) => shareOf(worstOff(countErrors(birds, oneForAll(cut))))),
      ),
    },
  };
}

function experiment(cutOffs: CutOffs, { learn, held }: { learn: SexedPenguin[]; held: SexedPenguin[] }) {
  const groups = countErrors(held, cutOffs);
  return {
    cutOffs,
    wrongWhileLearning: sumErrors(countErrors(learn, cutOffs)).wrong,
    ...wrongShare(sumErrors(groups)),
    groups: groups.map((group) => ({ ...group, print: wrongShare(group).print })),
  };
}

function withCut(birds: readonly SexedPenguin[], cutOff: number) {
  const groups = countErrors(birds, oneForAll(cutOff));
  const worst = worstOff(groups);
  return {
    cutOff,
    ...wrongShare(sumErrors(groups)),
    bySpecies: bySpecies(groups),
    worstOff: worst && { ...worst, print: wrongShare(worst).print },
    groups,
  };
}

const bySpecies = (groups: readonly GroupErrors[]) =>
  SPECIES.map((species) => ({
    species,
    ...wrongShare(sumErrors(groups.filter((group) => group.species === species))),
  }));

const shareOf = (errors: { wrong: number; of: number } | null | undefined): number =>
  errors && errors.of > 0 ? errors.wrong / errors.of : 0;

const wrongShare = ({ wrong, of }: { wrong: number; of: number }) => ({
  wrong,
  of,
  share: round(wrong / of, 4),
  print: Math.round((wrong / of) * 100),
});

function weightsOf(birds: readonly SexedPenguin[], species: string, sex: string) {
  const grams = birds
    .filter((bird) => bird.species === species && bird.sex === sex)
    .map((bird) => bird.measures.bodyMass)
    .sort((a, b) => a - b);
  return {
    species,
    sex,
    birds: grams.length,
    lightest: grams[0],
    mean: Math.round(grams.reduce((sum, gram) => sum + gram, 0) / grams.length),
    heaviest: grams.at(-1),
  };
}
