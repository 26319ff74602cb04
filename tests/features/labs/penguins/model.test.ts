import { expect, test } from "vitest";
import { splitAtRandom, splitByIsland } from "../../../../app/features/labs/penguins/findings.ts";
import {
  countSpecies,
  judgePenguin,
  type Tree,
  trainTree,
} from "../../../../app/features/labs/penguins/model.ts";
import { takePenguins } from "../../../../app/features/labs/penguins/pack-penguins.ts";
import {
  type Penguin,
  readPenguins,
  type Species,
} from "../../../../app/features/labs/penguins/penguin-set.ts";
import { shippedPenguins } from "../shipped.ts";

const { penguins, leftOut } = readPenguins(shippedPenguins());

function bird(species: Species, flipperLength: number): Penguin {
  const measures = { beakLength: 40, beakDepth: 18, flipperLength, bodyMass: 4000 };
  return { species, island: "Biscoe", sex: null, measures };
}

function leaves(tree: Tree, depth = 0): { species: Species; size: number; depth: number }[] {
  if ("cut" in tree) return [...leaves(tree.low, depth + 1), ...leaves(tree.high, depth + 1)];
  return [{ species: tree.species, size: Object.values(tree.counts).reduce((a, b) => a + b, 0), depth }];
}

test("birds without a measure are left out, birds without a recorded sex are not", () => {
  expect([penguins.length, leftOut]).toEqual([342, 2]);
  expect(penguins.filter((penguin) => penguin.sex === null).length).toBe(9);
});

test("one clear difference gives one question, half way between", () => {
  const short = [180, 181, 182, 183, 184].map((length) => bird("Adelie", length));
  const long = [210, 211, 212, 213, 214].map((length) => bird("Gentoo", length));
  const tree = trainTree([...long, ...short]);
  expect(tree).toMatchObject({ measure: "flipperLength", cut: 197, counts: { Adelie: 5, Gentoo: 5 } });
  expect(judgePenguin(tree, bird("Gentoo", 197).measures)).toBe("Adelie");
  expect(judgePenguin(tree, bird("Gentoo", 197.1).measures)).toBe("Gentoo");
});

test("all of one kind gives no question at all", () => {
  expect(trainTree([bird("Adelie", 180), bird("Adelie", 200)])).toEqual({
    species: "Adelie",
    counts: { Adelie: 2 },
  });
});

test("the tree stays small, keeps everybody, and does not depend on the order of the rows", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { train } = splitAtRandom(penguins, seed);
    const tree = trainTree(train);
    const ends = leaves(tree);
    expect(Math.max(...ends.map((leaf) => leaf.depth))).toBeLessThanOrEqual(3);
    expect(Math.min(...ends.map((leaf) => leaf.size))).toBeGreaterThanOrEqual(5);
    expect(ends.reduce((sum, leaf) => sum + leaf.size, 0)).toBe(train.length);
    expect(trainTree([...train].reverse())).toEqual(tree);
  }
});

test("splits share no bird and lose none", () => {
  const splits = [splitAtRandom(penguins, 4), splitByIsland(penguins, "Dream")];
  for (const { train, held } of splits) expect(new Set([...train, ...held]).size).toBe(342);
  expect(splits[0]?.train).toHaveLength(239);
  expect(splits[1]?.train.some((penguin) => penguin.island === "Dream")).toBe(false);
});

test("a species that was never shown is never said", () => {
  const tree = trainTree(splitByIsland(penguins, "Dream").train);
  const said = new Set(penguins.map((penguin) => judgePenguin(tree, penguin.measures)));
  expect([...said].sort()).toEqual(["Adelie", "Gentoo"]);
  expect(countSpecies(penguins)).toEqual({ Adelie: 151, Chinstrap: 68, Gentoo: 123 });
});

test("a row the packer does not know is refused, not guessed", () => {
  const row = { Species: "Adelie", Island: "Dream", Sex: "." };
  const measures = {
    "Beak Length (mm)": 1,
    "Beak Depth (mm)": 1,
    "Flipper Length (mm)": 1,
    "Body Mass (g)": null,
  };
  expect(takePenguins([{ ...row, ...measures }])).toEqual([[0, 1, 1, 1, 1, null, null]]);
  expect(() => takePenguins([{ ...row, ...measures, Species: "Emperor" }])).toThrow("Emperor");
  expect(() => takePenguins([{ ...row, ...measures, "Beak Depth (mm)": "1" }])).toThrow("no measure");
});
