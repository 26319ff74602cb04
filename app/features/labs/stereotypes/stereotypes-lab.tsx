/** @jsxImportSource preact */
import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import { stereotypes as source } from "../../../../content/lab-data/sources.json" with { type: "json" };
import { stereotypes as findings } from "../findings.json" with { type: "json" };
import { LabFrame } from "../frame/lab-frame.tsx";
import { LiveResult } from "../frame/live-result.tsx";
import { Predict } from "../frame/predict.tsx";
import type { Say } from "../frame/say.ts";
import { AskWord } from "./ask-word.tsx";
import { isolated } from "./job-word.tsx";
import { pairOf, StereotypeMap } from "./map.tsx";
import { AXES, type Axis, leanings, ordered } from "./model.ts";
import { STEP, type WordSet } from "./word-set.ts";

const FIRST: Axis = "he";
const WORD = "nurse";
const OTHER = "engineer";

interface StereotypesLabProps {
  words: Say;
  set: WordSet;
}

/** Guess where a job stands between "she" and "he", see the map, turn it, look up words. */
export function StereotypesLab({ words, set }: StereotypesLabProps) {
  const { say } = words;
  const radios = useId();
  const [guess, setGuess] = useState<number | null | undefined>(undefined);
  const [axis, setAxis] = useState<Axis>(FIRST);
  const [turned, setTurned] = useState("");
  const jobs = set.themes.get("jobs") ?? [];
  const leaning = useMemo(() => leanings(set, axis), [set, axis]);
  const printed = findings.axes.find((one) => one.axis === axis);
  const result = useRef<HTMLDivElement>(null);
  const guessed = guess !== undefined;
  const first = pairOf(FIRST) ?? { he: "", she: "" };
  const pair = { he: isolated(first.he), she: isolated(first.she) };

  // The form goes when it has done its work: the focus goes on to what came of it.
  useEffect(() => {
    if (guessed) result.current?.focus();
  }, [guessed]);

  const places = (along: Axis) => {
    const order = ordered(jobs, leanings(set, along));
    const place = (word: string) => order.indexOf(word) + 1;
    return {
      word: isolated(WORD),
      place: place(WORD),
      other: isolated(OTHER),
      otherPlace: place(OTHER),
      jobs: jobs.length,
    };
  };
  const spoken = [
    guess != null && say("lab:guessed", { guess }),
    say("lab-stereotypes:result", places(FIRST)),
  ]
    .filter(Boolean)
    .join(" ");
  const turn = (next: Axis) => {
    setAxis(next);
    const same = findings.axes.find((one) => one.axis === next)?.sameSideAsFirst ?? jobs.length;
    setTurned(next === FIRST ? "" : say("lab-stereotypes:turned", { ...places(next), same, ...pair }));
  };

  return (
    <LabFrame
      words={words}
      title={say("lab-stereotypes:title")}
      source={source}
      real={say("lab-stereotypes:real", { n: set.words.length, step: STEP })}
    >
      <p>{say("lab-stereotypes:intro", { numbers: findings.numbers })}</p>
      <p>{say("lab-stereotypes:english")}</p>
      {!guessed && (
        <Predict
          words={words}
          question={say("lab-stereotypes:predict", {
            jobs: jobs.length,
            first: 1,
            word: isolated(WORD),
            ...pair,
          })}
          min={1}
          max={jobs.length}
          onPredict={setGuess}
        />
      )}
      <div ref={result} tabIndex={-1}>
        <LiveResult text={guessed ? spoken : ""} />
      </div>
      {guessed && (
        <>
          <p>{say("lab-stereotypes:why")}</p>
          <p>{say("lab-stereotypes:secretary")}</p>
          <fieldset>
            <legend>{say("lab-stereotypes:axis")}</legend>
            {AXES.map((one) => {
              const own = pairOf(one);
              return (
                <label key={one}>
                  <input type="radio" name={radios} checked={one === axis} onChange={() => turn(one)} />
                  <span>
                    {own
                      ? say("lab-stereotypes:axisPair", { he: isolated(own.he), she: isolated(own.she) })
                      : say("lab-stereotypes:axisTen")}
                  </span>
                </label>
              );
            })}
          </fieldset>
        </>
      )}
      <LiveResult text={turned} />
      {guessed && (
        <>
          <StereotypeMap words={words} set={set} axis={axis} leaning={leaning} />
          {printed && <Doubts words={words} printed={printed} />}
          <AskWord words={words} set={set} leaning={leaning} />
        </>
      )}
    </LabFrame>
  );
}

/** What could be chance, and what was shown not to be. */
function Doubts({ words: { say, count }, printed }: { words: Say; printed: (typeof findings.axes)[number] }) {
  const { jobsClear, natureClear, workAgainstHome } = printed;
  const { shuffles, asLarge } = workAgainstHome;
  return (
    <>
      <p>
        {say("lab-stereotypes:chance", { shuffles })} {count("lab-stereotypes:asLarge", asLarge)}
      </p>
      <p>
        {say("lab-stereotypes:noise", {
          clear: jobsClear.she + jobsClear.he,
          jobs: jobsClear.of,
          line: findings.clearly,
          nature: natureClear.she + natureClear.he,
          natureWords: natureClear.of,
        })}
      </p>
    </>
  );
}
