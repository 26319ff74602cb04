/** @jsxImportSource preact */
import { INK, SIDE } from "./digit-set.ts";

interface DigitImageProps {
  /** `SIDE` x `SIDE` greys of 0 to `INK`. */
  pixels: Uint8Array;
  /** What it is, for whoever cannot see it; without it words beside it say so. */
  alt?: string;
}

/** A drawing as the program gets it, in the page's own ink, so that it turns light on a dark page. */
export function DigitImage({ pixels, alt }: DigitImageProps) {
  const box = `0 0 ${SIDE} ${SIDE}`;
  const ink = shades(pixels).map((d, at) => d && <path class={`shade-${at + 1}`} d={d} />);
  return alt ? (
    <svg class="digit" viewBox={box} role="img" aria-label={alt}>
      {ink}
    </svg>
  ) : (
    <svg class="digit" viewBox={box} aria-hidden="true">
      {ink}
    </svg>
  );
}

/** For every shade from the palest on, its pixels as one path: runs in a row are one rectangle. */
function shades(pixels: Uint8Array): string[] {
  const paths = Array.from({ length: INK }, () => "");
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; ) {
      const shade = pixels[y * SIDE + x] ?? 0;
      let end = x + 1;
      while (end < SIDE && pixels[y * SIDE + end] === shade) end++;
      if (shade > 0) paths[shade - 1] += `M${x} ${y}h${end - x}v1h${x - end}z`;
      x = end;
    }
  }
  return paths;
}
