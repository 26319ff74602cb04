/** @jsxImportSource preact */
import { useId } from "preact/hooks";
import type { Say } from "../frame/say.ts";
import { EXPERIMENTS, type Experiment, PLANS, trainedOn } from "./experiments.ts";

interface ChooseExamplesProps {
  words: Say;
  chosen: Experiment;
  onChoose: (experiment: Experiment) => void;
}

export function ChooseExamples({ words, chosen, onChoose }: ChooseExamplesProps) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend>{words.say("lab-digits:choose")}</legend>
      {EXPERIMENTS.map((experiment) => (
        <label key={experiment}>
          <input
            type="radio"
            name={name}
            value={experiment}
            checked={experiment === chosen}
            onChange={() => onChoose(experiment)}
          />
          <span>{describe(words, experiment)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function describe({ say }: Say, experiment: Experiment): string {
  const { each, but } = PLANS[experiment];
  const n = trainedOn(experiment);
  switch (experiment) {
    case "train20":
      return say("lab-digits:choose20", { n, each });
    case "train100":
      return say("lab-digits:choose100", { n, each });
    case "train2500":
      return say("lab-digits:choose2500", { n, each });
    case "tenSevens":
      return say("lab-digits:chooseSevens", { n, each, sevens: but?.each ?? each });
  }
}
