import fc from "fast-check";
import { expect, test } from "vitest";
import { isAnswer, isRefusal, readAnswer, writeAnswer } from "../../../app/features/quiz/answer-form.ts";
import { modelAndAnswer, models, rightAnswers } from "./exercises.ts";

const post = (...fields: [string, string][]) => new URLSearchParams(fields);

test("what is written into a form is read out of it, for every kind", () => {
  fc.assert(
    fc.property(modelAndAnswer, ([model, answer]) => {
      const fields = new URLSearchParams(writeAnswer(model, answer));
      expect(readAnswer(model, fields)).toEqual(answer);
      const form = new FormData();
      for (const [name, value] of fields) form.append(name, value);
      expect(readAnswer(model, form)).toEqual(answer);
      expect(isAnswer(model, answer)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("whatever is posted is an answer that fits, or a code", () => {
  const value = fc.oneof(fc.string(), fc.integer({ min: -2, max: 8 }).map(String));
  const name = fc.constantFrom("answer", "answer-0", "answer-1", "answer-2", "answer-3");
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 6 }), (fields) => {
      for (const model of Object.values(models)) {
        const read = readAnswer(model, new URLSearchParams(fields));
        if (isRefusal(read)) expect(read.code).toMatch(/^(unanswered|repeated|number|invalid)$/);
        else expect(isAnswer(model, read)).toBe(true);
      }
    }),
  );
});

test.each([
  ["choice", [["answer", "3"]], "invalid"],
  ["choice", [["answer", "-1"]], "invalid"],
  ["choice", [["answer", "01"]], "invalid"],
  ["choice", [["answer", "1e0"]], "invalid"],
  [
    "choice",
    [
      ["answer", "0"],
      ["answer", "1"],
    ],
    "invalid",
  ],
  ["choice", [], "unanswered"],
  ["choices", [], "unanswered"],
  [
    "choices",
    [
      ["answer", "0"],
      ["answer", "0"],
    ],
    "invalid",
  ],
  ["choices", [["answer", "4"]], "invalid"],
  [
    "order",
    [
      ["answer-0", "0"],
      ["answer-1", "1"],
      ["answer-2", ""],
      ["answer-3", "2"],
    ],
    "unanswered",
  ],
  [
    "order",
    [
      ["answer-0", "0"],
      ["answer-1", "1"],
      ["answer-2", "1"],
      ["answer-3", "2"],
    ],
    "repeated",
  ],
  [
    "match",
    [
      ["answer-0", "0"],
      ["answer-1", "0"],
      ["answer-2", "1"],
    ],
    "repeated",
  ],
  [
    "match",
    [
      ["answer-0", "0"],
      ["answer-1", "3"],
      ["answer-2", "1"],
    ],
    "invalid",
  ],
  [
    "sort",
    [
      ["answer-0", "0"],
      ["answer-1", "0"],
      ["answer-2", "0"],
    ],
    "unanswered",
  ],
  [
    "sort",
    [
      ["answer-0", "2"],
      ["answer-1", "0"],
      ["answer-2", "0"],
      ["answer-3", "0"],
    ],
    "invalid",
  ],
  ["number", [["answer", "101"]], "number"],
  ["number", [["answer", "-1"]], "number"],
  ["number", [["answer", "4.5"]], "number"],
  ["number", [["answer", "many"]], "number"],
  ["number", [["answer", " "]], "unanswered"],
] as const)("%s refuses %j: %s", (kind, fields, code) => {
  expect(
    readAnswer(models[kind], post(...fields.map(([name, value]): [string, string] => [name, value]))),
  ).toEqual({ code });
});

test("everything may be sorted into one group", () => {
  const fields = [0, 1, 2, 3].map((i): [string, string] => [`answer-${i}`, "1"]);
  expect(readAnswer(models.sort, post(...fields))).toEqual([1, 1, 1, 1]);
});

test("ticks are read in ascending order", () => {
  expect(readAnswer(models.choices, post(["answer", "3"], ["answer", "0"]))).toEqual([0, 3]);
});

test("a reflection reads nothing, whatever is posted", () => {
  expect(readAnswer(models.reflect, post(["answer", "my secret"]))).toBeNull();
});

test("isAnswer refuses what is not canonical or belongs to another kind", () => {
  expect(isAnswer(models.choices, [2, 0])).toBe(false);
  expect(isAnswer(models.choices, 0)).toBe(false);
  expect(isAnswer(models.choice, [0])).toBe(false);
  expect(isAnswer(models.choice, "0")).toBe(false);
  expect(isAnswer(models.choice, Number.NaN)).toBe(false);
  expect(isAnswer(models.order, [0, 1, 2])).toBe(false);
  expect(isAnswer(models.reflect, undefined)).toBe(false);
  expect(isAnswer(models.reflect, rightAnswers.order)).toBe(false);
});
