/**
 * Seeded random numbers (mulberry32): 32-bit integer arithmetic only, so that every engine on every
 * device draws the same sequence and a printed figure can be reproduced anywhere.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fisher-Yates on a copy: the same seed gives the same order. */
export function shuffled(items: ArrayLike<number>, seed: number): Int32Array {
  const random = seededRandom(seed);
  const order = Int32Array.from(items);
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] as number;
    order[last] = order[other] as number;
    order[other] = kept;
  }
  return order;
}
