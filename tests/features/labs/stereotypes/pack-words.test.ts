import { expect, test } from "vitest";
import { findVectors } from "../../../../app/features/labs/stereotypes/find-vectors.ts";
import { packWords, printWords, readThemes } from "../../../../app/features/labs/stereotypes/pack-words.ts";
import {
  DIMENSIONS,
  FINER,
  PAIR_WORDS,
  readWords,
  STEP,
  unit,
} from "../../../../app/features/labs/stereotypes/word-set.ts";

const themes = { words: PAIR_WORDS.join(" "), jobs: "baker" };

/** A vector that no other word has, with numbers on both sides of nought. */
function vectorOf(word: string): number[] {
  let state = [...word].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 997;
  return Array.from({ length: DIMENSIONS }, () => {
    state = (state * 331 + 17) % 997;
    return state / 997 - 0.5;
  });
}

test("what is packed is read back to half a step, the words of the pairs to a thirty-second", () => {
  const set = readWords(JSON.parse(printWords(packWords(themes, vectorOf))));
  for (const word of [...PAIR_WORDS, "baker"]) {
    const exact = unit(vectorOf(word));
    const most = (word === "baker" ? STEP : STEP / FINER) / 2 + 0.003;
    set.vector(word).forEach((value, at) => expect(Math.abs(value - (exact[at] ?? 0))).toBeLessThan(most));
  }
  expect(set.has("baker")).toBe(true);
  expect(set.has("he ")).toBe(false);
  expect(Array.from(set.vector("nobody"))).toEqual(Array(DIMENSIONS).fill(0));
});

test("a word without a vector and a word that stands twice are refused", () => {
  expect(() => packWords(themes, (word) => (word === "baker" ? undefined : vectorOf(word)))).toThrow("baker");
  expect(() => readThemes("jobs: baker cook\nfood: bread cook\n")).toThrow("cook");
  expect(readThemes("jobs: baker cook\nfood: bread\n")).toEqual({ jobs: "baker cook", food: "bread" });
});

test("vectors are found in the package's file without reading it all", () => {
  const file = (vectors: string) =>
    Buffer.from(`{"size":3,"words":["a","\\"","é"],"vectors":{${vectors}},"unk":[0]}`);
  const bytes = file('"a":[1,2,9,0],"\\"":[3,4,9,1],"é":[-5,.5e1,9,2]'.replace(".5e1", "0.5"));
  expect([...findVectors(bytes, new Set(["a", "é", "b"]), 2)]).toEqual([
    ["a", [1, 2]],
    ["é", [-5, 0.5]],
  ]);
  expect(() => findVectors(Buffer.from("{}"), new Set(["a"]), 2)).toThrow("not as it was");
  expect(() => findVectors(Buffer.from('{"vectors":{"a":[1,2'), new Set(["a"]), 2)).toThrow(
    "ends in the middle",
  );
});
