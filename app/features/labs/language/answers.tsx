/** @jsxImportSource preact */
import { languageName } from "../frame/language-names.ts";
import type { Say } from "../frame/say.ts";
import { directionOf } from "../udhr/udhr-set.ts";
import type { TriedLanguage } from "./language-set.ts";
import type { Answer } from "./network.ts";

interface AnswersProps {
  words: Say;
  language: TriedLanguage;
  answers: readonly Answer[];
}

/** Each paragraph with what the network called it; right and wrong in words, not by colour. */
export function Answers({ words, language, answers }: AnswersProps) {
  const { say, percent } = words;
  const { tag, learnedAs, paragraphs } = language;
  return (
    <details>
      <summary>{say("lab-language:show", { n: paragraphs.length })}</summary>
      <ol class="answers">
        {paragraphs.map((paragraph, at) => {
          const { language: said, chance } = answers[at] as Answer;
          return (
            <li key={paragraph}>
              <p lang={tag} dir={directionOf(tag)}>
                {paragraph}
              </p>
              <p class="verdict">
                {say(said === learnedAs ? "lab-language:saidRight" : "lab-language:saidWrong", {
                  said: languageName(words, said),
                  chance: percent(chance),
                })}
              </p>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
