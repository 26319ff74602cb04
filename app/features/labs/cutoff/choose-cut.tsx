/** @jsxImportSource preact */
import { useId } from "preact/hooks";
import type { Say } from "../frame/say.ts";
import { SPECIES } from "../penguins/penguin-set.ts";
import type { SexedPenguin } from "../penguins/sexed-penguins.ts";
import { CutRange } from "./cut-range.tsx";
import { GroupChart } from "./group-chart.tsx";
import { type CutOffs, countErrors, fewestErrors, fewestErrorsEach, oneForAll, sumErrors } from "./model.ts";

/** One cut-off for all species, or one for each. */
export type Rule = "one" | "each";

const RULES: readonly Rule[] = ["one", "each"];

interface ChooseCutProps {
  words: Say;
  rule: Rule;
  cutOffs: CutOffs;
  /** The birds to choose with; those of the test stay hidden. */
  learn: readonly SexedPenguin[];
  heldOut: number;
  onChange(rule: Rule, cutOffs: CutOffs): void;
  onTest(): void;
}

/** Choose the rule, move its cut-offs, see all groups at once. */
export function ChooseCut({ words, rule, cutOffs, learn, heldOut, onChange, onTest }: ChooseCutProps) {
  const { say } = words;
  const radios = useId();
  const errors = countErrors(learn, cutOffs);
  const spoken = (cut: number, { wrong, of }: { wrong: number; of: number }) =>
    say("lab-cutoff:setTo", { cut, wrong, of });
  const best = (of: Rule) => (of === "one" ? oneForAll(fewestErrors(learn)) : fewestErrorsEach(learn));
  return (
    <>
      <fieldset>
        <legend>{say("lab-cutoff:kind")}</legend>
        {RULES.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={radios}
              checked={one === rule}
              onChange={() => onChange(one, one === "each" ? cutOffs : oneForAll(cutOffs.Adelie))}
            />
            <span>{say(`lab-cutoff:${one}`)}</span>
          </label>
        ))}
      </fieldset>
      {rule === "one" ? (
        <CutRange
          words={words}
          label={say("lab-cutoff:cut")}
          value={cutOffs.Adelie}
          spoken={spoken(cutOffs.Adelie, sumErrors(errors))}
          onChange={(cut) => onChange(rule, oneForAll(cut))}
        />
      ) : (
        SPECIES.map((species) => (
          <CutRange
            key={species}
            words={words}
            label={say(`lab-cutoff:cutFor.${species}`)}
            value={cutOffs[species]}
            spoken={spoken(cutOffs[species], sumErrors(errors.filter((group) => group.species === species)))}
            onChange={(cut) => onChange(rule, { ...cutOffs, [species]: cut })}
          />
        ))
      )}
      <GroupChart words={words} title={say("lab-cutoff:learnChart", { n: learn.length })} groups={errors} />
      <p class="row">
        <button type="button" class="button" onClick={() => onChange(rule, best(rule))}>
          {say("lab-cutoff:fewest")}
        </button>
        <button type="button" class="button first" onClick={onTest}>
          {say("lab-cutoff:test", { n: heldOut })}
        </button>
      </p>
    </>
  );
}
