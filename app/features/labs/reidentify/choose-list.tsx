/** @jsxImportSource preact */
import { useId } from "preact/hooks";
import type { Say } from "../frame/say.ts";
import { type Release, type Step, WEIGHT_STEPS, WING_STEPS } from "./model.ts";
import { describeStep } from "./steps.ts";

interface ChooseListProps {
  words: Say;
  release: Release;
  onChange(release: Release): void;
}

const COLUMNS = [
  ["weight", WEIGHT_STEPS],
  ["wing", WING_STEPS],
] as const satisfies readonly (readonly [keyof Release, readonly Step[]])[];

/** Which columns the list has, and how finely. */
export function ChooseList({ words, release, onChange }: ChooseListProps) {
  const radios = useId();
  return COLUMNS.map(([column, steps]) => (
    <fieldset key={column}>
      <legend>{words.say(`lab-reidentify:${column}`)}</legend>
      {steps.map((step) => (
        <label key={step}>
          <input
            type="radio"
            name={`${radios}${column}`}
            checked={release[column] === step}
            onChange={() => onChange({ ...release, [column]: step })}
          />
          <span>{describeStep(words, column, step)}</span>
        </label>
      ))}
    </fieldset>
  ));
}
