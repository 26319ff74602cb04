/** @jsxImportSource preact */
import { BarChart } from "../frame/bar-chart.tsx";
import { languageName } from "../frame/language-names.ts";
import type { Say } from "../frame/say.ts";
import type { Tally } from "./language-set.ts";

interface AnswerChartProps {
  words: Say;
  language: string;
  all: Tally;
}

/** All paragraphs of the Declaration, by what the network called them. */
export function AnswerChart({ words, language, all }: AnswerChartProps) {
  const { say } = words;
  return (
    <>
      <BarChart
        title={say("lab-language:chart", { n: all.paragraphs, language })}
        label={say("lab-language:answer")}
        value={say("lab-language:paragraphs")}
        most={all.paragraphs}
        bars={Object.entries(all.answers).map(([code, count]) => ({
          label: languageName(words, code),
          value: count,
          shown: say("lab-language:of", { count, n: all.paragraphs }),
        }))}
      />
      <p>
        {say("lab-language:mean", {
          n: all.paragraphs,
          chance: words.percent(all.chance),
          right: all.right,
        })}
      </p>
    </>
  );
}
