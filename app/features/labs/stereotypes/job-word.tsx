/** @jsxImportSource preact */
import type { Say } from "../frame/say.ts";
import { DOZEN } from "./findings.ts";

/** An English word on a page in any language. */
export function EnglishWord({ children }: { children: string }) {
  return (
    <span lang="en" dir="ltr">
      {children}
    </span>
  );
}

/** An English job word; for the twelve that the lab names, what it is called in the reader's language. */
export function JobWord({ words: { say }, word }: { words: Say; word: string }) {
  const known = DOZEN.find((one) => one === word);
  const translated = known && say(`lab-stereotypes:jobName.${known}`);
  return (
    <>
      <EnglishWord>{word}</EnglishWord>
      {translated && translated !== word && <span class="quiet translated">{translated}</span>}
    </>
  );
}

/** An English word inside a sentence that is spoken as a whole: it does not turn the sentence round. */
export const isolated = (word: string): string => `\u2068${word}\u2069`;
