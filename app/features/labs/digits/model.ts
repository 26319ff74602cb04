import { shuffled } from "../random.ts";
import { CLASSES, type DigitSet, everyDigit, INK, PIXELS, place, range, TRAIN_EACH } from "./digit-set.ts";
import { highest, softmax } from "./softmax.ts";

export interface DigitModel {
  /** A row of `PIXELS` weights and one bias for each digit. */
  weights: Float64Array;
}

export interface DigitScore {
  right: number;
  of: number;
  byDigit: { right: number; of: number }[];
  /** `confusion[shown * CLASSES + said]`. */
  confusion: Int32Array;
}

/** Chosen on digits of the package that are not shipped; see docs/lab-data.md. */
const STEP = 0.5;
const DECAY = 1e-4;
const BATCH = 10;
const ROW = PIXELS + 1;

/** How often training walks through `n` examples: the fewer there are, the more often. */
export function passesFor(n: number): number {
  return Math.max(8, Math.min(40, Math.round(4000 / Math.max(1, n))));
}

/** Draws `each` training examples of every digit, or another number of them for one digit. */
export function drawTraining(each: number, seed: number, but?: { digit: number; each: number }): number[] {
  return everyDigit((label) => {
    const wanted = but?.digit === label ? but.each : each;
    const order = shuffled(range(0, TRAIN_EACH), seed * 31 + label);
    return Array.from(order.subarray(0, wanted), (n) => place(label, n)).sort((a, b) => a - b);
  });
}

/** Softmax regression by small batches in an order that `seed` fixes. Same input, same weights, to the bit. */
export function trainDigits(set: DigitSet, chosen: ArrayLike<number>, seed: number): DigitModel {
  const training = trainByPasses(set, chosen, seed);
  let step = training.next();
  while (!step.done) step = training.next();
  return step.value;
}

/** The same, pausing after every walk through the examples (and saying which), so that a page can breathe. */
export function* trainByPasses(
  set: DigitSet,
  chosen: ArrayLike<number>,
  seed: number,
): Generator<number, DigitModel, void> {
  const weights = new Float64Array(CLASSES * ROW);
  const slope = new Float64Array(CLASSES * ROW);
  const chances = new Float64Array(CLASSES);
  const where = new Int32Array(PIXELS);
  const dark = new Float64Array(PIXELS);
  const passes = passesFor(chosen.length);
  for (let pass = 0; pass < passes; pass++) {
    const order = shuffled(chosen, seed * 1009 + pass);
    const step = STEP * (1 - (0.9 * pass) / passes);
    for (let from = 0; from < order.length; from += BATCH) {
      const to = Math.min(order.length, from + BATCH);
      slope.fill(0);
      for (let at = from; at < to; at++) {
        const index = order[at] as number;
        const count = findInk(set.pixels, index * PIXELS, where, dark);
        weigh(weights, where, dark, count, chances);
        softmax(chances);
        for (let k = 0; k < CLASSES; k++) {
          const error = (chances[k] as number) - (k === set.labels[index] ? 1 : 0);
          const row = k * ROW;
          for (let j = 0; j < count; j++) {
            const w = row + (where[j] as number);
            slope[w] = (slope[w] as number) + error * (dark[j] as number);
          }
          slope[row + PIXELS] = (slope[row + PIXELS] as number) + error;
        }
      }
      const rate = step / (to - from);
      const shrinkage = 1 - step * DECAY;
      for (let w = 0; w < weights.length; w++) {
        weights[w] = (weights[w] as number) * shrinkage - rate * (slope[w] as number);
      }
    }
    yield pass + 1;
  }
  return { weights };
}

/** What the model gives each digit, out of 1, for one drawing of `PIXELS` greys from 0 to `INK`. */
export function judgeDigit(model: DigitModel, drawing: Uint8Array): { said: number; chances: Float64Array } {
  const where = new Int32Array(PIXELS);
  const dark = new Float64Array(PIXELS);
  const chances = new Float64Array(CLASSES);
  weigh(model.weights, where, dark, findInk(drawing, 0, where, dark), chances);
  softmax(chances);
  return { said: highest(chances), chances };
}

/** Counts the right guesses over the digits at `indices`. */
export function scoreDigits(model: DigitModel, set: DigitSet, indices: ArrayLike<number>): DigitScore {
  const byDigit = Array.from({ length: CLASSES }, () => ({ right: 0, of: 0 }));
  const confusion = new Int32Array(CLASSES * CLASSES);
  let right = 0;
  for (const index of Array.from(indices)) {
    const shown = set.labels[index] as number;
    const { said } = judgeDigit(model, set.pixels.subarray(index * PIXELS, (index + 1) * PIXELS));
    const tally = byDigit[shown] as { right: number; of: number };
    const cell = shown * CLASSES + said;
    confusion[cell] = (confusion[cell] as number) + 1;
    tally.of++;
    if (said === shown) {
      tally.right++;
      right++;
    }
  }
  return { right, of: indices.length, byDigit, confusion };
}

/** Most pixels are blank paper: skipping them is most of the speed. */
function findInk(pixels: Uint8Array, start: number, where: Int32Array, dark: Float64Array): number {
  let count = 0;
  for (let p = 0; p < PIXELS; p++) {
    const level = pixels[start + p] as number;
    if (level === 0) continue;
    where[count] = p;
    dark[count++] = level / INK;
  }
  return count;
}

function weigh(
  weights: Float64Array,
  where: Int32Array,
  dark: Float64Array,
  count: number,
  sums: Float64Array,
): void {
  for (let k = 0; k < CLASSES; k++) {
    const row = k * ROW;
    let sum = weights[row + PIXELS] as number;
    for (let j = 0; j < count; j++)
      sum += (weights[row + (where[j] as number)] as number) * (dark[j] as number);
    sums[k] = sum;
  }
}
