export const SIDE = 14;
export const PIXELS = SIDE * SIDE;
export const CLASSES = 10;
/** A pixel is 0 (paper) to 3 (ink). */
export const INK = 3;
/** Per digit, in the order of the package: the first are for training, the rest are held out. */
export const TRAIN_EACH = 250;
export const HELD_OUT_EACH = 100;
export const EACH = TRAIN_EACH + HELD_OUT_EACH;

/** Handwritten digits, all zeros first, then all ones; `EACH` of each. */
export interface DigitSet {
  count: number;
  /** `PIXELS` bytes a digit, 0 to `INK`. */
  pixels: Uint8Array;
  labels: Uint8Array;
}

/** Where digit `label`'s n-th example stands in the set. */
export function place(label: number, n: number): number {
  return label * EACH + n;
}

/** All that is held out: never trained on, whatever is chosen. */
export function heldOut(): number[] {
  return everyDigit((label) => range(TRAIN_EACH, EACH).map((n) => place(label, n)));
}

export function everyDigit(pick: (label: number) => number[]): number[] {
  return range(0, CLASSES).flatMap(pick);
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
