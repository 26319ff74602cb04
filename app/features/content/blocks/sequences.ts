/** Pairs of places, ascending in both. */
export type Matching = [mine: number, theirs: number][];

/**
 * The pairing of two sequences that keeps both orders and whose scores add up to the most. A score of 0 is no pair.
 * With scores of 1 for equal things this is the longest common subsequence.
 */
export function bestInOrder(mine: number, theirs: number, score: (i: number, j: number) => number): Matching {
  const width = theirs + 1;
  const best = new Float64Array((mine + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = mine - 1; i >= 0; i--) {
    for (let j = theirs - 1; j >= 0; j--) {
      const worth = score(i, j);
      const paired = worth > 0 ? worth + at(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  }
  const found: Matching = [];
  for (let i = 0, j = 0; i < mine && j < theirs; ) {
    const worth = score(i, j);
    if (worth > 0 && at(i, j) === worth + at(i + 1, j + 1)) found.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return found;
}
