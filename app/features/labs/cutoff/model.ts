import { SPECIES, type Species } from "../penguins/penguin-set.ts";
import type { Sex, SexedPenguin } from "../penguins/sexed-penguins.ts";

/** Grams. The scale was read to 25 g; with the least all birds are called male, with the most all female. */
export const CUTS = { least: 2700, most: 6325, step: 25 } as const;

export const everyCut = (): number[] =>
  Array.from({ length: (CUTS.most - CUTS.least) / CUTS.step + 1 }, (_, at) => CUTS.least + at * CUTS.step);

/** Grams, for each species; one for all is the same thrice. */
export type CutOffs = Record<Species, number>;

export const oneForAll = (cut: number): CutOffs => ({ Adelie: cut, Chinstrap: cut, Gentoo: cut });

/** The birds of one sex of one species, and how many of them got the other name. */
export interface GroupErrors {
  species: Species;
  sex: Sex;
  wrong: number;
  of: number;
}

/** A bird of the cut-off's weight or more is called male. */
export const calledMale = ({ species, measures }: SexedPenguin, cutOffs: CutOffs): boolean =>
  measures.bodyMass >= cutOffs[species];

/** Both kinds of error apart: females called male and males called female, species by species. */
export function countErrors(birds: readonly SexedPenguin[], cutOffs: CutOffs): GroupErrors[] {
  return SPECIES.flatMap((species) =>
    (["female", "male"] as const).map((sex) => {
      const group = birds.filter((bird) => bird.species === species && bird.sex === sex);
      const wrong = group.filter((bird) => calledMale(bird, cutOffs) !== (sex === "male")).length;
      return { species, sex, wrong, of: group.length };
    }),
  );
}

export function sumErrors(groups: readonly GroupErrors[]): { wrong: number; of: number } {
  return groups.reduce((sum, { wrong, of }) => ({ wrong: sum.wrong + wrong, of: sum.of + of }), {
    wrong: 0,
    of: 0,
  });
}

/** The group with the greatest share of errors; the first of equals. Null where there is no bird. */
export function worstOff(groups: readonly GroupErrors[]): GroupErrors | null {
  let worst: GroupErrors | null = null;
  for (const group of groups) {
    if (group.of > 0 && (!worst || group.wrong / group.of > worst.wrong / worst.of)) worst = group;
  }
  return worst;
}

/** The cut-off with the least of `cost`; the lowest of equals. */
export function bestCut(cost: (cut: number) => number): number {
  let best: number = CUTS.least;
  let least = Number.POSITIVE_INFINITY;
  for (const cut of everyCut()) {
    const costs = cost(cut);
    if (costs < least) {
      least = costs;
      best = cut;
    }
  }
  return best;
}

/** What a program does that counts all errors alike: one cut-off with the fewest of them. */
export const fewestErrors = (birds: readonly SexedPenguin[]): number =>
  bestCut((cut) => birds.filter((bird) => calledMale(bird, oneForAll(cut)) !== (bird.sex === "male")).length);

/** The same, species by species. */
export function fewestErrorsEach(birds: readonly SexedPenguin[]): CutOffs {
  const own = (species: Species) => fewestErrors(birds.filter((bird) => bird.species === species));
  return { Adelie: own("Adelie"), Chinstrap: own("Chinstrap"), Gentoo: own("Gentoo") };
}
