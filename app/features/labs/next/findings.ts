import { seededRandom } from "../random.ts";
import { share, spread } from "../share.ts";
import type { UdhrText } from "../udhr/udhr-set.ts";
import { writeOut } from "./cut-words.ts";
import {
  countInvented,
  SENTENCES,
  SHOWN_SEED,
  type Source,
  sourceOfDeclaration,
  testNext,
  wordsIn,
} from "./experiment.ts";
import { type Back, inventSentence, learnNext } from "./model.ts";

/** How far the program may look back, as the lab offers it. */
export const BACKS: readonly Back[] = [1, 2, 3];
/** What the lab shows first: the next word is drawn by the two before it. */
export const SHOWN_BACK: Back = 2;
export const DRAWS = 20;
/** How many sentences a lesson may quote: four times five. */
const QUOTED = 20;

/** Every figure that the lab of the next word and the lessons print. */
export function measureNext(languages: readonly UdhrText[]) {
  return {
    sentences: SENTENCES,
    seed: SHOWN_SEED,
    languages: Object.fromEntries(languages.map((one) => [one.tag, measureLanguage(one)])),
  };
}

function firstSentences(source: Source): string[] {
  const model = learnNext(source.learn, SHOWN_BACK);
  const random = seededRandom(SHOWN_SEED);
  return Array.from({ length: QUOTED }, () => writeOut(inventSentence(model, random), source.unit));
}

function measureLanguage(text: UdhrText) {
  const source = sourceOfDeclaration(text);
  return {
    unit: source.unit,
    learnedFrom: wordsIn(source.learn),
    different: new Set(source.learn.flat()).size,
    heldOut: wordsIn(source.held),
    /** The first sentences that the lab shows, in their order. */
    wrote: firstSentences(source),
    back: Object.fromEntries(
      BACKS.map((back) => {
        const model = learnNext(source.learn, back);
        const invented = (seed: number) => countInvented(model, source, SENTENCES, seed);
        const { right, of, unknown } = testNext(source, back);
        return [
          back,
          {
            invented: share(invented(SHOWN_SEED), SENTENCES),
            ...(back === SHOWN_BACK && {
              draws: spread(Array.from({ length: DRAWS }, (_, at) => invented(at + 1) / SENTENCES)),
            }),
            nextWord: share(right, of),
            neverSeen: unknown,
          },
        ];
      }),
    ),
  };
}
