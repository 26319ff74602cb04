import { expect, test } from "vitest";
import findings from "../../../../app/features/labs/findings.json";
import { HOLD_OUTS, heldOutCount, runTree } from "../../../../app/features/labs/penguins/hold-out.ts";
import { readPenguins } from "../../../../app/features/labs/penguins/penguin-set.ts";
import { shippedPenguins } from "../shipped.ts";

const { penguins } = readPenguins(shippedPenguins());
const printed = {
  random: findings.penguins.random,
  Biscoe: findings.penguins.withoutBiscoe,
  Dream: findings.penguins.withoutDream,
  Torgersen: findings.penguins.withoutTorgersen,
};

test.each(HOLD_OUTS)("what the lab shows for %s is what was printed", (holdOut) => {
  const { trained, trainedBySpecies, score } = runTree(penguins, holdOut);
  const { right, of, bySpecies } = printed[holdOut];
  expect({ trained, trainedBySpecies, ...score }).toEqual({
    trained: printed[holdOut].trained,
    trainedBySpecies: printed[holdOut].trainedBySpecies,
    right,
    of,
    bySpecies,
  });
  expect(heldOutCount(penguins, holdOut)).toBe(of);
});

test("a species that the tree never met gets other names, all of them wrong", () => {
  const [adelies, chinstraps, ...others] = runTree(penguins, "Dream").mistaken;
  expect(others).toEqual([]);
  expect(adelies).toMatchObject({ species: "Adelie", birds: 56, called: { Adelie: 54 }, met: true });
  expect(chinstraps).toMatchObject({ species: "Chinstrap", birds: 68, met: false });
  expect(chinstraps?.called.Chinstrap).toBeUndefined();
  expect(Object.values(chinstraps?.called ?? {}).reduce((sum, n) => sum + n, 0)).toBe(68);
});

test.each(HOLD_OUTS)("what it called the birds of %s adds up to how many it named rightly", (holdOut) => {
  const { mistaken, score } = runTree(penguins, holdOut);
  for (const { species, birds, called } of mistaken) {
    expect({ right: called[species] ?? 0, of: birds }).toEqual(score.bySpecies[species]);
    expect(Object.values(called).reduce((sum, n) => sum + n, 0)).toBe(birds);
  }
  const wrong = mistaken.reduce((sum, { species, birds, called }) => sum + birds - (called[species] ?? 0), 0);
  expect(wrong).toBe(score.of - score.right);
});
