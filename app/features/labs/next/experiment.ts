import { seededRandom } from "../random.ts";
import { isHeldOut, type UdhrText } from "../udhr/udhr-set.ts";
import { cutSentences, type Unit, unitOf } from "./cut-words.ts";
import { END, inventSentence, learnNext, likeliest, type NextWords } from "./model.ts";

export const SENTENCES = 1000;
export const SHOWN_SEED = 1;

/** A text to learn from, cut up. */
export interface Source {
  unit: Unit;
  /** What the program learns from. */
  learn: string[][];
  /** What it never sees; empty for a text of one's own. */
  held: string[][];
  /** All of them: an invented sentence stands nowhere here. */
  all: string[][];
  /** Of each sentence of `all`: its article, from 1; empty for a text of one's own. */
  articles: number[];
}

export function sourceOfDeclaration({ articles }: UdhrText): Source {
  const unit = unitOf(articles.flat().join(" "));
  const cut = articles.map((paragraphs) => cutSentences(paragraphs, unit));
  const learn = cut.filter((_, article) => !isHeldOut(article)).flat();
  const held = cut.filter((_, article) => isHeldOut(article)).flat();
  const numbers = cut.map((sentences, article) => sentences.map(() => article + 1));
  return {
    unit,
    learn,
    held,
    all: [...learn, ...held],
    articles: [
      ...numbers.filter((_, article) => !isHeldOut(article)).flat(),
      ...numbers.filter((_, article) => isHeldOut(article)).flat(),
    ],
  };
}

export function sourceOfText(text: string): Source {
  const unit = unitOf(text);
  const learn = cutSentences(text.split(/\n+/), unit);
  return { unit, learn, held: [], all: learn, articles: [] };
}

export const wordsIn = (sentences: readonly (readonly string[])[]): number =>
  sentences.reduce((sum, sentence) => sum + sentence.length, 0);

/** How many of many invented sentences stand nowhere in the source. The whole text is searched, fast. */
export function countInvented(model: NextWords, source: Source, sentences: number, seed: number): number {
  const text = source.all.map((sentence) => `\u0001${sentence.join("\u0001")}\u0001`).join("\n");
  const random = seededRandom(seed);
  let invented = 0;
  for (let drawn = 0; drawn < sentences; drawn++) {
    const sentence = inventSentence(model, random);
    if (!text.includes(`\u0001${sentence.join("\u0001")}\u0001`)) invented++;
  }
  return invented;
}

/** How often the likeliest word is the right one in sentences that were held out, their ends included. */
export function testNext({ held, learn }: Pick<Source, "held" | "learn">, back: NextWords["back"]) {
  const model = learnNext(learn, back);
  let right = 0;
  let of = 0;
  let unknown = 0;
  for (const sentence of held) {
    [...sentence, END].forEach((word, at) => {
      const guess = likeliest(model, sentence.slice(0, at));
      of++;
      if (guess === null) unknown++;
      if (guess === word) right++;
    });
  }
  return { right, of, unknown };
}
