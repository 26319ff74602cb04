/** @jsxImportSource preact */
import { useId } from "preact/hooks";
import type { Say } from "../frame/say.ts";
import { CUTS } from "./model.ts";

/** What the two buttons add or take: a thumb finds them more easily than 25 g on a small screen. */
const LEAP = 100;

interface CutRangeProps {
  words: Say;
  label: string;
  value: number;
  /** The value and what comes of it, for whoever hears the slider. */
  spoken: string;
  onChange(cut: number): void;
}

/** A slider that nobody must drag: arrow keys move it by 25 g, two buttons by 100 g. */
export function CutRange({ words: { say }, label, value, spoken, onChange }: CutRangeProps) {
  const id = useId();
  const move = (by: number) => onChange(Math.min(CUTS.most, Math.max(CUTS.least, value + by)));
  return (
    <div class="cut">
      <label for={id}>{label}</label>
      <output for={id}>{say("lab-cutoff:grams", { cut: value })}</output>
      <input
        id={id}
        type="range"
        min={CUTS.least}
        max={CUTS.most}
        step={CUTS.step}
        value={value}
        aria-valuetext={spoken}
        onInput={(input) => onChange(input.currentTarget.valueAsNumber)}
      />
      <p class="row">
        <button type="button" class="button" onClick={() => move(-LEAP)}>
          {say("lab-cutoff:lower", { step: LEAP })}
        </button>
        <button type="button" class="button" onClick={() => move(LEAP)}>
          {say("lab-cutoff:higher", { step: LEAP })}
        </button>
      </p>
    </div>
  );
}
