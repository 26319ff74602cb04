import { INK, PIXELS, SIDE } from "./digit-set.ts";

/** Shrinks a 28 x 28 drawing with greys of 0..1 to the lab's grid: the mean of every four pixels, in four even steps. */
export function shrink(grey: ArrayLike<number>): Uint8Array {
  const small = new Uint8Array(PIXELS);
  const wide = SIDE * 2;
  for (let p = 0; p < PIXELS; p++) {
    const corner = Math.floor(p / SIDE) * 2 * wide + (p % SIDE) * 2;
    let sum = 0;
    for (const at of [corner, corner + 1, corner + wide, corner + wide + 1]) sum += grey[at] ?? 0;
    small[p] = Math.min(INK, Math.floor(sum));
  }
  return small;
}
