/** @jsxImportSource preact */
import { BarChart } from "../frame/bar-chart.tsx";
import type { Say } from "../frame/say.ts";
import { CLASSES, HELD_OUT_EACH, range } from "./digit-set.ts";
import { type Experiment, otherDraws, SEVEN } from "./experiments.ts";
import type { DigitScore } from "./model.ts";
import type { Run } from "./train-in-page.ts";

interface ResultsProps {
  words: Say;
  experiment: Experiment;
  run: Run;
  /** Whether the question was about the sevens. */
  sevens: boolean;
}

/** What came of one training, as bars, and how lucky it was. */
export function Results({ words, experiment, run, sevens }: ResultsProps) {
  const { say, number } = words;
  const { score } = run;
  return (
    <>
      <BarChart
        title={say("lab-digits:byDigit", { of: HELD_OUT_EACH })}
        label={say("lab-digits:digit")}
        value={say("lab-digits:right")}
        most={HELD_OUT_EACH}
        bars={score.byDigit.map(({ right, of }, digit) => ({
          label: number(digit),
          value: right,
          shown: say("lab-digits:rightOf", { right, of }),
        }))}
      />
      {sevens && (
        <BarChart
          title={say("lab-digits:saidForSevens", { of: HELD_OUT_EACH })}
          label={say("lab-digits:said")}
          value={say("lab-digits:times")}
          most={HELD_OUT_EACH}
          bars={saidForSevens(score).map(({ digit, times }) => ({
            label: number(digit),
            value: times,
            shown: number(times),
          }))}
        />
      )}
      <p class="quiet">
        {say("lab-digits:drawnByLot")} {drawsSentence(words, experiment, sevens)}
      </p>
    </>
  );
}

/** The same in sentences, to be shown and announced. */
export function resultSentences({ say, percent }: Say, { trained, score }: Run, sevens: boolean): string[] {
  const { right, of } = score;
  const all = say("lab-digits:resultAll", { trained, right, of, share: percent(right / of) });
  if (!sevens) return [all];
  const seven = score.byDigit[SEVEN] ?? { right: 0, of: 0 };
  const sentences = [all, say("lab-digits:resultSevens", seven)];
  const worst = saidForSevens(score).find(({ digit }) => digit !== SEVEN);
  if (worst && worst.times > 0) sentences.push(say("lab-digits:mistakenSevens", worst));
  return sentences;
}

/** What the program took the sevens for, the most frequent first. */
export function saidForSevens({ confusion }: DigitScore): { digit: number; times: number }[] {
  return range(0, CLASSES)
    .map((digit) => ({ digit, times: confusion[SEVEN * CLASSES + digit] ?? 0 }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times || a.digit - b.digit);
}

function drawsSentence({ say, percent }: Say, experiment: Experiment, sevens: boolean): string {
  const { draws, mean, lowest, highest } = otherDraws(experiment, sevens ? "sevens" : "all");
  const values = { draws, mean: percent(mean), lowest: percent(lowest), highest: percent(highest) };
  return sevens ? say("lab-digits:otherDrawsSevens", values) : say("lab-digits:otherDraws", values);
}
