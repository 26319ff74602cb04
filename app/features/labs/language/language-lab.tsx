/** @jsxImportSource preact */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { udhr as also, language as source } from "../../../../content/lab-data/sources.json" with {
  type: "json",
};
import { ChooseLanguage } from "../frame/choose-language.tsx";
import { LabFrame } from "../frame/lab-frame.tsx";
import { languageName } from "../frame/language-names.ts";
import { LiveResult } from "../frame/live-result.tsx";
import { Predict } from "../frame/predict.tsx";
import type { Say } from "../frame/say.ts";
import { ownLanguage } from "../udhr/udhr-set.ts";
import { AnswerChart } from "./answer-chart.tsx";
import { Answers } from "./answers.tsx";
import type { LanguageSet, TriedLanguage } from "./language-set.ts";
import { type Answer, whichLanguage } from "./network.ts";
import { OwnParagraph } from "./own-paragraph.tsx";
import { SURE, tally } from "./tally.ts";
import { TriedTable } from "./tried.tsx";

/** Whom a reader meets first whose own language the network has learned. */
const FIRST = "am";

interface LanguageLabProps {
  words: Say;
  lang: string;
  set: LanguageSet;
}

/** Guess how often a program is sure of what it cannot know; see its answers; write something oneself. */
export function LanguageLab({ words, lang, set: { network, languages } }: LanguageLabProps) {
  const { say, percent } = words;
  const tags = languages.map(({ tag }) => tag);
  const languageOf = (wanted: string) => languages.find((one) => one.tag === wanted) as TriedLanguage;
  const [tag, setTag] = useState(() => {
    const own = ownLanguage(tags, lang);
    return languageOf(own).learnedAs ? FIRST : own;
  });
  const [guess, setGuess] = useState<number | null | undefined>(undefined);
  const [tried, setTried] = useState<readonly string[]>([]);
  const result = useRef<HTMLDivElement>(null);
  const guessed = guess !== undefined;
  const chosen = languageOf(tag);
  const answers = useMemo(
    () => chosen.paragraphs.map((paragraph) => whichLanguage(network, paragraph)[0] as Answer),
    [network, chosen],
  );

  useEffect(() => {
    if (guessed) result.current?.focus();
  }, [guessed]);

  const choose = (next: string) => {
    setTag(next);
    if (guessed) setTried((before) => [...before.filter((one) => one !== next), next]);
  };
  const language = languageName(words, tag);
  const { right, sure, sureAndWrong } = tally(answers, chosen.learnedAs);
  const n = answers.length;
  const shares = { sure: percent(SURE), language, n };

  return (
    <LabFrame
      words={words}
      title={say("lab-language:title")}
      source={source}
      also={also}
      real={say("lab-language:real")}
    >
      <p>{say("lab-language:intro", { learned: network.languages.length })}</p>
      <ChooseLanguage
        words={words}
        label={say("lab-language:choose")}
        lang={lang}
        tags={tags}
        chosen={tag}
        onChoose={choose}
      />
      <p>{say(chosen.learnedAs ? "lab-language:isLearned" : "lab-language:neverLearned", { language })}</p>
      {!guessed && (
        <Predict
          words={words}
          question={say("lab-language:predict", shares)}
          min={0}
          max={n}
          onPredict={(kept) => {
            setGuess(kept);
            setTried([tag]);
          }}
        />
      )}
      <div ref={result} tabIndex={-1}>
        <LiveResult
          text={
            guessed
              ? [
                  typeof guess === "number" && say("lab:guessed", { guess }),
                  say("lab-language:result", { ...shares, surely: sure, right, wrongly: sureAndWrong }),
                ]
                  .filter(Boolean)
                  .join(" ")
              : ""
          }
        />
      </div>
      {guessed && (
        <>
          <AnswerChart words={words} language={language} all={chosen.all} />
          <Answers words={words} language={chosen} answers={answers} />
          <p>{say("lab-language:why")}</p>
          <TriedTable words={words} tried={tried.map(languageOf)} />
          <OwnParagraph words={words} network={network} />
        </>
      )}
    </LabFrame>
  );
}
