import { expect, test } from "vitest";
import { gainOf } from "../../../app/features/assessment/gain.ts";

const pairs = (before: readonly number[], after: readonly number[]) =>
  before.map((score, at) => ({ before: score, after: after[at] ?? 0 }));

test("Student's own sleep data (Biometrika 6, 1908, p. 20): mean 1.58, 95% from 0.70 to 2.46", () => {
  // The numbers of R's t.test(paired = TRUE) on its data set `sleep`: 0.7001142 to 2.4598858.
  const dextro = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const laevo = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const gain = gainOf(pairs(dextro, laevo));
  expect(gain?.mean).toBeCloseTo(1.58, 10);
  expect(gain?.interval?.[0]).toBeCloseTo(0.7001142, 3);
  expect(gain?.interval?.[1]).toBeCloseTo(2.4598858, 3);
  // Mean 1.58 over a standard deviation of 1.229995.
  expect(gain?.effect).toBeCloseTo(1.284558, 5);
});

test("Darwin's maize (Fisher, The Design of Experiments, 1935, section 17): 2.617 inches, t = 2.148 with 14 df", () => {
  const crossed = [23.5, 12, 21, 22, 19.125, 21.5, 22.125, 20.375, 18.25, 21.625, 23.25, 21, 22.125, 23, 12];
  const selfed = [
    17.375, 20.375, 20, 20, 18.375, 18.625, 18.625, 15.25, 16.5, 18, 16.25, 18, 12.75, 15.5, 18,
  ];
  const gain = gainOf(pairs(selfed, crossed));
  expect(gain?.learners).toBe(15);
  expect(gain?.mean).toBeCloseTo(2.6167, 3);
  // d_z is t over the root of n (Lakens, Frontiers in Psychology 4, 2013, 863).
  expect((gain?.effect ?? 0) * Math.sqrt(15)).toBeCloseTo(2.148, 3);
  // R: 0.003899165 to 5.229434169.
  expect(gain?.interval?.[0]).toBeCloseTo(0.0039, 2);
  expect(gain?.interval?.[1]).toBeCloseTo(5.2294, 2);
});

test("between and beyond the lines of the table the quantile goes on falling", () => {
  const margin = (learners: number) => {
    const gain = gainOf(
      pairs(
        Array(learners).fill(0),
        Array.from({ length: learners }, (_, at) => at % 2),
      ),
    );
    const deviation = (gain?.mean ?? 0) / (gain?.effect ?? 1);
    return (((gain?.interval?.[1] ?? 0) - (gain?.mean ?? 0)) * Math.sqrt(learners)) / deviation;
  };
  // qt(0.975, df) of 35, 50, 80, 200 and 1000 degrees of freedom.
  const known = [
    [36, 2.03011],
    [51, 2.00856],
    [81, 1.99006],
    [201, 1.9719],
    [1001, 1.96234],
  ] as const;
  for (const [learners, quantile] of known) expect(margin(learners)).toBeCloseTo(quantile, 2.7);
});

test("nobody, one, and all alike", () => {
  expect(gainOf([])).toBeNull();
  expect(gainOf(pairs([3], [7]))).toMatchObject({ learners: 1, mean: 4, interval: null, effect: null });
  expect(gainOf(pairs([3, 4], [5, 6]))).toMatchObject({ mean: 2, interval: [2, 2], effect: null });
});
