/** @jsxImportSource preact */
import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import { udhr as articles } from "../../../../content/lab-data/sources.json" with { type: "json" };
import { LabFrame } from "../frame/lab-frame.tsx";
import { LiveResult } from "../frame/live-result.tsx";
import { Predict } from "../frame/predict.tsx";
import type { Say } from "../frame/say.ts";
import { useLater } from "../frame/use-later.ts";
import { directionOf, type UdhrText } from "../udhr/udhr-set.ts";
import {
  countInvented,
  SENTENCES,
  SHOWN_SEED,
  type Source,
  sourceOfDeclaration,
  testNext,
  wordsIn,
} from "./experiment.ts";
import { BACKS, SHOWN_BACK } from "./findings.ts";
import { Invented } from "./invented.tsx";
import { type Back, learnNext } from "./model.ts";
import { OwnText } from "./own-text.tsx";
import { backName, type Tried, TriedTable } from "./tried.tsx";

const HUNDRED = 100;

interface NextLabProps {
  words: Say;
  declaration: UdhrText;
}

/** Guess how much a program of three words invents, see it, let it look back further, give it a text of one's own. */
export function NextLab({ words, declaration }: NextLabProps) {
  const { say, percent } = words;
  const shipped = useMemo(() => sourceOfDeclaration(declaration), [declaration]);
  /** Null: the Declaration. */
  const [own, setOwn] = useState<{ source: Source; number: number } | null>(null);
  const source = own?.source ?? shipped;
  const [guess, setGuess] = useState<number | null | undefined>(undefined);
  const [back, setBack] = useState<Back>(SHOWN_BACK);
  const [tried, setTried] = useState<readonly Tried[]>([]);
  const result = useRef<HTMLDivElement>(null);
  const radios = useId();
  const guessed = guess !== undefined;
  const key = `${own?.number ?? 0}.${back}`;
  const run = useLater(guessed ? key : null, () => {
    const model = learnNext(source.learn, back);
    return {
      model,
      source,
      invented: countInvented(model, source, SENTENCES, SHOWN_SEED),
      test: source.held.length > 0 ? testNext(source, back) : null,
    };
  });

  useEffect(() => {
    if (guessed) result.current?.focus();
  }, [guessed]);
  useEffect(() => {
    if (!run) return;
    const one = { key, own: own !== null, unit: source.unit, back, invented: run.invented / SENTENCES };
    setTried((all) => [...all.filter((other) => other.key !== key), one]);
  }, [run, key, own, source, back]);

  const spoken = [
    guessed && !run && say("lab-next:learning"),
    run && typeof guess === "number" && say("lab:guessed", { guess }),
    run &&
      say("lab-next:result", {
        sentences: SENTENCES,
        invented: run.invented,
        share: percent(run.invented / SENTENCES),
      }),
    run?.test &&
      say(`lab-next:test.${source.unit}`, {
        right: run.test.right,
        of: run.test.of,
        share: percent(run.test.right / run.test.of),
      }),
  ]
    .filter(Boolean)
    .join(" ");
  const { tag } = declaration;

  return (
    <LabFrame
      words={words}
      title={say("lab-next:title")}
      source={articles}
      trained={wordsIn(source.learn)}
      heldOut={wordsIn(source.held)}
    >
      <p>{say("lab-next:intro")}</p>
      <p>
        {say(`lab-next:program.${shipped.unit}`, {
          learn: wordsIn(shipped.learn),
          held: wordsIn(shipped.held),
        })}
      </p>
      {!guessed && (
        <Predict
          words={words}
          question={say("lab-next:predict", { hundred: HUNDRED })}
          min={0}
          max={HUNDRED}
          onPredict={setGuess}
        />
      )}
      <div ref={result} tabIndex={-1}>
        <LiveResult text={spoken} />
      </div>
      {guessed && (
        <fieldset>
          <legend>{say("lab-next:back")}</legend>
          {BACKS.map((one) => (
            <label key={one}>
              <input type="radio" name={radios} checked={one === back} onChange={() => setBack(one)} />
              <span>{backName(words, source.unit, one)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {run && (
        <Invented
          key={key}
          words={words}
          model={run.model}
          source={run.source}
          {...(own ? {} : { lang: tag, dir: directionOf(tag) })}
        />
      )}
      {run && <p>{say("lab-next:why")}</p>}
      <TriedTable words={words} tried={tried} />
      {run && (
        <OwnText
          words={words}
          isOwn={own !== null}
          onLearn={(text) => setOwn(text && { source: text, number: (own?.number ?? 0) + 1 })}
        />
      )}
    </LabFrame>
  );
}
