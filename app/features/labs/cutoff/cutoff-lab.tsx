/** @jsxImportSource preact */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { penguins as source } from "../../../../content/lab-data/sources.json" with { type: "json" };
import { cutoff as findings } from "../findings.json" with { type: "json" };
import { LabFrame } from "../frame/lab-frame.tsx";
import { LiveResult } from "../frame/live-result.tsx";
import { Predict } from "../frame/predict.tsx";
import type { Say } from "../frame/say.ts";
import { SPECIES } from "../penguins/penguin-set.ts";
import { halve, type SexedPenguin } from "../penguins/sexed-penguins.ts";
import { ChooseCut, type Rule } from "./choose-cut.tsx";
import { SHOWN_SEED } from "./findings.ts";
import { GroupChart } from "./group-chart.tsx";
import { IsThere } from "./is-there.tsx";
import { CUTS, type CutOffs, countErrors, everyCut, fewestErrors, oneForAll, sumErrors } from "./model.ts";
import { type Tested, TestedTable, testSentence } from "./tested.tsx";

const HUNDRED = 100;

interface CutoffLabProps {
  words: Say;
  birds: readonly SexedPenguin[];
}

/** Guess whom the program's cut-off fails, see it, look for a better one, test that. */
export function CutoffLab({ words, birds }: CutoffLabProps) {
  const { say, percent } = words;
  const { learn, held } = useMemo(() => halve(birds, SHOWN_SEED), [birds]);
  const program = useMemo(() => fewestErrors(learn), [learn]);
  const [guess, setGuess] = useState<number | null | undefined>(undefined);
  const [rule, setRule] = useState<Rule>("one");
  const [cutOffs, setCutOffs] = useState<CutOffs>(oneForAll(program));
  const [tested, setTested] = useState<readonly Tested[]>([]);
  const [spoken, setSpoken] = useState("");
  const result = useRef<HTMLDivElement>(null);
  const guessed = guess !== undefined;

  // The form goes when it has done its work: the focus goes on to what came of it.
  useEffect(() => {
    if (guessed) result.current?.focus();
  }, [guessed]);

  const first = countErrors(held, oneForAll(program));
  const { draws, mean, lowest, highest } = findings.draws.one;

  return (
    <LabFrame
      words={words}
      title={say("lab-cutoff:title")}
      source={source}
      trained={learn.length}
      heldOut={held.length}
    >
      <p>{say("lab-cutoff:intro", { n: birds.length })}</p>
      <p>{say("lab-cutoff:program", { cuts: everyCut().length, learn: learn.length, held: held.length })}</p>
      {!guessed && (
        <Predict
          words={words}
          question={say("lab-cutoff:predict", { hundred: HUNDRED })}
          min={0}
          max={HUNDRED}
          onPredict={(kept) => {
            setGuess(kept);
            setTested([{ cutOffs: oneForAll(program), groups: first }]);
          }}
        />
      )}
      <div ref={result} tabIndex={-1}>
        <LiveResult text={guessed ? programSentence(words, guess, program, held) : ""} />
      </div>
      {guessed && (
        <>
          <p>{say("lab-cutoff:why")}</p>
          <GroupChart words={words} title={say("lab-cutoff:testChart")} groups={first} />
          <p class="quiet">
            {say("lab-cutoff:otherDraws", {
              draws,
              mean: percent(mean),
              lowest: percent(lowest),
              highest: percent(highest),
            })}
          </p>
          <h4>{say("lab-cutoff:yourTurn")}</h4>
          <p>{say("lab-cutoff:yourTurnHow")}</p>
          <ChooseCut
            words={words}
            rule={rule}
            cutOffs={cutOffs}
            learn={learn}
            heldOut={held.length}
            onChange={(nextRule, next) => {
              setRule(nextRule);
              setCutOffs(next);
            }}
            onTest={() => {
              const one = { cutOffs, groups: countErrors(held, cutOffs) };
              setTested([...tested.filter((before) => !isSame(before.cutOffs, cutOffs)), one]);
              setSpoken([testSentence(words, one), sameWeight(words, cutOffs)].filter(Boolean).join(" "));
            }}
          />
        </>
      )}
      <LiveResult text={spoken} />
      <TestedTable words={words} tested={tested} />
      {guessed && <IsThere words={words} />}
    </LabFrame>
  );
}

function programSentence(
  words: Say,
  guess: number | null,
  cut: number,
  held: readonly SexedPenguin[],
): string {
  const groups = countErrors(held, oneForAll(cut));
  const gentoos = groups.find(({ species, sex }) => species === "Gentoo" && sex === "female");
  const { wrong, of } = sumErrors(groups);
  return [
    guess !== null && words.say("lab:guessed", { guess }),
    words.say("lab-cutoff:result", {
      cut,
      of,
      wrong,
      share: words.percent(wrong / of),
      gentoos: gentoos?.of ?? 0,
      called: gentoos?.wrong ?? 0,
    }),
  ]
    .filter(Boolean)
    .join(" ");
}

const isSame = (one: CutOffs, other: CutOffs) => SPECIES.every((species) => one[species] === other[species]);

/** What a rule of its own for each species costs: two birds of one weight that get two answers. */
function sameWeight({ say }: Say, cutOffs: CutOffs): string {
  const [male = "Adelie", , female = "Adelie"] = [...SPECIES].sort((a, b) => cutOffs[a] - cutOffs[b]);
  if (cutOffs[male] === cutOffs[female]) return "";
  const between = (cutOffs[male] + cutOffs[female]) / 2;
  return say("lab-cutoff:sameWeight", {
    gram: Math.floor(between / CUTS.step) * CUTS.step,
    male: say(`lab-cutoff:speciesName.${male}`),
    female: say(`lab-cutoff:speciesName.${female}`),
  });
}
