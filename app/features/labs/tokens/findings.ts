import { round } from "../share.ts";
import { splitArticles, type UdhrText } from "../udhr/udhr-set.ts";
import { price, ROOM } from "./experiment.ts";
import type { Vocabularies } from "./vocabularies.ts";

/** Every figure that the lab of the price of pieces and the lessons print. */
export function measureTokens(languages: readonly UdhrText[], real: Vocabularies) {
  const english = languages.find(({ tag }) => tag === "en");
  if (!english) throw new Error("No English Declaration ships");
  const { learn, held } = splitArticles(english);
  const only = price([english], english, english);
  return {
    room: ROOM,
    learnedFrom: learn.length,
    heldOut: held.length,
    englishOnly: only.english,
    languages: Object.fromEntries(
      languages
        .filter(({ tag }) => tag !== "en")
        .map((own) => {
          const before = price([english], english, own);
          const after = price([english, own], english, own);
          return [
            own.tag,
            {
              heldOutSigns: splitArticles(own).held.reduce((sum, text) => sum + [...text].length, 0),
              before: { english: before.english, own: before.own, ratio: round(before.ratio, 2) },
              after: { english: after.english, own: after.own, ratio: round(after.ratio, 2) },
              /** What English pays for sharing the room. */
              englishPays: round(after.english / before.english, 2),
            },
          ];
        }),
    ),
    real: Object.fromEntries(
      real.map(({ name, counts }) => [
        name,
        Object.fromEntries(
          Object.entries(counts).map(([tag, count]) => [tag, round(count / (counts.en ?? 1), 2)]),
        ),
      ]),
    ),
  };
}
