/** @jsxImportSource preact */
import { useId, useState } from "preact/hooks";
import type { Say } from "../frame/say.ts";
import { type Source, sourceOfText, wordsIn } from "./experiment.ts";

/** Fewer words than this and everything is copied. */
const FEWEST = 100;
/** As long as a long chapter; more would keep a small phone busy for long. */
const MOST_SIGNS = 40_000;

interface OwnTextProps {
  words: Say;
  isOwn: boolean;
  /** Null: the Declaration again. */
  onLearn(source: Source | null): void;
}

/** A text of one's own to learn from. It stays in the page. */
export function OwnText({ words: { say }, isOwn, onLearn }: OwnTextProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState(false);
  return (
    <>
      <h4>{say("lab-next:own")}</h4>
      <form
        class="predict"
        onSubmit={(submit) => {
          submit.preventDefault();
          const source = sourceOfText(typed.slice(0, MOST_SIGNS));
          const tooShort = wordsIn(source.learn) < FEWEST;
          setRefused(tooShort);
          if (!tooShort) onLearn(source);
        }}
      >
        <label for={id}>{say("lab-next:ownLabel")}</label>
        <p class="quiet" id={`${id}-how`}>
          {say("lab-next:ownHow", { fewest: FEWEST })}
        </p>
        <textarea
          id={id}
          rows={6}
          maxLength={MOST_SIGNS}
          dir="auto"
          value={typed}
          aria-describedby={`${id}-how`}
          aria-invalid={refused}
          onInput={(input) => {
            setTyped(input.currentTarget.value);
            setRefused(false);
          }}
        />
        <p class="refused" role="alert">
          {refused && say("lab-next:ownShort", { fewest: FEWEST })}
        </p>
        <p class="row">
          <button type="submit" class="button">
            {say("lab-next:ownLearn")}
          </button>
          {isOwn && (
            <button type="button" class="button" onClick={() => onLearn(null)}>
              {say("lab-next:declarationAgain")}
            </button>
          )}
        </p>
      </form>
    </>
  );
}
