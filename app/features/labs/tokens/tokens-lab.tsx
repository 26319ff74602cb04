/** @jsxImportSource preact */
import { useEffect, useRef, useState } from "preact/hooks";
import { vocabularies as also, udhr as source } from "../../../../content/lab-data/sources.json" with {
  type: "json",
};
import { BarChart } from "../frame/bar-chart.tsx";
import { ChooseLanguage } from "../frame/choose-language.tsx";
import { LabFrame } from "../frame/lab-frame.tsx";
import { languageName } from "../frame/language-names.ts";
import { LiveResult } from "../frame/live-result.tsx";
import { Predict } from "../frame/predict.tsx";
import type { Say } from "../frame/say.ts";
import { useLater } from "../frame/use-later.ts";
import { ownLanguage, splitArticles, type UdhrText } from "../udhr/udhr-set.ts";
import { type Price, price, ROOM } from "./experiment.ts";
import { OwnSentence } from "./own-sentence.tsx";
import { RealTable } from "./real-table.tsx";
import { type Tried, TriedTable } from "./tried.tsx";

/** English is the measure. */
const MEASURE = "en";
/** Whom an English reader meets first. */
const FIRST = "sw";
const HUNDRED = 100;

interface TokensLabProps {
  words: Say;
  lang: string;
  languages: readonly UdhrText[];
}

/** Guess what a language costs, see it, let the program learn it too, see again. */
export function TokensLab({ words, lang, languages }: TokensLabProps) {
  const { say } = words;
  const tags = languages.map(({ tag }) => tag).filter((tag) => tag !== MEASURE);
  const [tag, setTag] = useState(() => {
    const own = ownLanguage(tags, lang);
    return own === MEASURE ? FIRST : own;
  });
  const [guess, setGuess] = useState<number | null | undefined>(undefined);
  const [added, setAdded] = useState(false);
  const [tried, setTried] = useState<readonly Tried[]>([]);
  const result = useRef<HTMLDivElement>(null);
  const guessed = guess !== undefined;
  const textOf = (wanted: string) => languages.find((one) => one.tag === wanted) as UdhrText;
  const [english, own] = [textOf(MEASURE), textOf(tag)];
  const { learn, held } = splitArticles(english);

  const before = useLater(guessed ? tag : null, () => price([english], english, own));
  const after = useLater(added ? tag : null, () => price([english, own], english, own));

  useEffect(() => {
    if (guessed) result.current?.focus();
  }, [guessed]);
  useEffect(() => {
    if (!before || !after) return;
    const one = { tag, before: before.ratio, after: after.ratio };
    setTried((all) => [...all.filter((other) => other.tag !== tag), one]);
  }, [before, after, tag]);

  const language = languageName(words, tag);
  const spoken = [
    guessed && !before && say("lab-tokens:learning"),
    before && typeof guess === "number" && say("lab:guessed", { guess }),
    before &&
      say("lab-tokens:before", {
        language,
        hundred: HUNDRED,
        ratio: hundredfold(before),
        own: before.own,
        english: before.english,
      }),
    added && before && !after && say("lab-tokens:learning"),
    before &&
      after &&
      say("lab-tokens:after", {
        language,
        hundred: HUNDRED,
        ratio: hundredfold(after),
        pays: Math.round((HUNDRED * after.english) / before.english),
      }),
  ]
    .filter(Boolean)
    .join(" ");

  return (
    <LabFrame
      words={words}
      title={say("lab-tokens:title")}
      source={source}
      also={also}
      trained={learn.length}
      heldOut={held.length}
    >
      <p>{say("lab-tokens:intro")}</p>
      <p>{say("lab-tokens:program", { room: ROOM, learn: learn.length, held: held.length })}</p>
      <ChooseLanguage
        words={words}
        label={say("lab-tokens:choose")}
        lang={lang}
        tags={tags}
        chosen={tag}
        onChoose={(chosen) => {
          setTag(chosen);
          setAdded(false);
        }}
      />
      {!guessed && (
        <Predict
          words={words}
          question={say("lab-tokens:predict", { language, hundred: HUNDRED })}
          min={10}
          max={5000}
          onPredict={setGuess}
        />
      )}
      <div ref={result} tabIndex={-1}>
        <LiveResult text={spoken} />
      </div>
      {before && <PriceChart words={words} title={say("lab-tokens:chartBefore")} tag={tag} price={before} />}
      {before && !added && (
        <p class="row">
          <button type="button" class="button first" onClick={() => setAdded(true)}>
            {say("lab-tokens:add", { language, learn: learn.length })}
          </button>
        </p>
      )}
      {after && (
        <>
          <PriceChart words={words} title={say("lab-tokens:chartAfter")} tag={tag} price={after} />
          <p>{say("lab-tokens:why", { room: ROOM })}</p>
        </>
      )}
      <TriedTable words={words} tried={tried} />
      {before && <RealTable words={words} lang={lang} tag={tag} />}
      {before && <OwnSentence words={words} language={language} english={before} both={after} />}
    </LabFrame>
  );
}

/** Pieces for what costs 100 in English. */
const hundredfold = ({ ratio }: Price): number => Math.round(HUNDRED * ratio);

interface PriceChartProps {
  words: Say;
  title: string;
  tag: string;
  price: Price;
}

function PriceChart({ words, title, tag, price: { english, own } }: PriceChartProps) {
  const { say, number } = words;
  return (
    <BarChart
      title={title}
      label={say("lab-tokens:chartLanguage")}
      value={say("lab-tokens:chartPieces")}
      most={Math.max(english, own)}
      bars={[
        { label: languageName(words, MEASURE), value: english, shown: number(english) },
        { label: languageName(words, tag), value: own, shown: number(own) },
      ]}
    />
  );
}
