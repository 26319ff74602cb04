/** @jsxImportSource preact */
import { useId, useMemo } from "preact/hooks";
import type { Say } from "../frame/say.ts";
import { DigitImage } from "./digit-image.tsx";
import type { DigitSet } from "./digit-set.ts";
import { SEVEN } from "./experiments.ts";
import type { DigitModel } from "./model.ts";
import { fewOfEach, wrongDrawings } from "./wrong-drawings.ts";

const SHOWN = 10;

interface WrongGalleryProps {
  words: Say;
  set: DigitSet;
  model: DigitModel;
  sevens: boolean;
}

/** Some of the drawings read wrongly, so that everybody can judge whether they are hard. */
export function WrongGallery({ words, set, model, sevens }: WrongGalleryProps) {
  const { say, count } = words;
  const id = useId();
  const wrong = useMemo(() => wrongDrawings(model, set, sevens ? SEVEN : undefined), [model, set, sevens]);
  const n = wrong.length;
  return (
    <section aria-labelledby={id}>
      <h4 id={id}>{say("lab-digits:wrong")}</h4>
      <p>{sevens ? count("lab-digits:wrongSevensCount", n) : count("lab-digits:wrongCount", n)}</p>
      <ul class="plain drawings">
        {fewOfEach(wrong, SHOWN).map(({ index, label, said, pixels }) => (
          <li key={index}>
            <DigitImage pixels={pixels} />
            <span>{say("lab-digits:labelAndSaid", { label, said })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
