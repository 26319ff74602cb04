import { CLASSES, type DigitSet, heldOut, PIXELS } from "./digit-set.ts";
import { type DigitModel, judgeDigit } from "./model.ts";

export interface WrongDrawing {
  index: number;
  label: number;
  said: number;
  pixels: Uint8Array;
}

/** Every held-out drawing that the model reads wrongly, in the order of the set; of one digit, if wanted. */
export function wrongDrawings(model: DigitModel, set: DigitSet, digit?: number): WrongDrawing[] {
  const wrong: WrongDrawing[] = [];
  for (const index of heldOut()) {
    const label = set.labels[index] as number;
    if (digit !== undefined && label !== digit) continue;
    const pixels = set.pixels.subarray(index * PIXELS, (index + 1) * PIXELS);
    const { said } = judgeDigit(model, pixels);
    if (said !== label) wrong.push({ index, label, said, pixels });
  }
  return wrong;
}

/** At most `most`, from every digit in turn: ten wrong zeros would say little. */
export function fewOfEach(wrong: readonly WrongDrawing[], most: number): WrongDrawing[] {
  const byDigit = Array.from({ length: CLASSES }, (_, digit) => wrong.filter(({ label }) => label === digit));
  const taken: WrongDrawing[] = [];
  for (let turn = 0; taken.length < Math.min(most, wrong.length); turn++) {
    for (const drawings of byDigit) {
      const next = drawings[turn];
      if (next && taken.length < most) taken.push(next);
    }
  }
  return taken.sort((a, b) => a.index - b.index);
}
