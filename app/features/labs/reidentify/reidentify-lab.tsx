/** @jsxImportSource preact */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { penguins as source } from "../../../../content/lab-data/sources.json" with { type: "json" };
import { LabFrame } from "../frame/lab-frame.tsx";
import { LiveResult } from "../frame/live-result.tsx";
import { Predict } from "../frame/predict.tsx";
import type { Say } from "../frame/say.ts";
import { halve, type SexedPenguin } from "../penguins/sexed-penguins.ts";
import { ChooseList } from "./choose-list.tsx";
import { CrowdView } from "./crowd-view.tsx";
import { SHOWN_SEED } from "./findings.ts";
import { crowdsOf, hiding, MEASURED, type Release } from "./model.ts";
import { GOAL, type Published, publish, publishedSentences } from "./publish.ts";
import { PublishedTable } from "./published-table.tsx";

const HUNDRED = 100;

interface ReidentifyLabProps {
  words: Say;
  birds: readonly SexedPenguin[];
}

/** Guess how many are found without a name; then blur the list until few are, and see what it is still good for. */
export function ReidentifyLab({ words, birds }: ReidentifyLabProps) {
  const { say, percent } = words;
  const halves = useMemo(() => halve(birds, SHOWN_SEED), [birds]);
  const three = useMemo(() => hiding(crowdsOf(birds, { weight: null, wing: null })), [birds]);
  const [guess, setGuess] = useState<number | null | undefined>(undefined);
  const [release, setRelease] = useState<Release>(MEASURED);
  const [published, setPublished] = useState<readonly Published[]>([]);
  const [latest, setLatest] = useState<Published | null>(null);
  const result = useRef<HTMLDivElement>(null);
  const guessed = guess !== undefined;

  // The form goes when it has done its work: the focus goes on to what came of it.
  useEffect(() => {
    if (guessed) result.current?.focus();
  }, [guessed]);

  const first = publish(MEASURED, birds, halves);
  const give = () => {
    const list = publish(release, birds, halves);
    const others = published.filter(
      ({ release: { weight, wing } }) => weight !== release.weight || wing !== release.wing,
    );
    setPublished([...others, list]);
    setLatest(list);
  };
  const { alone, birds: of } = first.hidden;
  const spoken = [
    guess != null && say("lab:guessed", { guess }),
    say("lab-reidentify:result", { alone, of, share: percent(alone / of) }),
  ]
    .filter(Boolean)
    .join(" ");

  return (
    <LabFrame
      words={words}
      title={say("lab-reidentify:title")}
      source={source}
      trained={halves.learn.length}
      heldOut={halves.held.length}
    >
      <p>{say("lab-reidentify:intro", { n: birds.length, others: three.smallest - 1 })}</p>
      {!guessed && (
        <Predict
          words={words}
          question={say("lab-reidentify:predict", { hundred: HUNDRED })}
          min={0}
          max={HUNDRED}
          onPredict={(kept) => {
            setGuess(kept);
            setPublished([first]);
          }}
        />
      )}
      <div ref={result} tabIndex={-1}>
        <LiveResult text={guessed ? spoken : ""} />
      </div>
      {guessed && (
        <>
          <p>{say("lab-reidentify:why")}</p>
          <CrowdView words={words} birds={birds} release={MEASURED} hidden={first.hidden} />
          <h4>{say("lab-reidentify:yourTurn")}</h4>
          <p>{say("lab-reidentify:use", { learn: halves.learn.length, held: halves.held.length })}</p>
          <p>
            <strong>{say("lab-reidentify:goal", { ...GOAL, hundred: HUNDRED })}</strong>
          </p>
          <ChooseList words={words} release={release} onChange={setRelease} />
          <p class="row">
            <button type="button" class="button first" onClick={give}>
              {say("lab-reidentify:publish")}
            </button>
          </p>
        </>
      )}
      <LiveResult text={latest ? publishedSentences(words, latest) : ""} />
      {latest && <CrowdView words={words} birds={birds} release={latest.release} hidden={latest.hidden} />}
      <PublishedTable words={words} published={published} />
    </LabFrame>
  );
}
