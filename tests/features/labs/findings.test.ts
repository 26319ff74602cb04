import { expect, test } from "vitest";
import { measureCutoff } from "../../../app/features/labs/cutoff/findings.ts";
import { heldOut } from "../../../app/features/labs/digits/digit-set.ts";
import { measureDigits } from "../../../app/features/labs/digits/findings.ts";
import { drawTraining, judgeDigit, trainDigits } from "../../../app/features/labs/digits/model.ts";
import findings from "../../../app/features/labs/findings.json" with { type: "json" };
import { measurePenguins } from "../../../app/features/labs/penguins/findings.ts";
import { judgePenguin, trainTree } from "../../../app/features/labs/penguins/model.ts";
import { readPenguins } from "../../../app/features/labs/penguins/penguin-set.ts";
import { measureReidentify } from "../../../app/features/labs/reidentify/findings.ts";
import { shippedDigits, shippedPenguins } from "./shipped.ts";

const digits = shippedDigits();
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

test("every printed figure about digits comes out of the shipped data and model again", () => {
  expect(plain(measureDigits(digits))).toEqual(findings.digits);
}, 120_000);

test("every printed figure about penguins comes out of the shipped data and model again", () => {
  expect(plain(measurePenguins(shippedPenguins()))).toEqual(findings.penguins);
});

test("every printed figure about the cut-off and about re-identification comes out of the shipped birds again", () => {
  expect(plain(measureCutoff(shippedPenguins()))).toEqual(findings.cutoff);
  expect(plain(measureReidentify(shippedPenguins()))).toEqual(findings.reidentify);
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

const sexed = shippedPenguins().filter(
  ([, , length, depth, flipper, mass, sex]) => ![length, depth, flipper, mass, sex].includes(null),
);

test("counted by hand, without the measuring code: no single cut-off is fair to all", () => {
  // Gentoo is the third species; of each row: species, weight, whether it is a male.
  const birds = sexed.map(([species, , , , , mass, sex]) => ({ species, mass: mass ?? 0, male: sex === 1 }));
  const wrong = (cut: number, species: number, male: boolean) => {
    const group = birds.filter((bird) => bird.species === species && bird.male === male);
    return group.filter((bird) => bird.mass >= cut !== male).length / group.length;
  };
  const worst = (cut: number) =>
    Math.max(...[0, 1, 2].flatMap((species) => [wrong(cut, species, false), wrong(cut, species, true)]));
  const cuts = Array.from({ length: 3626 }, (_, at) => 2700 + at);
  const { fewest, leastForWorstOff } = findings.cutoff.every;
  expect(birds).toHaveLength(333);
  // Not at any gram between the cut-offs that were tried either.
  expect(Math.min(...cuts.map(worst))).toBeCloseTo(29 / 34, 10);
  expect(worst(leastForWorstOff.cutOff)).toBeCloseTo(leastForWorstOff.worstOff.wrong / 34, 10);
  expect(wrong(fewest.cutOff, 2, false)).toBe(1);
  const all = (cut: number) => birds.filter((bird) => bird.mass >= cut !== bird.male).length;
  expect([all(fewest.cutOff), Math.min(...cuts.map(all))]).toEqual([92, 92]);
  // Equal shares for the three species, and yet each hits one sex only.
  expect(leastForWorstOff.groups.filter(({ wrong: n }) => n === 0).map(({ sex }) => sex)).toEqual([
    "female",
    "female",
    "male",
  ]);
});

test("counted by hand, without the measuring code: who stands alone in a list without names", () => {
  const alone = (row: (bird: (typeof sexed)[number]) => unknown[]) => {
    const rows = sexed.map((bird) => JSON.stringify(row(bird)));
    return rows.filter((one) => rows.indexOf(one) === rows.lastIndexOf(one)).length;
  };
  const printed = (weight: number | null, wing: number | null) =>
    findings.reidentify.hidden.find((one) => one.weight === weight && one.wing === wing)?.alone;
  const step = (value: number | null, of: number) => Math.floor((value ?? 0) / of);
  expect(alone(([species, island, , , , , sex]) => [species, island, sex])).toBe(printed(null, null));
  expect(alone(([species, island, , , , mass, sex]) => [species, island, sex, mass])).toBe(printed(25, null));
  expect(alone(([species, island, , , wing, mass, sex]) => [species, island, sex, mass, wing])).toBe(
    printed(25, 1),
  );
  expect(alone(([species, island, , , , mass, sex]) => [species, island, sex, step(mass, 500)])).toBe(
    printed(500, null),
  );
});

test("what the lessons say of the penguins' labs holds", () => {
  const { one, each, draws, weights, every } = findings.cutoff;
  const female = weights.find(({ species, sex }) => species === "Gentoo" && sex === "female");
  expect(female?.lightest).toBeGreaterThan(one.cutOffs.Gentoo);
  expect([draws.gentooFemales.lowest, draws.gentooFemales.highest]).toEqual([1, 1]);
  expect(draws.each.highest).toBeLessThanOrEqual(draws.one.lowest);
  expect(each.wrong).toBeLessThan(one.wrong);
  expect(every.leastForWorstOff.share).toBeGreaterThan(every.fewest.share);
  // The words of the lab name this group.
  expect(every.leastForWorstOff.worstOff).toMatchObject({ species: "Chinstrap", sex: "male" });
  expect(every.fewest.worstOff).toMatchObject({ species: "Gentoo", sex: "female" });
  const { hidden, useful } = findings.reidentify;
  const list = (weight: number | null, wing: number | null) =>
    hidden.find((each) => each.weight === weight && each.wing === wing);
  expect(list(25, 1)?.alonePrint).toBe(93);
  expect(list(500, null)?.alonePrint).toBe(2);
  // However coarse the steps are, somebody stands alone.
  for (const { weight, alone } of hidden) if (weight !== null) expect(alone).toBeGreaterThan(0);
  const told = (weight: number | null) => useful.find((use) => use.weight === weight)?.tellSexDraws.mean ?? 0;
  expect(told(25) - told(500)).toBeLessThan(0.03);
  expect(told(500) - told(2000)).toBeGreaterThan(0.15);
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
