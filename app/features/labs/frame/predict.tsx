/** @jsxImportSource preact */
import { useId, useState } from "preact/hooks";
import { readNumber } from "../../quiz/read-number.ts";
import type { Say } from "./say.ts";

interface PredictProps {
  words: Say;
  question: string;
  min: number;
  max: number;
  /** Null: the learner wants to see it without a guess. */
  onPredict(guess: number | null): void;
}

/** A guess before the result: it makes the surprise. Nobody is forced to it. */
export function Predict({ words: { say }, question, min, max, onPredict }: PredictProps) {
  const id = useId();
  const [text, setText] = useState("");
  const [refused, setRefused] = useState(false);
  const guess = readNumber(text, true);
  const keep = (submit: Event) => {
    submit.preventDefault();
    if (guess === null || !Number.isInteger(guess) || guess < min || guess > max) return setRefused(true);
    onPredict(guess);
  };
  return (
    <form class="predict" onSubmit={keep} noValidate>
      <label for={id}>{question}</label>
      <p class="quiet" id={`${id}-range`}>
        {say("lab:range", { min, max })}
      </p>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-describedby={`${id}-range`}
        aria-invalid={refused}
        onInput={(input) => {
          setText(input.currentTarget.value);
          setRefused(false);
        }}
      />
      <p class="refused" role="alert">
        {refused && say("lab:notInRange", { min, max })}
      </p>
      <p class="row keep">
        <button type="submit" class="button first">
          {say("lab:keepGuess")}
        </button>
        <button type="button" class="button" onClick={() => onPredict(null)}>
          {say("lab:withoutGuess")}
        </button>
      </p>
    </form>
  );
}
