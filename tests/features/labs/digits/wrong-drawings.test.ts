import { expect, test } from "vitest";
import { heldOut } from "../../../../app/features/labs/digits/digit-set.ts";
import { examplesOf } from "../../../../app/features/labs/digits/experiments.ts";
import { trainDigits } from "../../../../app/features/labs/digits/model.ts";
import { fewOfEach, wrongDrawings } from "../../../../app/features/labs/digits/wrong-drawings.ts";
import { shippedDigits } from "../shipped.ts";

const digits = shippedDigits();
const model = trainDigits(digits, examplesOf("train20", 1), 1);

test("wrong drawings are held out, and never called by their label", () => {
  const held = new Set(heldOut());
  const wrong = wrongDrawings(model, digits);
  expect(wrong.length).toBeGreaterThan(100);
  for (const { index, label, said, pixels } of wrong) {
    expect(held.has(index)).toBe(true);
    expect(label).toBe(digits.labels[index]);
    expect(said).not.toBe(label);
    expect(pixels).toHaveLength(196);
  }
  const sevens = wrong.filter(({ label }) => label === 7);
  expect(wrongDrawings(model, digits, 7)).toEqual(sevens);
});

test("a few wrong drawings come from all digits, as evenly as can be", () => {
  const few = fewOfEach(wrongDrawings(model, digits), 12);
  expect(few).toHaveLength(12);
  expect(new Set(few.map(({ label }) => label)).size).toBe(10);
  expect(new Set(few.map(({ index }) => index)).size).toBe(12);
  expect(fewOfEach(few.slice(0, 3), 12)).toHaveLength(3);
});
