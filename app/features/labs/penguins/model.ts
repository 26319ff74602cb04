import { MEASURES, type Measure, type Penguin, SPECIES, type Species } from "./penguin-set.ts";

export type Counts = Partial<Record<Species, number>>;

/** A question (`measure` at most `cut`? then `low`, else `high`) or an answer. `counts`: trained on, by species. */
export type Tree =
  | { measure: Measure; cut: number; low: Tree; high: Tree; counts: Counts }
  | { species: Species; counts: Counts };

const DEEPEST = 3;
const SMALLEST_LEAF = 5;

/** Grows a small decision tree (CART, Gini). No chance in it: the same penguins give the same tree. */
export function trainTree(penguins: readonly Penguin[], depth = 0): Tree {
  const counts = countSpecies(penguins);
  const best = depth < DEEPEST ? bestCut(penguins) : null;
  if (!best) return { species: commonest(counts), counts };
  const low = penguins.filter((penguin) => penguin.measures[best.measure] <= best.cut);
  const high = penguins.filter((penguin) => penguin.measures[best.measure] > best.cut);
  const branches = { low: trainTree(low, depth + 1), high: trainTree(high, depth + 1) };
  const idle =
    "species" in branches.low && "species" in branches.high && branches.low.species === branches.high.species;
  return idle ? { species: commonest(counts), counts } : { ...best, ...branches, counts };
}

/** The species a tree says, by its measures alone. */
export function judgePenguin(tree: Tree, measures: Penguin["measures"]): Species {
  let at = tree;
  while ("cut" in at) at = measures[at.measure] <= at.cut ? at.low : at.high;
  return at.species;
}

export interface PenguinScore {
  right: number;
  of: number;
  bySpecies: Partial<Record<Species, { right: number; of: number }>>;
}

export function scorePenguins(tree: Tree, penguins: readonly Penguin[]): PenguinScore {
  const score: PenguinScore = { right: 0, of: penguins.length, bySpecies: {} };
  for (const penguin of penguins) {
    const right = judgePenguin(tree, penguin.measures) === penguin.species ? 1 : 0;
    const tally = score.bySpecies[penguin.species] ?? { right: 0, of: 0 };
    score.bySpecies[penguin.species] = { right: tally.right + right, of: tally.of + 1 };
    score.right += right;
  }
  return score;
}

/** In the order of `SPECIES`, whatever the order of the rows; a species that is not there is not named. */
export function countSpecies(penguins: readonly Penguin[]): Counts {
  const counts: Counts = {};
  for (const species of SPECIES) {
    const count = penguins.filter((penguin) => penguin.species === species).length;
    if (count > 0) counts[species] = count;
  }
  return counts;
}

function commonest(counts: Counts): Species {
  let best: Species = SPECIES[0];
  for (const species of SPECIES) if ((counts[species] ?? 0) > (counts[best] ?? 0)) best = species;
  return best;
}

/** n times Gini impurity: 0 when all are of one species. */
function mixture(counts: Counts, n: number): number {
  let squares = 0;
  for (const count of Object.values(counts)) squares += count * count;
  return n - squares / n;
}

/** The question that leaves the two halves least mixed; the first of equals. Null when none helps. */
function bestCut(penguins: readonly Penguin[]): { measure: Measure; cut: number } | null {
  const total = countSpecies(penguins);
  let least = mixture(total, penguins.length) - 1e-9;
  let best: { measure: Measure; cut: number } | null = null;
  for (const measure of MEASURES) {
    const sorted = [...penguins].sort((a, b) => a.measures[measure] - b.measures[measure]);
    const low: Counts = {};
    const high = { ...total };
    for (let n = 1; n < sorted.length; n++) {
      const moved = sorted[n - 1] as Penguin;
      low[moved.species] = (low[moved.species] ?? 0) + 1;
      high[moved.species] = (high[moved.species] ?? 0) - 1;
      const below = moved.measures[measure];
      const above = (sorted[n] as Penguin).measures[measure];
      if (below === above || n < SMALLEST_LEAF || sorted.length - n < SMALLEST_LEAF) continue;
      const mixed = mixture(low, n) + mixture(high, sorted.length - n);
      if (mixed < least - 1e-9) {
        least = mixed;
        best = { measure, cut: Math.round((below + above) * 50) / 100 };
      }
    }
  }
  return best;
}
