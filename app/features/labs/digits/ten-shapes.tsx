/** @jsxImportSource preact */
import type { Say } from "../frame/say.ts";
import { DigitImage } from "./digit-image.tsx";
import { CLASSES, type DigitSet, PIXELS, place, range } from "./digit-set.ts";

/** One example of every digit with its label: in many languages the learner's own digits look different. */
export function TenShapes({ words, set }: { words: Say; set: DigitSet }) {
  return (
    <figure class="shapes">
      <ul class="plain drawings">
        {range(0, CLASSES).map((digit) => {
          const start = place(digit, 0) * PIXELS;
          return (
            <li key={digit}>
              <DigitImage
                pixels={set.pixels.subarray(start, start + PIXELS)}
                alt={words.say("lab-digits:drawingOf", { digit })}
              />
              <span>{words.number(digit)}</span>
            </li>
          );
        })}
      </ul>
      <figcaption>{words.say("lab-digits:shapes")}</figcaption>
    </figure>
  );
}
