import { seededRandom } from "../random.ts";
import { round } from "../share.ts";
import { AXES, type Axis, CLEARLY, countClear, leanings, mean, meanLean, nearest, ordered } from "./model.ts";
import { DIMENSIONS, type PackedWords, readWords, STEP, type WordSet } from "./word-set.ts";

/** Twelve jobs that the lab names in the reader's language. They were chosen before anything was measured. */
export const DOZEN = [
  "nurse",
  "teacher",
  "librarian",
  "secretary",
  "cleaner",
  "cook",
  "farmer",
  "doctor",
  "judge",
  "engineer",
  "mechanic",
  "pilot",
] as const;

/** How many jobs at each end are shown. */
export const ENDS = 10;

const SHUFFLES = 10_000;
const SEED = 1;

/** Every figure that the map of stereotypes and the lessons print. */
export function measureStereotypes(packed: PackedWords) {
  const set = readWords(packed);
  const jobs = set.themes.get("jobs") ?? [];
  const first = leanings(set, "he");
  return {
    words: set.words.length,
    numbers: DIMENSIONS,
    step: STEP,
    clearly: CLEARLY,
    jobs: jobs.length,
    axes: AXES.map((axis) => measureAxis(set, jobs, axis, first)),
    nearest: Object.fromEntries(
      (["nurse", "engineer"] as const).map((word) => [word, nearest(set, word, 5).map((one) => one.word)]),
    ),
  };
}

function measureAxis(set: WordSet, jobs: readonly string[], axis: Axis, first: ReadonlyMap<string, number>) {
  const leaning = leanings(set, axis);
  const order = ordered(jobs, leaning);
  const lean = (word: string) => round(leaning.get(word) ?? 0, 2);
  const side = (word: string, by: ReadonlyMap<string, number>) => Math.sign(by.get(word) ?? 0);
  const { work = [], home = [] } = Object.fromEntries(set.themes);
  return {
    axis,
    jobsClear: countClear(jobs, leaning),
    natureClear: countClear(set.themes.get("nature") ?? [], leaning),
    sameSideAsFirst: jobs.filter((word) => side(word, leaning) === side(word, first)).length,
    dozen: DOZEN.map((word) => ({ word, lean: lean(word), place: order.indexOf(word) + 1 })),
    nearestShe: order.slice(0, ENDS).map((word) => ({ word, lean: lean(word) })),
    nearestHe: order
      .slice(-ENDS)
      .reverse()
      .map((word) => ({ word, lean: lean(word) })),
    themes: [...set.themes].map(([theme, words]) => ({
      theme,
      words: words.length,
      lean: round(meanLean(words, leaning), 3),
    })),
    workAgainstHome: shuffle(
      work.map((word) => leaning.get(word) ?? 0),
      home.map((word) => leaning.get(word) ?? 0),
    ),
  };
}

/** How often words dealt out by lot differ as much as these two themes do: the test of chance. */
function shuffle(one: readonly number[], other: readonly number[]) {
  const random = seededRandom(SEED);
  const all = [...one, ...other];
  const differ = (values: readonly number[]) =>
    mean(values.slice(0, one.length)) - mean(values.slice(one.length));
  const difference = differ(all);
  let asLarge = 0;
  for (let turn = 0; turn < SHUFFLES; turn++) {
    for (let last = all.length - 1; last > 0; last--) {
      const at = Math.floor(random() * (last + 1));
      [all[last], all[at]] = [all[at] as number, all[last] as number];
    }
    if (Math.abs(differ(all)) >= Math.abs(difference)) asLarge++;
  }
  return { difference: round(difference, 3), shuffles: SHUFFLES, asLarge };
}
