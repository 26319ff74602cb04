/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import type { Say } from "../frame/say.ts";
import { DOZEN, ENDS } from "./findings.ts";
import { EnglishWord, JobWord } from "./job-word.tsx";
import { LeanChart } from "./lean-chart.tsx";
import { type Axis, meanLean, ordered } from "./model.ts";
import { PAIRS, type WordSet } from "./word-set.ts";

/** The longest bars are of this lean, so that the charts can be compared. */
const MOST = 0.5;

/** The two words of a pair, or null for the average of all pairs. */
export function pairOf(axis: Axis): { he: string; she: string } | null {
  const [he, she] = PAIRS.find(([man]) => man === axis) ?? [];
  return he && she ? { he, she } : null;
}

interface MapProps {
  words: Say;
  set: WordSet;
  axis: Axis;
  leaning: ReadonlyMap<string, number>;
}

/** Jobs and whole themes along one direction. */
export function StereotypeMap({ words, set, axis, leaning }: MapProps) {
  const { say } = words;
  const jobs = ordered(set.themes.get("jobs") ?? [], leaning);
  const pair = pairOf(axis);
  const ends: [ComponentChildren, ComponentChildren] = pair
    ? [<EnglishWord key="she">{pair.she}</EnglishWord>, <EnglishWord key="he">{pair.he}</EnglishWord>]
    : [say("lab-stereotypes:women"), say("lab-stereotypes:men")];
  const rowOf = (word: string) => ({
    key: word,
    label: <JobWord words={words} word={word} />,
    lean: leaning.get(word) ?? 0,
  });
  const chart = { words, ends, most: MOST };
  return (
    <>
      <p>{pair ? say("lab-stereotypes:leanHow", pair) : say("lab-stereotypes:leanHowTen")}</p>
      <LeanChart
        {...chart}
        title={say("lab-stereotypes:dozen")}
        label={say("lab-stereotypes:word")}
        rows={ordered(DOZEN, leaning).map(rowOf)}
      />
      <details>
        <summary>{say("lab-stereotypes:ends", { n: ENDS })}</summary>
        <LeanChart
          {...chart}
          title={say("lab-stereotypes:ends", { n: ENDS })}
          label={say("lab-stereotypes:word")}
          rows={[...jobs.slice(0, ENDS), ...jobs.slice(-ENDS)].map(rowOf)}
        />
      </details>
      <LeanChart
        {...chart}
        title={say("lab-stereotypes:themes")}
        label={say("lab-stereotypes:group")}
        rows={[...set.themes]
          .filter(([theme]) => theme !== "family" && theme !== "words")
          .map(([theme, list]) => ({
            key: theme,
            label: say(`lab-stereotypes:themeName.${theme}`),
            lean: meanLean(list, leaning),
          }))
          .sort((a, b) => a.lean - b.lean)}
      />
    </>
  );
}
