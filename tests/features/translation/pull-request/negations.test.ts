import { expect, test } from "vitest";
import {
  type LessonName,
  lessonsOf,
  openLessonPair,
} from "../../../../app/features/translation/open-lesson-pair.ts";
import {
  countNegations,
  negationsOf,
  readNegations,
} from "../../../../app/features/translation/pull-request/negations.ts";
import { localesOnDisk } from "../../../../scripts/locales-on-disk.ts";

test.each([
  ["not\n-n't # don't", "Do not. Don’t. DIDN'T! Nothing is knotted.", 3],
  ["hawa-\n!hawaii", "Hawajui. Hawaii.", 1],
  ["-不-\n!不同", "不是不同，也不好。", 2],
  ["لا", "لا. لأن.", 1],
  ["# nothing\n\n", "not no", 0],
  // Letters are compared, not matched: a contributed file holds no pattern.
  [".*\n(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", 0],
])("%j in %j", (list, text, count) => {
  expect(countNegations(text, readNegations(list))).toBe(count);
});

// The lessons of one course say it; all of every language are for the long run.
const isMeant = ({ course }: LessonName) => process.env.LONG === "1" || course === "meet";

test("of the languages on disk that have a list, nine in ten blocks say no where the source does", async () => {
  const source = await negationsOf(".", "en");
  let lists = 0;
  for (const { tag } of localesOnDisk) {
    const own = await negationsOf(".", tag);
    if (!source || !own || tag === "en") continue;
    lists++;
    let blocks = 0;
    let lost = 0;
    for (const name of (await lessonsOf(".", tag)).filter(isMeant)) {
      const { found } = await openLessonPair(".", tag, name);
      for (const pair of found?.paired.pairs ?? []) {
        if (!pair.own || countNegations(pair.source.words, source) === 0) continue;
        blocks++;
        if (countNegations(pair.own.words, own) === 0) lost++;
      }
    }
    expect(lost / Math.max(1, blocks), tag).toBeLessThan(0.1);
  }
  expect(lists).toBeGreaterThanOrEqual(8);
});
