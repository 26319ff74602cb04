import { expect, test } from "vitest";
import {
  alike,
  CHOICES,
  firstFeed,
  lessonsIn,
  narrowing,
  prepareFeed,
  profileOf,
  recommend,
  SHOWN,
  topWords,
  wordsOf,
} from "../../../../app/features/labs/feed/model.ts";
import { spread } from "../../../../app/features/labs/feed/pieces.ts";

const lessons = ["rice", "goat", "boat", "moon", "song", "clay", "bees", "rain"].map((subject) => ({
  title: `About ${subject}`,
  pieces: Array.from(
    { length: 8 },
    (_, n) => `The ${subject} is ${subject}${n % 2} and a ${subject} of its own`,
  ),
}));
const feed = prepareFeed(spread(lessons));

test("words are words; languages that part none are cut into pairs of characters", () => {
  expect(wordsOf("A goat, two Goats!")).toEqual(["a", "goat", "two", "goats"]);
  expect(wordsOf("人工智能")).toEqual(["人工", "工智", "智能"]);
  expect(wordsOf("用 AI 写")).toEqual(["用", "ai", "写"]);
  // Vowel signs belong to their letters.
  expect(wordsOf("कृत्रिम बुद्धि")).toEqual(["कृत्रिम", "बुद्धि"]);
  expect(wordsOf("ذكاء اصطناعي")).toEqual(["ذكاء", "اصطناعي"]);
});

test("a text is wholly like itself; a word that stands everywhere tells nothing", () => {
  const [first, second, other] = [feed.weights[0], feed.weights[1], feed.weights[14]];
  expect(alike(first ?? new Map(), first ?? new Map())).toBeCloseTo(1, 10);
  expect(alike(first ?? new Map(), second ?? new Map())).toBeGreaterThan(
    alike(first ?? new Map(), other ?? new Map()),
  );
  expect(first?.get("the")).toBe(0);
  expect(topWords(profileOf(feed, [0, 1]), 1)).toEqual(["rice"]);
});

test("a feed shows what is like the choices, never a chosen piece again", () => {
  const shown = recommend(feed, [0, 1], false);
  expect(shown).toHaveLength(SHOWN);
  expect(shown).not.toContain(0);
  expect(lessonsIn(feed, shown)).toBe(1);
  expect(lessonsIn(feed, recommend(feed, [0, 1], true))).toBeGreaterThan(3);
  // The likeliest piece comes first in both.
  expect(recommend(feed, [0, 1], true)[0]).toBe(shown[0]);
});

test("made-up readers: their feed narrows, and less where it is varied; the same each time", () => {
  const plain = narrowing(feed, 10, false);
  expect(plain).toHaveLength(CHOICES + 1);
  expect(plain.at(-1)).toBeLessThan((plain[0] ?? 0) / 2);
  expect(narrowing(feed, 10, true).at(-1)).toBeGreaterThan((plain.at(-1) ?? 0) * 2);
  expect(narrowing(feed, 10, false)).toEqual(plain);
});

test("a site with few pieces has a short feed, and none breaks it", () => {
  const few = prepareFeed(spread([{ title: "One", pieces: ["a text", "another text"] }]));
  expect(firstFeed(few, 1)).toHaveLength(2);
  expect(recommend(few, [0], true)).toEqual([1]);
  expect(recommend(few, [0, 1], false)).toEqual([]);
  expect(narrowing(few, 3, false)[0]).toBe(1);
  expect(prepareFeed([]).weights).toEqual([]);
});
