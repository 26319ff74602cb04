/**
 * The order in which items or partners are shown: shuffled, the same for everybody, in every language and on
 * every visit, and never the order of the source (for more than one), which would give the answer away.
 * @returns for each place on the page, the index of what stands there
 */
export function displayOrder(lesson: string, exercise: string, count: number): number[] {
  const random = seeded(`${lesson}#${exercise}`);
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  if (count > 1 && order.every((item, place) => item === place)) order.push(order.shift() as number);
  return order;
}

/** FNV-1a gives the seed, mulberry32 the numbers: small, and the same on every machine. */
function seeded(text: string): () => number {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) state = Math.imul(state ^ byte, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
