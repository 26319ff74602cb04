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
  const [chinstraps, ...others] = runTree(penguins, "Dream").unmet;
  expect(others).toEqual([]);
  expect(chinstraps).toMatchObject({ species: "Chinstrap", birds: 68 });
  expect(chinstraps?.called.Chinstrap).toBeUndefined();
  expect(Object.values(chinstraps?.called ?? {}).reduce((sum, n) => sum + n, 0)).toBe(68);
  expect(runTree(penguins, "random").unmet).toEqual([]);
});
