import { CLASSES, type DigitSet, EACH, PIXELS } from "./digit-set.ts";
import { CERTAIN, walk } from "./ink-odds.ts";

/**
 * Unpacks `content/lab-data/digits.bin` (written by pack-digits.ts): arithmetic coding, a quarter
 * smaller than the best general compressor makes of it, and no format of its own beyond that.
 */
export function readDigits(packed: Uint8Array): DigitSet {
  const count = CLASSES * EACH;
  const pixels = new Uint8Array(count * PIXELS);
  let low = 0;
  let high = 0xffffffff;
  let read = 4;
  let value = 0;
  for (let i = 0; i < 4; i++) value = value * 256 + (packed[i] ?? 0);
  walk(pixels, (chance) => {
    const middle = low + Math.floor(((high - low) * chance) / CERTAIN);
    const yes = value <= middle;
    if (yes) high = middle;
    else low = middle + 1;
    while (low >>> 24 === high >>> 24) {
      low = (low << 8) >>> 0;
      high = ((high << 8) | 255) >>> 0;
      value = ((value << 8) | (packed[read++] ?? 0)) >>> 0;
    }
    return yes;
  });
  if (read !== packed.length) throw new Error(`digits: ${packed.length} bytes where ${read} were expected`);
  return { count, pixels, labels: Uint8Array.from({ length: count }, (_, i) => Math.floor(i / EACH)) };
}
