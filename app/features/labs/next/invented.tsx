/** @jsxImportSource preact */
import { useMemo, useState } from "preact/hooks";
import type { Say } from "../frame/say.ts";
import { seededRandom } from "../random.ts";
import { gapBetween, writeOut } from "./cut-words.ts";
import { SHOWN_SEED, type Source } from "./experiment.ts";
import { cutIntoCopies, inventSentence, LONGEST, type NextWords, type Piece } from "./model.ts";

const AT_ONCE = 5;

interface InventedProps {
  words: Say;
  model: NextWords;
  source: Source;
  /** Of the Declaration; a text of one's own has none that is known. */
  lang?: string;
  dir?: "ltr" | "rtl";
}

/** Sentences as they are drawn, five at a time: where each piece stands, and where nobody ever joined two. */
export function Invented({ words, model, source, lang, dir = "ltr" }: InventedProps) {
  const { say } = words;
  const [sets, setSets] = useState(1);
  const sentences = useMemo(() => {
    const random = seededRandom(SHOWN_SEED);
    return Array.from({ length: sets * AT_ONCE }, () => inventSentence(model, random));
  }, [model, sets]);
  const writing = lang ? { lang, dir } : { dir: "auto" as const };
  return (
    <>
      <h4>{say("lab-next:sentences")}</h4>
      <p class="quiet">{say(source.articles.length > 0 ? "lab-next:legend" : "lab-next:legendOwn")}</p>
      <ol class="invented" start={(sets - 1) * AT_ONCE + 1}>
        {sentences.slice(-AT_ONCE).map((sentence, at) => {
          const pieces = cutIntoCopies(sentence, source.all);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn anew all together
            <li key={sets * AT_ONCE + at}>
              <p {...writing}>
                {pieces.map((piece, place) => (
                  <Copy
                    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence keep their places
                    key={place}
                    words={words}
                    piece={piece}
                    before={pieces[place - 1]}
                    source={source}
                    whole={pieces.length === 1}
                  />
                ))}
                {sentence.length === LONGEST && "…"}
              </p>
              <p class="verdict">
                {pieces.length === 1
                  ? say("lab-next:copied")
                  : words.count("lab-next:joined", pieces.length - 1)}
              </p>
            </li>
          );
        })}
      </ol>
      <p class="row">
        <button type="button" class="button" onClick={() => setSets(sets + 1)}>
          {say("lab-next:more", { n: AT_ONCE })}
        </button>
      </p>
    </>
  );
}

interface CopyProps {
  words: Say;
  piece: Piece;
  before: Piece | undefined;
  source: Source;
  whole: boolean;
}

function Copy({ words: { say, number }, piece, before, source, whole }: CopyProps) {
  const article = source.articles[piece.from];
  const last = before?.words[before.words.length - 1];
  return (
    <>
      {last !== undefined && (
        <>
          <span class="join" aria-hidden="true">
            |
          </span>
          <span class="unseen">{say("lab-next:join")}</span>
          {gapBetween(last, piece.words[0] as string, source.unit)}
        </>
      )}
      <span class={whole ? "copy whole" : "copy"}>{writeOut(piece.words, source.unit)}</span>
      {article !== undefined && (
        <small class="from" title={say("lab-next:article", { article })}>
          {number(article)}
        </small>
      )}
    </>
  );
}
