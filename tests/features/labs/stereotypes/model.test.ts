import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import findings from "../../../../app/features/labs/findings.json" with { type: "json" };
import { DOZEN, measureStereotypes } from "../../../../app/features/labs/stereotypes/findings.ts";
import {
  AXES,
  countClear,
  directionOf,
  leanings,
  nearest,
  ordered,
} from "../../../../app/features/labs/stereotypes/model.ts";
import {
  DIMENSIONS,
  dot,
  FINER,
  NOUGHT,
  PAIR_WORDS,
  type PackedWords,
  readWords,
  STEP,
} from "../../../../app/features/labs/stereotypes/word-set.ts";
import { readShipped } from "../shipped.ts";

const packed: PackedWords = JSON.parse(readShipped("content/lab-data/words.json").toString("utf8"));
const set = readWords(packed);
const jobs = set.themes.get("jobs") ?? [];
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

test("every printed figure of the map comes out of the shipped vectors again", () => {
  expect(plain(measureStereotypes(packed))).toEqual(findings.stereotypes);
});

test("counted by hand, without the model: nurse and engineer between she and he", () => {
  // A number of a word: its step, and for the words of the pairs the sixteenths.
  const vector = (word: string) => {
    const at = Object.values(packed.themes).join(" ").split(" ").indexOf(word);
    const rest = packed.finer[word];
    const raw = packed.vectors.map(
      (line, n) => line.charCodeAt(at) - NOUGHT + (rest ? (rest.charCodeAt(n) - NOUGHT) / FINER : 0),
    );
    const length = Math.hypot(...raw);
    return raw.map((value) => value / length);
  };
  const [he, she] = [vector("he"), vector("she")];
  const direction = he.map((value, n) => value - (she[n] ?? 0));
  const length = Math.hypot(...direction);
  const lean = (word: string) =>
    vector(word).reduce((sum, value, n) => sum + (value * (direction[n] ?? 0)) / length, 0);
  const [first] = findings.stereotypes.axes;
  for (const { word, lean: printed, place } of first?.dozen ?? []) {
    expect(lean(word), word).toBeCloseTo(printed, 2);
    expect(jobs.filter((other) => lean(other) < lean(word)).length + 1, word).toBe(place);
  }
});

test("all words of words.txt ship, each once, each with a vector of length 1", () => {
  const written = readFileSync("app/features/labs/stereotypes/words.txt", "utf8")
    .trim()
    .split("\n")
    .flatMap((line) => line.split(": ")[1]?.split(" ") ?? []);
  expect(set.words).toEqual(written);
  expect(new Set(written).size).toBe(written.length);
  expect(packed.vectors).toHaveLength(DIMENSIONS);
  for (const line of packed.vectors) expect(line).toHaveLength(written.length);
  for (const word of set.words) expect(dot(set.vector(word), set.vector(word))).toBeCloseTo(1, 10);
  expect(Object.keys(packed.finer)).toEqual(PAIR_WORDS);
  expect(STEP).toBe(0.04);
});

test("the two words of a pair lie on the two sides, and the direction turns with the pair", () => {
  for (const axis of AXES) {
    const leaning = leanings(set, axis);
    const pair = axis === "man" ? ["man", "woman"] : ["he", "she"];
    expect(leaning.get(pair[0] ?? "")).toBeGreaterThan(0.1);
    expect(leaning.get(pair[1] ?? "")).toBeLessThan(-0.1);
    expect(dot(directionOf(set, axis), directionOf(set, axis))).toBeCloseTo(1, 10);
  }
  expect(dot(directionOf(set, "he"), directionOf(set, "man"))).toBeLessThan(0.9);
});

test("places: the order begins nearest to she, and no job is lost", () => {
  const leaning = new Map([
    ["a", 0.3],
    ["b", -0.3],
    ["c", 0.3],
  ]);
  expect(ordered(["c", "a", "b"], leaning)).toEqual(["b", "a", "c"]);
  expect(countClear(["a", "b", "c"], leaning)).toEqual({ she: 1, he: 2, of: 3 });
  expect(DOZEN.every((word) => jobs.includes(word))).toBe(true);
});

test("words used alike are near each other: the vectors do know something", () => {
  const near = (word: string) => nearest(set, word, 5).map((one) => one.word);
  expect(near("tomato")).toContain("onion");
  expect(near("goat")).toContain("sheep");
  expect(near("nurse")).toContain("doctor");
  expect(near("nurse")).not.toContain("nurse");
});

test("what the lab and the lessons say of the figures holds", () => {
  const [he, man, ten] = findings.stereotypes.axes;
  for (const axis of [he, man, ten]) {
    const place = (word: string) => axis?.dozen.find((one) => one.word === word)?.place ?? 0;
    expect(place("nurse")).toBeLessThanOrEqual(10);
    expect(place("engineer")).toBeGreaterThan(150);
    // The surprise that the lab explains.
    expect(place("secretary")).toBeGreaterThan(130);
    const theme = (name: string) => axis?.themes.find((one) => one.theme === name)?.lean ?? 0;
    expect(theme("work")).toBeGreaterThan(theme("home"));
    expect(axis?.workAgainstHome.asLarge).toBeLessThan(10);
  }
  // Which jobs lean where depends on the pair: the lab says so.
  expect(man?.sameSideAsFirst).toBeLessThan(jobs.length);
});

test("no job word says by its form whether a woman or a man does the job", () => {
  expect(jobs.filter((word) => /(man|men|woman|women|boy|girl|lady|maid|wife)$/.test(word))).toEqual([]);
  expect(jobs).not.toContain("actress");
  expect(jobs).not.toContain("waitress");
});
