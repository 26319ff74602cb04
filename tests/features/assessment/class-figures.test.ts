import { expect, test } from "vitest";
import { classFigures } from "../../../app/features/assessment/class-figures.ts";
import type { ClassSitting } from "../../../app/features/assessment/class-sittings.ts";
import type { FormAnswer, Phase } from "../../../app/features/assessment/sitting.ts";

const published = {
  keys: [
    [0, 1],
    [2, 3],
  ],
  versions: ["va", "vb"],
  options: 4,
  private: false,
} as const;

const sat = (
  user: number,
  phase: Phase,
  form: 0 | 1,
  answers: FormAnswer[],
  version: string = published.versions[form],
): ClassSitting => ({
  user: `u${user}`,
  phase,
  form,
  version,
  answers,
  score: published.keys[form].filter((key, at) => answers[at] === key).length,
});

/** So many learners, half of them with form A first, who know nothing before and all afterwards. */
const learners = (count: number) =>
  Array.from({ length: count }, (_, at): ClassSitting[] =>
    at % 2 === 0
      ? [sat(at, "before", 0, [3, "unknown"]), sat(at, "after", 1, [2, 3])]
      : [sat(at, "before", 1, [null, 0]), sat(at, "after", 0, [0, 1])],
  ).flat();

test("the gain is of those who took both, and waits for three of them", () => {
  const two = [...learners(2), sat(8, "before", 0, [0, 1]), sat(9, "after", 1, [2, 3])];
  expect(classFigures(two, published)).toMatchObject({
    taken: { before: 3, after: 3 },
    fewest: 3,
    gain: null,
    questions: null,
  });
  const three = classFigures([...learners(3), sat(8, "before", 0, [0, 1])], published);
  expect(three.gain).toMatchObject({ learners: 3, meanBefore: 0, meanAfter: 2, mean: 2 });
});

test("of a private course: the gain from ten learners on, and never a single question", () => {
  const nine = classFigures(learners(9), { ...published, private: true });
  expect(nine).toMatchObject({ fewest: 10, gain: null, questions: null });
  const ten = classFigures(learners(10), { ...published, private: true });
  expect(ten.gain?.learners).toBe(10);
  expect(ten.questions).toBeNull();
});

test("a question tells what was chosen, what was not known and what was left out", () => {
  const { questions } = classFigures(learners(4), published);
  expect(questions).toHaveLength(4);
  expect(questions?.[0]).toEqual({
    form: 0,
    at: 0,
    phases: {
      before: { taken: 2, right: 0, chosen: [0, 0, 0, 2], unknown: 0, leftOut: 0 },
      after: { taken: 2, right: 2, chosen: [2, 0, 0, 0], unknown: 0, leftOut: 0 },
    },
    flag: null,
  });
  expect(questions?.[1]?.phases.before).toMatchObject({ unknown: 2, right: 0 });
  expect(questions?.[2]?.phases.before).toMatchObject({ leftOut: 2 });
});

test("a question that nearly nobody or nearly everybody has right is marked, from ten on", () => {
  const many = (answers: FormAnswer[], count: number) => [
    ...learners(6),
    ...Array.from({ length: count }, (_, at) => sat(100 + at, "before", 0, answers)),
  ];
  const flags = (sittings: ClassSitting[]) =>
    classFigures(sittings, published).questions?.map(({ flag }) => flag);
  expect(flags(many([0, 3], 3))?.[0]).toBeNull();
  expect(flags(many([0, 3], 40))?.slice(0, 2)).toEqual(["easy", "hard"]);
});

test("reworded questions count in the gain, and not question by question", () => {
  const older = learners(4).map((one) => ({ ...one, version: "before that" }));
  const figures = classFigures([...older, ...learners(0)], published);
  expect(figures.older).toBe(8);
  expect(figures.gain?.learners).toBe(4);
  expect(figures.questions?.every(({ phases }) => phases.before.taken + phases.after.taken === 0)).toBe(true);
});
