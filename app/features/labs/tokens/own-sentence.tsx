/** @jsxImportSource preact */
import { useId, useState } from "preact/hooks";
import { LiveResult } from "../frame/live-result.tsx";
import type { Say } from "../frame/say.ts";
import type { Price } from "./experiment.ts";
import { countPieces, cutText, type Vocabulary } from "./model.ts";

/** Enough for a sentence; more would only be slow on a small phone. */
const MOST_SIGNS = 300;

interface OwnSentenceProps {
  words: Say;
  language: string;
  english: Price;
  both: Price | null;
}

/** A sentence of one's own, cut as the program would cut it. It stays in the page. */
export function OwnSentence({ words, language, english, both }: OwnSentenceProps) {
  const { say } = words;
  const id = useId();
  const [typed, setTyped] = useState("");
  const [cut, setCut] = useState("");
  const spoken = (vocabulary: Vocabulary) =>
    say("lab-tokens:ownCost", { signs: [...cut].length, pieces: countPieces(vocabulary, cut) });
  return (
    <>
      <h4>{say("lab-tokens:own")}</h4>
      <form
        class="predict"
        onSubmit={(submit) => {
          submit.preventDefault();
          setCut(typed.trim().slice(0, MOST_SIGNS).normalize("NFC"));
        }}
      >
        <label for={id}>{say("lab-tokens:ownLabel")}</label>
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
            {say("lab-tokens:ownCut")}
          </button>
        </p>
      </form>
      <LiveResult
        text={
          cut
            ? [
                say("lab-tokens:learnedEnglish"),
                spoken(english.vocabulary),
                ...(both ? [say("lab-tokens:learnedBoth", { language }), spoken(both.vocabulary)] : []),
              ].join(" ")
            : ""
        }
      />
      {cut && (
        <>
          <p class="quiet">{say("lab-tokens:ownLegend")}</p>
          <Pieces words={words} title={say("lab-tokens:learnedEnglish")} {...english} text={cut} />
          {both && (
            <Pieces words={words} title={say("lab-tokens:learnedBoth", { language })} {...both} text={cut} />
          )}
        </>
      )}
    </>
  );
}

interface PiecesProps {
  words: Say;
  title: string;
  vocabulary: Vocabulary;
  text: string;
}

/** Each box is a piece; a number stands under a box that took several. */
function Pieces({ words: { number }, title, vocabulary, text }: PiecesProps) {
  return (
    <figure class="pieces">
      <figcaption>{title}</figcaption>
      <p dir="auto">
        {cutText(vocabulary, text).map(({ text: piece, pieces }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence keep their places
          <span key={at} class="piece">
            <span>{piece.replace(/ /g, "\u00a0")}</span>
            {pieces > 1 && <small>{number(pieces)}</small>}
          </span>
        ))}
      </p>
    </figure>
  );
}
