/** @jsxImportSource preact */
import { useId, useMemo, useState } from "preact/hooks";
import { LiveResult } from "../frame/live-result.tsx";
import type { Say } from "../frame/say.ts";
import { shuffled } from "../random.ts";
import { centreDrawing } from "./centre-drawing.ts";
import { type DigitSet, heldOut, PIXELS } from "./digit-set.ts";
import { DrawingPad } from "./drawing-pad.tsx";
import { SHOWN_SEED } from "./findings.ts";
import { type Given, Guess, sayThree } from "./guess.tsx";
import type { DigitModel } from "./model.ts";
import { emptySheet, type Sheet } from "./pen.ts";
import { inkOf, PAD } from "./strokes.ts";

interface OwnDrawingProps {
  words: Say;
  set: DigitSet;
  model: DigitModel;
  /** How many examples this model was trained on. */
  trained: number;
}

/** Write a digit, or take one that was held out, and hear what the program says. */
export function OwnDrawing({ words, set, model, trained }: OwnDrawingProps) {
  const id = useId();
  const [sheet, setSheet] = useState<Sheet>(emptySheet);
  const [given, setGiven] = useState<Given | null>(null);
  const [spoken, setSpoken] = useState("");
  const [borrowed, setBorrowed] = useState(0);
  const order = useMemo(() => shuffled(heldOut(), SHOWN_SEED), []);

  const read = (next: Given | null) => {
    setGiven(next);
    if (!next) {
      setSpoken(words.say("lab-digits:empty"));
      return;
    }
    const said = sayThree(words, model, next.pixels);
    setSpoken(
      next.label === undefined ? said : `${words.say("lab-digits:borrowed", { label: next.label })} ${said}`,
    );
  };
  const readSheet = ({ strokes }: Sheet) =>
    read(strokes.length > 0 ? { pixels: centreDrawing(inkOf(strokes), PAD) } : null);
  const clear = () => {
    setSheet(emptySheet);
    setGiven(null);
    setSpoken(words.say("lab-digits:cleared"));
  };
  const borrow = () => {
    const index = order[borrowed % order.length] ?? 0;
    setBorrowed(borrowed + 1);
    setSheet(emptySheet);
    read({
      pixels: set.pixels.slice(index * PIXELS, (index + 1) * PIXELS),
      label: set.labels[index] as number,
    });
  };

  return (
    <section aria-labelledby={`${id}-draw`}>
      <h4 id={`${id}-draw`}>{words.say("lab-digits:draw")}</h4>
      <p id={`${id}-how`}>{words.say("lab-digits:drawHow")}</p>
      <details class="fold">
        <summary>{words.say("lab-digits:byKeyboard")}</summary>
        <p id={`${id}-keys`}>{words.say("lab-digits:drawKeys")}</p>
      </details>
      <div class="writing">
        <div>
          <DrawingPad
            words={words}
            sheet={sheet}
            onChange={setSheet}
            onRead={readSheet}
            onPen={setSpoken}
            describedBy={`${id}-how ${id}-keys`}
          />
          <p class="row keep">
            <button type="button" class="button first" onClick={() => readSheet(sheet)}>
              {words.say("lab-digits:read")}
            </button>
            <button type="button" class="button" onClick={clear}>
              {words.say("lab-digits:clear")}
            </button>
          </p>
        </div>
        <div>
          {given && <Guess words={words} given={given} model={model} />}
          <div class={given ? "unseen" : undefined}>
            <LiveResult text={spoken} />
          </div>
          <p class="quiet">{words.say("lab-digits:reader", { n: trained })}</p>
          <p class="quiet">{words.say("lab-digits:alwaysSays")}</p>
        </div>
      </div>
      <p>{words.say("lab-digits:borrowHow")}</p>
      <p class="row">
        <button type="button" class="button" onClick={borrow}>
          {words.say("lab-digits:borrow")}
        </button>
      </p>
    </section>
  );
}
