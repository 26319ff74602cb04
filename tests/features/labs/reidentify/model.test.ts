import { expect, test } from "vitest";
import findings from "../../../../app/features/labs/findings.json" with { type: "json" };
import { readSexed } from "../../../../app/features/labs/penguins/sexed-penguins.ts";
import {
  averageOff,
  crowdsOf,
  firstAlone,
  hiding,
  MEASURED,
  rowOf,
  stepOf,
  tellSex,
} from "../../../../app/features/labs/reidentify/model.ts";
import { publish, reachesGoal } from "../../../../app/features/labs/reidentify/publish.ts";
import { shippedPenguins } from "../shipped.ts";

const { birds } = readSexed(shippedPenguins());
const [one] = birds;
if (!one) throw new Error("no birds");
const weighing = (bodyMass: number, sex: "female" | "male" = "female") => ({
  ...one,
  sex,
  measures: { ...one.measures, bodyMass },
});

test("a step begins where it is divided without rest", () => {
  expect([3999, 4000, 4499].map((grams) => stepOf(grams, 500))).toEqual([3500, 4000, 4000]);
  for (const { measures } of birds) {
    // What was measured loses nothing in the steps it was read in.
    expect(stepOf(measures.bodyMass, MEASURED.weight)).toBe(measures.bodyMass);
    expect(stepOf(measures.flipperLength, MEASURED.wing)).toBe(measures.flipperLength);
  }
});

test("a bird hides among those with the same row, itself counted", () => {
  const three = [weighing(4000), weighing(4100), weighing(4600)];
  expect(crowdsOf(three, { weight: 500, wing: null })).toEqual([2, 2, 1]);
  expect(crowdsOf(three, { weight: 25, wing: null })).toEqual([1, 1, 1]);
  expect(crowdsOf([...three, weighing(4000, "male")], { weight: null, wing: null })).toEqual([3, 3, 3, 1]);
  expect(firstAlone(three, { weight: 500, wing: null })).toBe(three[2]);
  expect(firstAlone(three, { weight: null, wing: null })).toBeNull();
});

test("birds by the size of their crowd add up to all birds", () => {
  const crowds = [1, 2, 2, ...Array(5).fill(5), ...Array(20).fill(20)];
  expect(hiding(crowds)).toEqual({ birds: 28, alone: 1, few: 3, smallest: 1, bySize: [1, 2, 5, 20] });
  for (const { bySize, alone, of } of findings.reidentify.hidden) {
    expect(bySize.reduce((sum, n) => sum + n, 0)).toBe(of);
    expect(bySize[0]).toBe(alone);
  }
});

test("a coarser step never tells two birds apart that a finer one did not, nor does a column less", () => {
  for (const [fine, coarse] of [
    [250, 500],
    [500, 1000],
    [1000, 2000],
  ]) {
    const [finer, coarser] = [fine, coarse].map((weight) =>
      crowdsOf(birds, { weight: weight ?? null, wing: 10 }),
    );
    expect(finer?.every((size, at) => size <= (coarser?.[at] ?? 0))).toBe(true);
  }
  const [both, weightOnly] = [MEASURED, { ...MEASURED, wing: null }].map((list) => crowdsOf(birds, list));
  expect(both?.every((size, at) => size <= (weightOnly?.[at] ?? 0))).toBe(true);
  expect(rowOf(one, { weight: null, wing: null })).not.toContain(String(one.measures.bodyMass));
});

test("averages are exact as measured, and off by what the steps hide", () => {
  expect(averageOff(birds, MEASURED.weight)).toBe(0);
  expect(averageOff(birds, null)).toBeNull();
  const six = birds.map((bird) => ({ ...bird, measures: { ...bird.measures, bodyMass: 4100 } }));
  // All weigh 4,100; the middle of 4,000 to 4,499 is 4,250.
  expect(averageOff(six, 500)).toBe(150);
});

test("from a list without weights the more frequent sex is said; from weights more is known", () => {
  const learn = [weighing(3000), weighing(3100), weighing(4000, "male")];
  const held = [weighing(3050), weighing(4200, "male")];
  expect(tellSex(learn, held, null)).toEqual({ right: 1, of: 2 });
  expect(tellSex(learn, held, 25)).toEqual({ right: 2, of: 2 });
  // In one step of 5,000 g all weigh alike.
  expect(tellSex(learn, held, 5000)).toEqual({ right: 1, of: 2 });
});

test("the goal can be reached, but not with all that was measured, nor by blurring all away", () => {
  const { birds: all, halves } = {
    birds,
    halves: { learn: birds.slice(0, 166), held: birds.slice(166) },
  };
  const reached = (weight: number | null, wing: number | null) => {
    const list = publish({ weight, wing }, all, halves);
    const sex = findings.reidentify.useful.find((use) => use.weight === weight)?.tellSex;
    return reachesGoal({ ...list, sex: { right: sex?.right ?? 0, of: sex?.of ?? 1 } });
  };
  expect(reached(500, null)).toBe(true);
  expect(reached(250, null)).toBe(true);
  expect(reached(25, null)).toBe(false);
  expect(reached(500, 1)).toBe(false);
  expect(reached(2000, null)).toBe(false);
  expect(reached(null, null)).toBe(false);
});
