import { CLASSES, EACH, PIXELS, place } from "./digit-set.ts";
import { CERTAIN, walk } from "./ink-odds.ts";
import { shrink } from "./shrink.ts";

/** The first `EACH` drawings of every digit, shrunk. `greys[d]`: all drawings of digit d, 28 x 28 greys of 0..1 each. */
export function takeDigits(greys: readonly (readonly number[])[]): Uint8Array {
  const size = 4 * PIXELS;
  const pixels = new Uint8Array(CLASSES * EACH * PIXELS);
  for (let digit = 0; digit < CLASSES; digit++) {
    const all = greys[digit] ?? [];
    if (all.length < EACH * size) throw new Error(`digits: fewer than ${EACH} drawings of ${digit}`);
    for (let n = 0; n < EACH; n++) {
      pixels.set(shrink(all.slice(n * size, (n + 1) * size)), place(digit, n) * PIXELS);
    }
  }
  return pixels;
}

/** Packs pixels of 0 to `INK` for `readDigits`. The same pixels give the same bytes, on any machine. */
export function packPixels(pixels: Uint8Array): Uint8Array {
  const bytes: number[] = [];
  let low = 0;
  let high = 0xffffffff;
  walk(Uint8Array.from(pixels), (chance, pixel, level) => {
    const yes = (pixels[pixel] as number) > level;
    const middle = low + Math.floor(((high - low) * chance) / CERTAIN);
    if (yes) high = middle;
    else low = middle + 1;
    while (low >>> 24 === high >>> 24) {
      bytes.push(low >>> 24);
      low = (low << 8) >>> 0;
      high = ((high << 8) | 255) >>> 0;
    }
    return yes;
  });
  for (let i = 0; i < 4; i++) bytes.push((low >>> (24 - i * 8)) & 255);
  return Uint8Array.from(bytes);
}
