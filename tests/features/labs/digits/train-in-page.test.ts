import { expect, test } from "vitest";
import {
  EXPERIMENTS,
  type Experiment,
  otherDraws,
} from "../../../../app/features/labs/digits/experiments.ts";
import { trainInPage } from "../../../../app/features/labs/digits/train-in-page.ts";
import { wrongDrawings } from "../../../../app/features/labs/digits/wrong-drawings.ts";
import findings from "../../../../app/features/labs/findings.json" with { type: "json" };
import { shippedDigits } from "../shipped.ts";

const digits = shippedDigits();
/** A page whose clock runs on by `step` milliseconds every time somebody looks at it; what happens is noted. */
function pageWithClock(step: number) {
  const heard: string[] = [];
  let time = 0;
  const page = {
    async breathe() {
      heard.push("breath");
    },
    onProgress({ round, rounds }: { round: number; rounds: number }) {
      heard.push(`${round} of ${rounds}`);
    },
    now() {
      time += step;
      return time;
    },
  };
  return { page, heard };
}

const train = (experiment: Experiment) => trainInPage(digits, experiment, pageWithClock(1).page);

test.each(EXPERIMENTS)("%s trained in pieces finds what findings.json says", async (experiment) => {
  const expected = findings.digits[experiment];
  const { trained, model, score } = await train(experiment);
  expect(trained).toBe(expected.trained);
  expect([score.right, score.of]).toEqual([expected.all.right, expected.all.of]);
  expect(score.byDigit.map(({ right }) => right)).toEqual(expected.rightByDigit);
  expect(Array.from(score.confusion.slice(70, 80))).toEqual(expected.saidForSeven);
  const wrong = wrongDrawings(model, digits);
  expect(wrong).toHaveLength(expected.all.of - expected.all.right);
  expect(wrong.every(({ label, said }) => label !== said)).toBe(true);
  expect(wrongDrawings(model, digits, 7)).toHaveLength(100 - expected.sevens.right);
  expect(otherDraws(experiment, "sevens").mean).toBe(expected.otherDraws.sevens.mean);
});

test("a quick machine is not held up: one breath before it begins, and no news", async () => {
  const { page, heard } = pageWithClock(0);
  await trainInPage(digits, "train20", page);
  expect(heard).toEqual(["breath"]);
});

test("a slow machine breathes after every round, and tells how far it is about once a second", async () => {
  const { page, heard } = pageWithClock(100);
  await trainInPage(digits, "train20", page);
  expect(heard.filter((one) => one === "breath")).toHaveLength(41);
  const news = heard.filter((one) => one !== "breath");
  expect(news.length).toBeGreaterThan(5);
  expect(news.length).toBeLessThan(20);
  expect(news.every((one) => /^\d+ of 40$/.test(one))).toBe(true);
});
