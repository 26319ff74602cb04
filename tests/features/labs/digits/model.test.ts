import { expect, test } from "vitest";
import { heldOut } from "../../../../app/features/labs/digits/digit-set.ts";
import {
  drawTraining,
  judgeDigit,
  passesFor,
  scoreDigits,
  trainDigits,
} from "../../../../app/features/labs/digits/model.ts";
import { exponential } from "../../../../app/features/labs/digits/softmax.ts";
import { seededRandom, shuffled } from "../../../../app/features/labs/random.ts";
import { shippedDigits } from "../shipped.ts";

const digits = shippedDigits();

test("what is drawn for training is balanced, without repeats, and never held out", () => {
  const held = new Set(heldOut());
  expect(held.size).toBe(1000);
  for (const each of [2, 10, 250]) {
    const chosen = drawTraining(each, 3);
    expect(new Set(chosen).size).toBe(each * 10);
    for (let digit = 0; digit < 10; digit++) {
      expect(chosen.filter((index) => digits.labels[index] === digit)).toHaveLength(each);
    }
    expect(chosen.filter((index) => held.has(index))).toEqual([]);
  }
});

test("few sevens: the same other digits, ten sevens", () => {
  const full = drawTraining(250, 1);
  const few = drawTraining(250, 1, { digit: 7, each: 10 });
  const notSeven = (index: number) => digits.labels[index] !== 7;
  expect(few.filter(notSeven)).toEqual(full.filter(notSeven));
  expect(few.filter((index) => !notSeven(index))).toHaveLength(10);
});

test("the same seed gives the same weights to the bit; another seed does not", () => {
  const chosen = drawTraining(10, 1);
  const { weights } = trainDigits(digits, chosen, 1);
  expect(trainDigits(digits, chosen, 1).weights).toEqual(weights);
  expect(trainDigits(digits, chosen, 2).weights).not.toEqual(weights);
});

test("with labels mixed up it learns nothing: held-out accuracy is that of chance", () => {
  const mixed = { ...digits, labels: Uint8Array.from(shuffled(digits.labels, 9)) };
  const model = trainDigits(mixed, drawTraining(250, 1), 1);
  const { right, of } = scoreDigits(model, digits, heldOut());
  expect(right / of).toBeLessThan(0.2);
});

test("chances add up to one, blank paper included, and the score's parts add up", () => {
  const model = trainDigits(digits, drawTraining(10, 1), 1);
  for (const drawing of [new Uint8Array(196), new Uint8Array(196).fill(3), digits.pixels.slice(0, 196)]) {
    const { chances, said } = judgeDigit(model, drawing);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    expect(chances[said]).toBe(Math.max(...chances));
  }
  const score = scoreDigits(model, digits, heldOut());
  expect(score.byDigit.reduce((sum, digit) => sum + digit.right, 0)).toBe(score.right);
  expect(score.confusion.reduce((sum, count) => sum + count, 0)).toBe(1000);
  expect(score.confusion.filter((_, cell) => cell % 11 === 0).reduce((sum, count) => sum + count)).toBe(
    score.right,
  );
});

test("its own exponential agrees with Math.exp to 14 digits", () => {
  const random = seededRandom(1);
  for (let i = 0; i < 2000; i++) {
    const x = -40 * random();
    expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-14);
  }
  expect(exponential(0)).toBe(1);
  expect(exponential(-1000)).toBe(0);
});

test("the work of training is bounded: at most 20,000 digits looked at, which is what makes it quick", () => {
  for (const n of [1, 20, 100, 500, 2260, 2500]) expect(passesFor(n) * n).toBeLessThanOrEqual(20_000);
});
