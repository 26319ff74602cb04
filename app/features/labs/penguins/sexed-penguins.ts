import { shuffled } from "../random.ts";
import { type Penguin, type PenguinRow, readPenguins, type SEXES } from "./penguin-set.ts";

export type Sex = (typeof SEXES)[number];

/** A bird of which a blood test told the sex. */
export type SexedPenguin = Penguin & { sex: Sex };

/** Every bird with all four measures and a known sex; `leftOut` counts the others. */
export function readSexed(rows: readonly PenguinRow[]): { birds: SexedPenguin[]; leftOut: number } {
  const birds = readPenguins(rows).penguins.filter((bird): bird is SexedPenguin => bird.sex !== null);
  return { birds, leftOut: rows.length - birds.length };
}

/** Half to learn from, drawn by `seed`; the other half is held out. */
export function halve<Bird>(birds: readonly Bird[], seed: number): { learn: Bird[]; held: Bird[] } {
  const order = shuffled(
    birds.map((_, at) => at),
    seed,
  );
  const mixed = Array.from(order, (at) => birds[at] as Bird);
  const half = Math.floor(mixed.length / 2);
  return { learn: mixed.slice(0, half), held: mixed.slice(half) };
}
