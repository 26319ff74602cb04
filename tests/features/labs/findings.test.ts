import { expect, test } from "vitest";
import { heldOut } from "../../../app/features/labs/digits/digit-set.ts";
import { measureDigits } from "../../../app/features/labs/digits/findings.ts";
import { drawTraining, judgeDigit, trainDigits } from "../../../app/features/labs/digits/model.ts";
import findings from "../../../app/features/labs/findings.json" with { type: "json" };
import { measurePenguins } from "../../../app/features/labs/penguins/findings.ts";
import { judgePenguin, trainTree } from "../../../app/features/labs/penguins/model.ts";
import { readPenguins } from "../../../app/features/labs/penguins/penguin-set.ts";
import { shippedDigits, shippedPenguins } from "./shipped.ts";

const digits = shippedDigits();
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

test("every printed figure about digits comes out of the shipped data and model again", () => {
  expect(plain(measureDigits(digits))).toEqual(findings.digits);
}, 120_000);

test("every printed figure about penguins comes out of the shipped data and model again", () => {
  expect(plain(measurePenguins(shippedPenguins()))).toEqual(findings.penguins);
});

test.each([
  ["20", drawTraining(2, 1), findings.digits.train20],
  ["100", drawTraining(10, 1), findings.digits.train100],
  ["2,500", drawTraining(250, 1), findings.digits.train2500],
  ["ten sevens", drawTraining(250, 1, { digit: 7, each: 10 }), findings.digits.tenSevens],
])("counted by hand, without the measuring code: digits, %s", (_, chosen, printed) => {
  const model = trainDigits(digits, chosen, 1);
  const right = heldOut().filter((index) => {
    const drawing = digits.pixels.slice(index * 196, index * 196 + 196);
    return judgeDigit(model, drawing).said === Math.floor(index / 350);
  });
  expect(chosen).toHaveLength(printed.trained);
  expect(right).toHaveLength(printed.all.right);
  expect(right.filter((index) => Math.floor(index / 350) === 7)).toHaveLength(printed.sevens.right);
  expect(printed.all.print).toBe(Math.round((100 * right.length) / 1000));
});

test("counted by hand, without the measuring code: penguins of Dream, trained elsewhere", () => {
  const { penguins } = readPenguins(shippedPenguins());
  const tree = trainTree(penguins.filter((bird) => bird.island !== "Dream"));
  const dream = penguins.filter((bird) => bird.island === "Dream");
  const right = dream.filter((bird) => judgePenguin(tree, bird.measures) === bird.species);
  const { withoutDream } = findings.penguins;
  expect([dream.length, right.length]).toEqual([withoutDream.of, withoutDream.right]);
  expect(withoutDream.accuracy).toBeCloseTo(right.length / dream.length, 4);
});

test("what the lessons say of the figures holds", () => {
  const { train20, train100, train2500, tenSevens } = findings.digits;
  expect(train20.all.accuracy).toBeLessThan(train100.all.accuracy);
  expect(train100.all.accuracy).toBeLessThan(train2500.all.accuracy);
  // Few sevens: the sevens fall far, the average hides it, the other digits do not suffer.
  expect(tenSevens.sevens.accuracy).toBeLessThan(train2500.sevens.accuracy / 2);
  expect(tenSevens.all.accuracy).toBeGreaterThan(0.8);
  expect(tenSevens.others.accuracy).toBeGreaterThanOrEqual(train2500.others.accuracy - 0.01);
  // So it is in every one of the twenty draws, not only in the one shown.
  expect(tenSevens.otherDraws.sevens.highest).toBeLessThan(train2500.otherDraws.sevens.lowest / 2);
  const { random, withoutDream } = findings.penguins;
  expect(withoutDream.accuracy).toBeLessThan(random.draws.lowest / 1.5);
  expect(withoutDream.bySpecies.Chinstrap.right).toBe(0);
  expect(Object.keys(withoutDream.trainedBySpecies)).not.toContain("Chinstrap");
});
