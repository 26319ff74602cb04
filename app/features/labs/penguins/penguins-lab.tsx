/** @jsxImportSource preact */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { penguins as source } from "../../../../content/lab-data/sources.json" with { type: "json" };
import { LabFrame } from "../frame/lab-frame.tsx";
import { LiveResult } from "../frame/live-result.tsx";
import { Predict } from "../frame/predict.tsx";
import type { Say } from "../frame/say.ts";
import { HOLD_OUTS, type HoldOut, heldOutCount, runTree, type TreeRun } from "./hold-out.ts";
import type { Penguin } from "./penguin-set.ts";
import { Results, resultSentence } from "./results.tsx";

const HUNDRED = 100;

interface PenguinsLabProps {
  words: Say;
  penguins: readonly Penguin[];
}

/** Choose which birds the tree never sees, guess, build it, compare. */
export function PenguinsLab({ words, penguins }: PenguinsLabProps) {
  const { say } = words;
  const group = useId();
  const [holdOut, setHoldOut] = useState<HoldOut>("random");
  const [runs, setRuns] = useState<ReadonlyMap<HoldOut, TreeRun & { guess: number | null }>>(new Map());
  const run = runs.get(holdOut);
  const held = heldOutCount(penguins, holdOut);
  const result = useRef<HTMLDivElement>(null);

  // The form goes when it has done its work: the focus goes on to what came of it.
  useEffect(() => {
    if (runs.size > 0) result.current?.focus();
  }, [runs]);

  const predicted = (guess: number | null) =>
    setRuns(new Map(runs).set(holdOut, { ...runTree(penguins, holdOut), guess }));
  const spoken = run
    ? [run.guess !== null && say("lab:guessed", { guess: run.guess }), resultSentence(words, run)]
        .filter(Boolean)
        .join(" ")
    : "";

  return (
    <LabFrame
      words={words}
      title={say("lab-penguins:title")}
      source={source}
      trained={penguins.length - held}
      heldOut={held}
    >
      <p>{say("lab-penguins:intro", { n: penguins.length })}</p>
      <fieldset class="choices">
        <legend>{say("lab-penguins:choose")}</legend>
        {HOLD_OUTS.map((one) => (
          <label key={one}>
            <input type="radio" name={group} checked={one === holdOut} onChange={() => setHoldOut(one)} />
            <span>{describe(words, one)}</span>
          </label>
        ))}
      </fieldset>
      {!run && (
        <Predict
          key={holdOut}
          words={words}
          question={say("lab-penguins:predict", { n: held, hundred: HUNDRED })}
          min={0}
          max={HUNDRED}
          onPredict={predicted}
        />
      )}
      <div ref={result} tabIndex={-1}>
        <LiveResult text={spoken} />
      </div>
      {run && <Results words={words} holdOut={holdOut} run={run} />}
      <Tried words={words} runs={runs} />
    </LabFrame>
  );
}

function describe({ say }: Say, holdOut: HoldOut): string {
  if (holdOut === "random") return say("lab-penguins:random");
  return say("lab-penguins:island", { island: say(`lab-penguins:islandName.${holdOut}`) });
}

interface TriedProps {
  words: Say;
  runs: ReadonlyMap<HoldOut, TreeRun>;
}

/** What stays in mind is the difference: the trials side by side, or the way to the next one. */
function Tried({ words, runs }: TriedProps) {
  const { say, percent } = words;
  if (runs.size === 0) return null;
  if (runs.size === 1) return <p>{say("lab-penguins:again")}</p>;
  return (
    <table class="tried">
      <caption>{say("lab-penguins:tried")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("lab-penguins:triedHeldOut")}</th>
          <th scope="col">{say("lab-penguins:triedRight")}</th>
        </tr>
      </thead>
      <tbody>
        {HOLD_OUTS.flatMap((one) => {
          const run = runs.get(one);
          if (!run) return [];
          return (
            <tr key={one}>
              <th scope="row">{describe(words, one)}</th>
              <td>{percent(run.score.right / run.score.of)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
