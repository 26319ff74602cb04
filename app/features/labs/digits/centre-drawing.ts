import { PIXELS } from "./digit-set.ts";
import { shrink } from "./shrink.ts";

const FRAME = 28;
const BOX = 20;
/** Where the centres of mass of the digits trained on lie, as measured: half a pixel past the middle. */
const MIDDLE = 14.5;
const SAMPLES = 4;

/**
 * Makes a learner's drawing comparable with the digits trained on, which were prepared like this: cut to
 * the ink, scaled to fit 20 x 20, centre of mass near the middle of 28 x 28. `grey`: side x side, 0..1.
 */
export function centreDrawing(grey: ArrayLike<number>, side: number): Uint8Array {
  const ink = findInk(grey, side);
  if (!ink) return new Uint8Array(PIXELS);
  const scale = BOX / Math.max(ink.width, ink.height);
  const framed = new Float64Array(FRAME * FRAME);
  for (let y = 0; y < FRAME; y++) {
    for (let x = 0; x < FRAME; x++) {
      let sum = 0;
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        const dx = ((sample % SAMPLES) + 0.5) / SAMPLES - MIDDLE;
        const dy = (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES - MIDDLE;
        const column = Math.floor((x + dx) / scale + ink.middleX);
        const row = Math.floor((y + dy) / scale + ink.middleY);
        if (column >= 0 && column < side && row >= 0 && row < side) sum += grey[row * side + column] ?? 0;
      }
      framed[y * FRAME + x] = sum / (SAMPLES * SAMPLES);
    }
  }
  return shrink(framed);
}

/** The size of the ink's box and its centre of mass; null: nothing was drawn. */
function findInk(grey: ArrayLike<number>, side: number) {
  const box = { left: side, right: -1, top: side, bottom: -1 };
  let mass = 0;
  let sumX = 0;
  let sumY = 0;
  for (let p = 0; p < side * side; p++) {
    const dark = grey[p] ?? 0;
    if (dark <= 0) continue;
    const x = p % side;
    const y = Math.floor(p / side);
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
    mass += dark;
    sumX += dark * (x + 0.5);
    sumY += dark * (y + 0.5);
  }
  if (mass === 0) return null;
  return {
    width: box.right - box.left + 1,
    height: box.bottom - box.top + 1,
    middleX: sumX / mass,
    middleY: sumY / mass,
  };
}
