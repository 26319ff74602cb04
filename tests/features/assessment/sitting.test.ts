import fc from "fast-check";
import { expect, test } from "vitest";
import { offeredPhase } from "../../../app/features/assessment/form-offer.tsx";
import {
  type FormAnswer,
  formFor,
  mayTake,
  readAnswers,
  scoreOf,
  type TakenPhases,
} from "../../../app/features/assessment/sitting.ts";

const questions = [
  { id: "b1", options: 4 },
  { id: "b2", options: 4 },
  { id: "b3", options: 4 },
];
const posted = (fields: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};
const taken = (form: 0 | 1): TakenPhases["before"] => ({ form, score: 3, answers: [] });
const progress = (finished: number) => ({
  finished,
  next: finished === 6 ? null : "next",
  course: { id: "demo", lessons: [1, 2, 3, 4, 5, 6], forms: {} },
});

test("an answer, I don't know, and left out are three things", () => {
  expect(
    readAnswers(
      posted([
        ["answer-b1", "3"],
        ["answer-b2", "unknown"],
      ]),
      questions,
    ),
  ).toEqual([3, "unknown", null]);
});

test("what the page does not offer is no answer", () => {
  for (const wrong of ["4", "-1", "1.5", "", "x", "٣", "00"])
    expect(readAnswers(posted([["answer-b1", wrong]]), questions)).toBeNull();
  expect(
    readAnswers(
      posted([
        ["answer-b1", "1"],
        ["answer-b1", "2"],
      ]),
      questions,
    ),
  ).toBeNull();
});

test("only what is right counts, whatever else is answered", () => {
  const answer = fc.oneof(fc.nat(3), fc.constant("unknown" as const), fc.constant(null));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), answer), { maxLength: 10 }), (pairs) => {
      const right = pairs.filter(([key, given]) => key === given).length;
      const answers: FormAnswer[] = pairs.map(([, given]) => given);
      expect(
        scoreOf(
          pairs.map(([key]) => key),
          answers,
        ),
      ).toBe(right);
    }),
  );
});

test("the second form is never the first one", () => {
  for (const form of [0, 1] as const) {
    expect(formFor("after", { before: taken(form) })).toBe(1 - form);
    expect(formFor("before", { after: taken(form) })).toBe(1 - form);
  }
  const drawn = Array.from({ length: 200 }, () => formFor("before", {}));
  expect(new Set(drawn)).toEqual(new Set([0, 1]));
  expect(formFor("after", {}, () => 0.49)).toBe(0);
  expect(formFor("after", {}, () => 0.5)).toBe(1);
});

test("before means before the first finished lesson, after means half of the course, and each once", () => {
  expect(mayTake("before", {}, progress(0))).toBe(true);
  expect(mayTake("before", {}, progress(1))).toBe(false);
  expect(mayTake("before", { before: taken(0) }, progress(0))).toBe(false);
  expect(mayTake("before", { after: taken(0) }, progress(0))).toBe(false);
  expect(mayTake("after", {}, progress(2))).toBe(false);
  expect(mayTake("after", {}, progress(3))).toBe(true);
  expect(mayTake("after", { before: taken(0) }, progress(6))).toBe(true);
  expect(mayTake("after", { after: taken(0) }, progress(6))).toBe(false);
});

test("learners on their own are offered the second one at the end; those of a class that asks, from the half on", () => {
  expect(offeredPhase(progress(3), {}, false)).toBeNull();
  expect(offeredPhase(progress(3), {}, true)).toBe("after");
  expect(offeredPhase(progress(6), {}, false)).toBe("after");
  expect(offeredPhase(progress(0), {}, false)).toBe("before");
  expect(offeredPhase({ ...progress(0), course: { id: "demo", lessons: [] } }, {}, true)).toBeNull();
});
