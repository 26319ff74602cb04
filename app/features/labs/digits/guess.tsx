/** @jsxImportSource preact */
import type { Say } from "../frame/say.ts";
import { DigitImage } from "./digit-image.tsx";
import { INK, SIDE } from "./digit-set.ts";
import { type DigitModel, judgeDigit } from "./model.ts";

/** What the program is to read: made ready, and its label where it has one. */
export interface Given {
  pixels: Uint8Array;
  label?: number;
}

interface GuessProps {
  words: Say;
  given: Given;
  model: DigitModel;
}

/** It follows the model: the same drawing is read anew after another training. */
export function Guess({ words, given, model }: GuessProps) {
  const three = threeLikeliest(model, given.pixels);
  const shades = INK + 1;
  return (
    <>
      <figure class="seen">
        <DigitImage pixels={given.pixels} />
        <figcaption>{words.say("lab-digits:seen", { side: SIDE, shades })}</figcaption>
      </figure>
      {given.label !== undefined && <p>{words.say("lab-digits:borrowed", { label: given.label })}</p>}
      <p class="verdict">{words.say("lab-digits:says", { digit: three[0]?.digit ?? 0 })}</p>
      <p class="likeliest">{words.say("lab-digits:likeliest")}</p>
      <ol class="plain">
        {three.map(({ digit, chance }) => (
          <li key={digit}>{words.say("lab-digits:likely", { digit, share: words.percent(chance) })}</li>
        ))}
      </ol>
    </>
  );
}

interface Likely {
  digit: number;
  chance: number;
}

function threeLikeliest(model: DigitModel, pixels: Uint8Array): Likely[] {
  const { chances } = judgeDigit(model, pixels);
  return Array.from(chances, (chance, digit) => ({ digit, chance }))
    .sort((a, b) => b.chance - a.chance)
    .slice(0, 3);
}

/** The same in one breath, to be announced. */
export function sayThree(words: Say, model: DigitModel, pixels: Uint8Array): string {
  const [first, second, third] = threeLikeliest(model, pixels);
  if (!first || !second || !third) return "";
  return words.say("lab-digits:saysThree", {
    first: first.digit,
    firstShare: words.percent(first.chance),
    second: second.digit,
    secondShare: words.percent(second.chance),
    third: third.digit,
    thirdShare: words.percent(third.chance),
  });
}
