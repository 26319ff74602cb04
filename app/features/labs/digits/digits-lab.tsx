/** @jsxImportSource preact */
import { useEffect, useRef, useState } from "preact/hooks";
import { digits as source } from "../../../../content/lab-data/sources.json" with { type: "json" };
import { breathe } from "../frame/breathe.ts";
import { LabFrame } from "../frame/lab-frame.tsx";
import { LiveResult } from "../frame/live-result.tsx";
import { Predict } from "../frame/predict.tsx";
import type { Say } from "../frame/say.ts";
import { ChooseExamples } from "./choose-examples.tsx";
import { CLASSES, type DigitSet, HELD_OUT_EACH } from "./digit-set.ts";
import { type Experiment, trainedOn } from "./experiments.ts";
import { OwnDrawing } from "./own-drawing.tsx";
import { Results, resultSentences } from "./results.tsx";
import { TenShapes } from "./ten-shapes.tsx";
import { type Run, trainInPage } from "./train-in-page.ts";
import { Tried } from "./tried.tsx";
import { WrongGallery } from "./wrong-gallery.tsx";

const HELD_OUT = CLASSES * HELD_OUT_EACH;

interface DigitsLabProps {
  words: Say;
  set: DigitSet;
  /** The place in the lesson about averages: it begins with few sevens. */
  sevensFirst: boolean;
}

/** Choose examples, predict, train, look at what came of it, then write a digit oneself. */
export function DigitsLab({ words, set, sevensFirst }: DigitsLabProps) {
  const { say } = words;
  const [chosen, setChosen] = useState<Experiment>(sevensFirst ? "tenSevens" : "train20");
  const [guesses, setGuesses] = useState<Partial<Record<Experiment, number | null>>>({});
  const [runs, setRuns] = useState<Partial<Record<Experiment, Run>>>({});
  /** The model that reads what the learner writes: the last one looked at. */
  const [reader, setReader] = useState<Run | null>(null);
  const [spoken, setSpoken] = useState("");
  const running = useRef(new Set<Experiment>());
  const shown = useRef(chosen);
  const steps = useRef<HTMLDivElement>(null);
  const guess = guesses[chosen];
  const run = runs[chosen];
  const asksSevens = (experiment: Experiment) => sevensFirst || experiment === "tenSevens";
  const sevens = asksSevens(chosen);

  // The form and the button go when they have done their work: the focus goes on to what comes next.
  const step = run ? "result" : guess === undefined ? "predict" : "train";
  const last = useRef({ chosen, step });
  useEffect(() => {
    const before = last.current;
    last.current = { chosen, step };
    if (before.chosen === chosen && before.step !== step)
      steps.current?.querySelector<HTMLElement>("[data-next]")?.focus();
  }, [chosen, step]);

  const tell = (experiment: Experiment, made: Run) => {
    const sentences = resultSentences(words, made, asksSevens(experiment));
    const guessed = guesses[experiment];
    if (typeof guessed === "number") sentences.push(say("lab:guessed", { guess: guessed }));
    setSpoken(sentences.join(" "));
    setReader(made);
  };

  const choose = (experiment: Experiment) => {
    shown.current = experiment;
    setChosen(experiment);
    const known = runs[experiment];
    if (known) tell(experiment, known);
    else setSpoken("");
  };

  const train = async (experiment: Experiment) => {
    if (running.current.has(experiment)) return;
    running.current.add(experiment);
    const made = await trainInPage(set, experiment, {
      breathe,
      onProgress(progress) {
        if (shown.current === experiment) setSpoken(say("lab-digits:training", { ...progress }));
      },
      now: () => performance.now(),
    });
    running.current.delete(experiment);
    setRuns((before) => ({ ...before, [experiment]: made }));
    if (shown.current === experiment) tell(experiment, made);
  };

  return (
    <LabFrame
      words={words}
      title={sevensFirst ? say("lab-digits:titleSevens") : say("lab-digits:title")}
      source={source}
      trained={trainedOn(chosen)}
      heldOut={HELD_OUT}
    >
      <p>{say("lab-digits:intro", { n: HELD_OUT })}</p>
      <TenShapes words={words} set={set} />
      <ChooseExamples words={words} chosen={chosen} onChoose={choose} />
      <div ref={steps}>
        {step === "predict" && (
          <Predict
            key={chosen}
            words={words}
            question={
              sevens
                ? say("lab-digits:predictSevens", { hundred: HELD_OUT_EACH })
                : say("lab-digits:predictAll", { n: HELD_OUT, hundred: HELD_OUT_EACH })
            }
            min={0}
            max={HELD_OUT_EACH}
            onPredict={(made) => setGuesses((before) => ({ ...before, [chosen]: made }))}
          />
        )}
        {step === "train" && (
          <p class="row">
            <button type="button" class="button first" data-next onClick={() => train(chosen)}>
              {say("lab-digits:train")}
            </button>
          </p>
        )}
        <div data-next={step === "result" ? "" : undefined} tabIndex={-1}>
          <LiveResult text={spoken} />
        </div>
        {run && (
          <>
            <Results words={words} experiment={chosen} run={run} sevens={sevens} />
            <Tried words={words} runs={runs} />
            <WrongGallery words={words} set={set} model={run.model} sevens={sevens} />
          </>
        )}
      </div>
      {reader && <OwnDrawing words={words} set={set} model={reader.model} trained={reader.trained} />}
    </LabFrame>
  );
}
