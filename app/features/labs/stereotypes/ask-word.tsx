/** @jsxImportSource preact */
import { useId, useState } from "preact/hooks";
import { LiveResult } from "../frame/live-result.tsx";
import type { Say } from "../frame/say.ts";
import { isolated } from "./job-word.tsx";
import { shownLean } from "./lean-chart.tsx";
import { nearest } from "./model.ts";
import type { WordSet } from "./word-set.ts";

const NEAREST = 5;

interface AskWordProps {
  words: Say;
  set: WordSet;
  leaning: ReadonlyMap<string, number>;
}

/** Any word of the list: how it leans, and which words are used like it. */
export function AskWord({ words, set, leaning }: AskWordProps) {
  const { say } = words;
  const id = useId();
  const [text, setText] = useState("");
  const [asked, setAsked] = useState("");
  return (
    <form
      class="predict"
      onSubmit={(submit) => {
        submit.preventDefault();
        setAsked(text.trim().toLowerCase());
      }}
    >
      <h4>{say("lab-stereotypes:ask")}</h4>
      <p class="quiet" id={`${id}-how`}>
        {say("lab-stereotypes:askHow", { n: set.words.length })}
      </p>
      <p class="row keep">
        <label for={id}>{say("lab-stereotypes:askWord")}</label>
        <input
          id={id}
          lang="en"
          dir="ltr"
          list={`${id}-words`}
          value={text}
          maxLength={40}
          autoCapitalize="none"
          autoComplete="off"
          spellcheck={false}
          aria-describedby={`${id}-how`}
          onInput={(input) => setText(input.currentTarget.value)}
        />
        <datalist id={`${id}-words`}>
          {set.words.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
        <button type="submit" class="button">
          {say("lab-stereotypes:askGo")}
        </button>
      </p>
      <LiveResult text={asked ? answer(words, set, leaning, asked) : ""} />
    </form>
  );
}

function answer({ say }: Say, set: WordSet, leaning: ReadonlyMap<string, number>, word: string): string {
  if (!set.has(word)) return say("lab-stereotypes:unknown", { word: isolated(word) });
  const lean = leaning.get(word) ?? 0;
  return say("lab-stereotypes:found", {
    word: isolated(word),
    lean: shownLean(lean),
    n: set.words.length,
    before: [...leaning.values()].filter((other) => other < lean).length,
    words: isolated(
      nearest(set, word, NEAREST)
        .map((one) => one.word)
        .join(", "),
    ),
  });
}
