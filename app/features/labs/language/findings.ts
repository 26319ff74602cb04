import { round } from "../share.ts";
import type { UdhrText } from "../udhr/udhr-set.ts";
import type { LanguageSet } from "./language-set.ts";
import { whichLanguage } from "./network.ts";
import { tryAll } from "./pack-language.ts";
import { SURE, tally } from "./tally.ts";

/** Another program's answers to the same paragraphs, by language. It tells nothing of how sure it is. */
const tallyOther = (detect: (text: string) => string, declarations: readonly UdhrText[]) =>
  Object.fromEntries(
    declarations.map(({ tag, articles }) => {
      const answers = articles.flat().map((paragraph) => ({ language: detect(paragraph), chance: 1 }));
      return [tag, tally(answers, null).answers];
    }),
  );

/** Every figure that the lab of languages and the lessons print. */
export function measureLanguage(
  { network, languages }: LanguageSet,
  declarations: readonly UdhrText[],
  /** That of `franc-min`. */
  franc: (text: string) => string,
) {
  const tried = languages.map(({ tag, learnedAs, paragraphs }) => {
    const declaration = declarations.find((one) => one.tag === tag);
    if (!declaration) throw new Error(`No Declaration in ${tag} ships`);
    return {
      tag,
      learnedAs,
      all: tryAll(network, declaration),
      shown: tally(
        paragraphs.flatMap((paragraph) => whichLanguage(network, paragraph).slice(0, 1)),
        learnedAs,
      ),
    };
  });
  const sumOf = (some: typeof tried) => {
    const total = (of: (one: (typeof tried)[number]["all"]) => number) =>
      some.reduce((sum, { all }) => sum + of(all), 0);
    const paragraphs = total((all) => all.paragraphs);
    return {
      languages: some.length,
      paragraphs,
      right: total((all) => all.right),
      sure: total((all) => all.sure),
      sureAndWrong: total((all) => all.sureAndWrong),
      chance: round(total((all) => all.chance * all.paragraphs) / paragraphs, 4),
    };
  };
  return {
    learned: network.languages.length,
    sureFrom: SURE,
    inAll: {
      learned: sumOf(tried.filter(({ learnedAs }) => learnedAs)),
      neverLearned: sumOf(tried.filter(({ learnedAs }) => !learnedAs)),
    },
    languages: Object.fromEntries(tried.map(({ tag, ...one }) => [tag, one])),
    franc: tallyOther(franc, declarations),
  };
}
