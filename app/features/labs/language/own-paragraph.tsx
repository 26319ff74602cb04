/** @jsxImportSource preact */
import { useId, useState } from "preact/hooks";
import { BarChart } from "../frame/bar-chart.tsx";
import { languageName } from "../frame/language-names.ts";
import { LiveResult } from "../frame/live-result.tsx";
import type { Say } from "../frame/say.ts";
import { type Answer, type Network, whichLanguage } from "./network.ts";

const MOST_SIGNS = 2000;
const SHOWN = 3;

interface OwnParagraphProps {
  words: Say;
  network: Network;
}

/** A text of one's own: the three likeliest answers. It stays in the page. */
export function OwnParagraph({ words, network }: OwnParagraphProps) {
  const { say, percent } = words;
  const id = useId();
  const [typed, setTyped] = useState("");
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const [first] = answers;
  return (
    <>
      <h4>{say("lab-language:own")}</h4>
      <form
        class="predict"
        onSubmit={(submit) => {
          submit.preventDefault();
          const text = typed.trim().normalize("NFC");
          setAnswers(text ? whichLanguage(network, text).slice(0, SHOWN) : []);
        }}
      >
        <label for={id}>{say("lab-language:ownLabel")}</label>
        <textarea
          id={id}
          rows={3}
          maxLength={MOST_SIGNS}
          dir="auto"
          value={typed}
          onInput={(input) => setTyped(input.currentTarget.value)}
        />
        <p class="row">
          <button type="submit" class="button">
            {say("lab-language:ownAsk")}
          </button>
        </p>
      </form>
      <LiveResult
        text={
          first
            ? say("lab-language:ownSaid", {
                said: languageName(words, first.language),
                chance: percent(first.chance),
              })
            : ""
        }
      />
      {first && (
        <BarChart
          title={say("lab-language:ownChart")}
          label={say("lab-language:answer")}
          value={say("lab-language:sureness")}
          most={1}
          bars={answers.map(({ language, chance }) => ({
            label: languageName(words, language),
            value: chance,
            shown: percent(chance),
          }))}
        />
      )}
    </>
  );
}
