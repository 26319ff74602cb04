import { expect, test } from "vitest";
import {
  bestCut,
  CUTS,
  countErrors,
  everyCut,
  fewestErrors,
  fewestErrorsEach,
  oneForAll,
  sumErrors,
  worstOff,
} from "../../../../app/features/labs/cutoff/model.ts";
import type { Species } from "../../../../app/features/labs/penguins/penguin-set.ts";
import {
  halve,
  readSexed,
  type SexedPenguin,
} from "../../../../app/features/labs/penguins/sexed-penguins.ts";
import { shippedPenguins } from "../shipped.ts";

const { birds, leftOut } = readSexed(shippedPenguins());

function bird(species: Species, sex: SexedPenguin["sex"], bodyMass: number): SexedPenguin {
  return {
    species,
    sex,
    island: "Biscoe",
    measures: { beakLength: 40, beakDepth: 18, flipperLength: 200, bodyMass },
  };
}

test("only birds whose sex a blood test told are used", () => {
  expect([birds.length, leftOut]).toEqual([333, 11]);
});

test("a bird of the cut-off's weight is called male, one a gram lighter female", () => {
  const pair = [bird("Adelie", "female", 3700), bird("Adelie", "male", 3700)];
  expect(sumErrors(countErrors(pair, oneForAll(3700))).wrong).toBe(1);
  expect(countErrors(pair, oneForAll(3700))[0]).toEqual({
    species: "Adelie",
    sex: "female",
    wrong: 1,
    of: 1,
  });
  expect(countErrors(pair, oneForAll(3701))[1]).toMatchObject({ sex: "male", wrong: 1, of: 1 });
});

test("at one end all are called male, at the other all female", () => {
  const wrongBySex = (cut: number) =>
    ["female", "male"].map((sex) =>
      sumErrors(countErrors(birds, oneForAll(cut)).filter((group) => group.sex === sex)),
    );
  expect(wrongBySex(CUTS.least)).toEqual([
    { wrong: 165, of: 165 },
    { wrong: 0, of: 168 },
  ]);
  expect(wrongBySex(CUTS.most)).toEqual([
    { wrong: 0, of: 165 },
    { wrong: 168, of: 168 },
  ]);
  expect(everyCut()).toHaveLength(146);
  expect(everyCut().at(-1)).toBe(CUTS.most);
});

test("the halves share no bird and lose none; another seed draws others", () => {
  const { learn, held } = halve(birds, 1);
  expect([learn.length, held.length]).toEqual([166, 167]);
  expect(new Set([...learn, ...held]).size).toBe(333);
  expect(halve(birds, 2).learn).not.toEqual(learn);
});

test("the cut-off with the fewest errors is the lowest of equals, and no other does better", () => {
  expect(fewestErrors([bird("Adelie", "female", 3000), bird("Adelie", "male", 4000)])).toBe(3025);
  const { learn } = halve(birds, 1);
  const best = sumErrors(countErrors(learn, oneForAll(fewestErrors(learn)))).wrong;
  for (const cut of everyCut()) {
    expect(sumErrors(countErrors(learn, oneForAll(cut))).wrong).toBeGreaterThanOrEqual(best);
  }
  expect(bestCut((cut) => -cut)).toBe(CUTS.most);
});

test("a cut-off for each species looks at the birds of that species only", () => {
  const { learn } = halve(birds, 1);
  const gentoos = learn.filter(({ species }) => species === "Gentoo");
  expect(fewestErrorsEach(learn).Gentoo).toBe(fewestErrors(gentoos));
  expect(fewestErrorsEach(gentoos)).toMatchObject({ Adelie: CUTS.least, Gentoo: fewestErrors(gentoos) });
});

test("worst off is the group with the greatest share, not the greatest number", () => {
  const group = (wrong: number, of: number) => ({
    species: "Adelie" as const,
    sex: "male" as const,
    wrong,
    of,
  });
  expect(worstOff([group(10, 100), group(3, 4), group(0, 0)])).toEqual(group(3, 4));
  expect(worstOff([group(0, 0)])).toBeNull();
});
