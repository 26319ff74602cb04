import { SHOWN_SEED, splitAtRandom, splitByIsland } from "./findings.ts";
import {
  type Counts,
  countSpecies,
  judgePenguin,
  type PenguinScore,
  scorePenguins,
  type Tree,
  trainTree,
} from "./model.ts";
import { ISLANDS, type Island, type Penguin, SPECIES, type Species } from "./penguin-set.ts";

/** Which birds the tree never sees while it learns. */
export type HoldOut = "random" | Island;

export const HOLD_OUTS: readonly HoldOut[] = ["random", ...ISLANDS];

export interface Mistaken {
  species: Species;
  birds: number;
  called: Counts;
  /** False where none was among the examples: the tree has no name for them. */
  met: boolean;
}

export interface TreeRun {
  tree: Tree;
  trained: number;
  trainedBySpecies: Counts;
  score: PenguinScore;
  /** The species of which it named some bird wrongly: what it called them all. */
  mistaken: Mistaken[];
}

const split = (penguins: readonly Penguin[], held: HoldOut) =>
  held === "random" ? splitAtRandom(penguins, SHOWN_SEED) : splitByIsland(penguins, held);

export const heldOutCount = (penguins: readonly Penguin[], held: HoldOut): number =>
  split(penguins, held).held.length;

/** Builds the tree and tests it: the same arithmetic as the printed findings. */
export function runTree(penguins: readonly Penguin[], holdOut: HoldOut): TreeRun {
  const { train, held } = split(penguins, holdOut);
  const tree = trainTree(train);
  const trainedBySpecies = countSpecies(train);
  const mistaken = SPECIES.flatMap((species) => {
    const birds = held.filter((penguin) => penguin.species === species);
    const called: Counts = {};
    for (const { measures } of birds) {
      const name = judgePenguin(tree, measures);
      called[name] = (called[name] ?? 0) + 1;
    }
    if (called[species] === birds.length || birds.length === 0) return [];
    return [{ species, birds: birds.length, called, met: species in trainedBySpecies }];
  });
  return { tree, trained: train.length, trainedBySpecies, score: scorePenguins(tree, held), mistaken };
}
