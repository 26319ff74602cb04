import { expect, test } from "vitest";
import { readLesson } from "../../../../app/features/content/compile/read-lesson.ts";
import { modelHash } from "../../../../app/features/content/model-hash.ts";
import type { ExerciseModel } from "../../../../app/features/quiz/exercise-model.ts";
import { bytesOf, lessonText, problemsIn } from "../lesson-text.ts";

function modelOf(body: string): ExerciseModel | undefined {
  const { lesson, problems } = readLesson("a.mdx", bytesOf(lessonText(body)));
  expect(problems).toEqual([]);
  const piece = lesson?.pieces.find((found) => found.type === "exercise");
  return piece?.type === "exercise" ? piece.model : undefined;
}

const options = (...marks: string[]) =>
  marks.map((mark, i) => `- [${mark}] option ${i}\n  > why ${i}`).join("\n");
const exercise = (name: string, list: string, attributes = "") =>
  `<${name} id="q"${attributes}>\nAsk.\n\n${list}\n</${name}>`;

test("ticks make the key", () => {
  expect(modelOf(exercise("Choice", options(" ", "x", " ")))).toEqual({ kind: "choice", options: 3, key: 1 });
  expect(modelOf(exercise("Choice", options(" ", " ")))).toEqual({ kind: "choice", options: 2, key: null });
  expect(modelOf(exercise("Choices", options("x", " ", "x")))).toEqual({
    kind: "choices",
    options: 3,
    key: [0, 2],
  });
});

test("lists make order, pairs and groups", () => {
  expect(modelOf(exercise("Order", "1. a\n   > x\n2. b\n   > y"))).toEqual({ kind: "order", items: 2 });
  expect(modelOf(exercise("Match", "- a\n  - 1\n  > x\n- b\n  - 2\n  > y"))).toEqual({
    kind: "match",
    pairs: 2,
  });
  const groups = "- A\n  - a\n    > x\n  - b\n    > x\n- B\n  - c\n    > x";
  expect(modelOf(exercise("Sort", groups))).toEqual({ kind: "sort", groups: 2, key: [0, 0, 1] });
});

const three = "- less\n  > x\n- near\n  > y\n- more\n  > z";
const range = (text: string) => exercise("Number", three, ` ${text}`);

test("a number is read from its attributes, and must be reachable", () => {
  const good = 'answer="44" tolerance="6" min="0" max="100" step="0.5" predict="yes"';
  expect(modelOf(range(good))).toEqual({
    kind: "number",
    answer: 44,
    tolerance: 6,
    min: 0,
    max: 100,
    step: 0.5,
    predict: true,
  });
  const wrong = [
    'answer="44" tolerance="6" min="100" max="0" step="1"',
    'answer="101" tolerance="6" min="0" max="100" step="1"',
    'answer="44" tolerance="6" min="0" max="100" step="0"',
    'answer="44.5" tolerance="0" min="0" max="100" step="1"',
    'answer="44" tolerance="-1" min="0" max="100" step="1"',
  ];
  for (const text of wrong) expect(problemsIn(range(text)), text).toEqual(["5:1 exercise/number"]);
});

test("what an exercise lacks is told at its place", () => {
  expect(problemsIn(exercise("Choice", "- [ ] a\n- [x] b\n  > y"))).toEqual(["8:1 exercise/feedback"]);
  expect(problemsIn(exercise("Choice", options("x", "x")))).toEqual(["5:1 exercise/key"]);
  expect(problemsIn(exercise("Choices", options(" ", " ")))).toEqual(["5:1 exercise/key"]);
  expect(problemsIn(exercise("Choice", "- a\n  > x\n- b\n  > y"))).toEqual(["8:1 exercise/ticks"]);
  expect(problemsIn(exercise("Choice", options("x")))).toEqual(["8:1 exercise/count"]);
  expect(problemsIn(exercise("Order", "- a\n  > x\n- b\n  > y"))).toEqual(["8:1 exercise/list"]);
  expect(problemsIn(exercise("Match", "- a\n  - 1\n  - 2\n  > x\n- b\n  - 2\n  > y"))).toEqual([
    "8:1 exercise/partner",
  ]);
  expect(problemsIn(exercise("Match", "- a\n  > x\n- b\n  - 2\n  > y"))).toEqual(["8:1 exercise/nested"]);
  expect(problemsIn(exercise("Sort", "- A\n  - a\n    > x"))).toEqual(["8:1 exercise/count"]);
  expect(
    problemsIn(range('answer="1" tolerance="1" min="0" max="9" step="1"').replace("- near\n  > y\n", "")),
  ).toEqual(["8:1 exercise/count"]);
  expect(problemsIn('<Choice id="q">\n- [x] a\n  > x\n- [ ] b\n  > y\n</Choice>')).toEqual([
    "5:1 exercise/prompt",
  ]);
  expect(problemsIn(exercise("Choice", `${options("x", " ")}\n\nAfter.`))).toEqual(["5:1 exercise/list"]);
});

test("a model's hash does not depend on the order its keys are written in", () => {
  const a = modelHash({ kind: "choice", options: 2, key: 1 });
  expect(modelHash({ key: 1, options: 2, kind: "choice" })).toBe(a);
  expect(a).toBe("29e97b86a7b00146e625d16e5981cfd76dd22e049d5ea10e0e964462d984fc8a");
  expect(modelHash({ kind: "choice", options: 2, key: null })).not.toBe(a);
});
