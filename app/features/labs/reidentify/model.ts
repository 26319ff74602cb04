import { SPECIES } from "../penguins/penguin-set.ts";
import type { SexedPenguin } from "../penguins/sexed-penguins.ts";

/** How a measure stands in the published list: left out, or in steps of so many grams or millimetres. */
export type Step = number | null;

/** A list without names: species, island and sex of every bird, and these two measures. */
export interface Release {
  weight: Step;
  wing: Step;
}

/** What the scale and the ruler could tell apart: steps of this width are "as measured". */
export const MEASURED = { weight: 25, wing: 1 } as const;
export const WEIGHT_STEPS: readonly Step[] = [null, MEASURED.weight, 250, 500, 1000, 2000];
export const WING_STEPS: readonly Step[] = [null, MEASURED.wing, 10];

/** Where the step begins in which a value lies. */
export const stepOf = (value: number, step: number): number => Math.floor(value / step) * step;

/** What stands in the row of this bird. */
export const rowOf = ({ species, island, sex, measures }: SexedPenguin, { weight, wing }: Release): string =>
  [
    species,
    island,
    sex,
    weight && stepOf(measures.bodyMass, weight),
    wing && stepOf(measures.flipperLength, wing),
  ].join();

/** Of each bird, how many rows look like its own, its own among them. */
export function crowdsOf(birds: readonly SexedPenguin[], release: Release): number[] {
  const rows = birds.map((bird) => rowOf(bird, release));
  const times = new Map<string, number>();
  for (const row of rows) times.set(row, (times.get(row) ?? 0) + 1);
  return rows.map((row) => times.get(row) ?? 0);
}

/** Crowds of these sizes are told apart: alone, 2 to 4, 5 to 19, 20 and more. */
export const CROWD_STARTS = [1, 2, 5, 20] as const;
export const SMALL_CROWD = 5;

export interface Hiding {
  birds: number;
  alone: number;
  /** Birds in a crowd of fewer than five: those who stand alone among them. */
  few: number;
  smallest: number;
  /** Birds by the size of their crowd, as in `CROWD_STARTS`. */
  bySize: number[];
}

export function hiding(crowds: readonly number[]): Hiding {
  return {
    birds: crowds.length,
    alone: crowds.filter((size) => size === 1).length,
    few: crowds.filter((size) => size < SMALL_CROWD).length,
    smallest: Math.min(...crowds),
    bySize: CROWD_STARTS.map(
      (from, at) =>
        crowds.filter((size) => size >= from && size < (CROWD_STARTS[at + 1] ?? Number.POSITIVE_INFINITY))
          .length,
    ),
  };
}

/**
 * One use of the list: how heavy an average bird of each species and sex is. Grams by which the answer is off where
 * it is worst, when each bird is taken to weigh the middle of its step. Null where the list has no weights.
 */
export function averageOff(birds: readonly SexedPenguin[], weight: Step): number | null {
  if (weight === null) return null;
  // What is written in steps of the scale was read as it is.
  const middle = weight === MEASURED.weight ? 0 : weight / 2;
  const off = SPECIES.flatMap((species) =>
    (["female", "male"] as const).map((sex) => {
      const group = birds.filter((bird) => bird.species === species && bird.sex === sex);
      const sum = group.reduce(
        (grams, { measures }) => grams + stepOf(measures.bodyMass, weight) + middle - measures.bodyMass,
        0,
      );
      return Math.abs(sum / group.length);
    }),
  );
  return Math.max(...off);
}

/**
 * Another use: learn from the list, species by species, from what weight on a bird is a male; then tell the sex of
 * birds that were held out. Without weights the more frequent sex is said.
 */
export function tellSex(
  learn: readonly SexedPenguin[],
  held: readonly SexedPenguin[],
  weight: Step,
): { right: number; of: number } {
  let right = 0;
  for (const species of SPECIES) {
    const grams = ({ measures }: SexedPenguin) => (weight === null ? 0 : stepOf(measures.bodyMass, weight));
    const isMale = ({ sex }: SexedPenguin) => sex === "male";
    const own = (birds: readonly SexedPenguin[]) => birds.filter((bird) => bird.species === species);
    const rightFrom = (cut: number) =>
      own(learn).filter((bird) => grams(bird) >= cut === isMale(bird)).length;
    const cuts = [...new Set([...own(learn).map(grams), Number.POSITIVE_INFINITY])].sort((a, b) => a - b);
    const best = cuts.reduce((kept, cut) => (rightFrom(cut) > rightFrom(kept) ? cut : kept));
    right += own(held).filter((bird) => grams(bird) >= best === isMale(bird)).length;
  }
  return { right, of: held.length };
}

/** A bird that whoever knows it finds at once: the first that stands alone, or null where none does. */
export function firstAlone(birds: readonly SexedPenguin[], release: Release): SexedPenguin | null {
  const crowds = crowdsOf(birds, release);
  return birds.find((_, at) => crowds[at] === 1) ?? null;
}
