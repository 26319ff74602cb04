/** @jsxImportSource preact */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { LabFrame } from "../frame/lab-frame.tsx";
import { LiveResult } from "../frame/live-result.tsx";
import { Predict } from "../frame/predict.tsx";
import type { Say } from "../frame/say.ts";
import { FeedView } from "./feed-view.tsx";
import {
  CHOICES,
  firstFeed,
  lessonsIn,
  prepareFeed,
  profileOf,
  recommend,
  SHOWN,
  topWords,
} from "./model.ts";
import { type LessonPieces, spread } from "./pieces.ts";
import { Readers } from "./readers.tsx";
import { Trail } from "./trail.tsx";

/** The first feed is the same for everybody. */
const SEED = 1;
const BELIEVED = 5;

interface FeedLabProps {
  words: Say;
  lessons: readonly LessonPieces[];
}

/** Guess how far it narrows, choose, watch it narrow, ask for different things. */
export function FeedLab({ words, lessons }: FeedLabProps) {
  const { say, count } = words;
  const feed = useMemo(() => prepareFeed(spread(lessons)), [lessons]);
  const first = useMemo(() => firstFeed(feed, SEED), [feed]);
  const [guess, setGuess] = useState<number | null | undefined>(undefined);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [trail, setTrail] = useState<readonly number[]>([lessonsIn(feed, first)]);
  const [varied, setVaried] = useState(false);
  const result = useRef<HTMLDivElement>(null);
  const guessed = guess !== undefined;
  const shown = chosen.length === 0 ? first : recommend(feed, chosen, varied);
  const done = chosen.length >= CHOICES;

  // The form goes when it has done its work: the focus goes on to what came of it.
  useEffect(() => {
    if (guessed) result.current?.focus();
  }, [guessed]);

  const choose = (piece: number) => {
    const next = [...chosen, piece];
    setChosen(next);
    setTrail([...trail, lessonsIn(feed, recommend(feed, next, varied))]);
    // The piece that was pressed goes, too.
    result.current?.focus();
  };
  const forget = () => {
    setChosen([]);
    setTrail([lessonsIn(feed, first)]);
    result.current?.focus();
  };
  const spoken = guessed
    ? [
        done && guess !== null && say("lab:guessed", { guess }),
        chosen.length > 0 && count("lab-feed:chosen", chosen.length),
        count("lab-feed:now", lessonsIn(feed, shown), { shown: shown.length }),
      ]
        .filter(Boolean)
        .join(" ")
    : "";

  return (
    <LabFrame words={words} title={say("lab-feed:title")} real={say("lab-feed:real")}>
      <p>{say("lab-feed:intro", { pieces: feed.pieces.length, lessons: lessons.length, shown: SHOWN })}</p>
      {!guessed && (
        <Predict
          words={words}
          question={say("lab-feed:predict", {
            shown: SHOWN,
            start: lessonsIn(feed, first),
            choices: CHOICES,
          })}
          min={1}
          max={SHOWN}
          onPredict={setGuess}
        />
      )}
      <div ref={result} tabIndex={-1}>
        <LiveResult text={spoken} />
      </div>
      {guessed && (
        <>
          {chosen.length > 0 && (
            <p>
              {say("lab-feed:believes", { words: topWords(profileOf(feed, chosen), BELIEVED).join(", ") })}
            </p>
          )}
          {!done && <p>{say("lab-feed:how", { choices: CHOICES })}</p>}
          <FeedView
            words={words}
            feed={feed}
            shown={shown}
            varied={varied}
            onVaried={setVaried}
            onChoose={choose}
            onForget={forget}
          />
          <Trail words={words} trail={trail} />
          {done && (
            <>
              <p>{say("lab-feed:why")}</p>
              <Readers words={words} feed={feed} />
            </>
          )}
        </>
      )}
    </LabFrame>
  );
}
